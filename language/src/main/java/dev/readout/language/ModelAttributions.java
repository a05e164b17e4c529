package dev.readout.language;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.article.Span;
import dev.readout.language.model.AttributionDecoder;
import dev.readout.language.model.ModelText;
import dev.readout.language.model.ReadAttribution;
import dev.readout.language.model.ReadSpan;
import dev.readout.language.model.Reading;
import dev.readout.language.model.TagMarginals;
import dev.readout.language.model.WordRun;
import dev.readout.language.rules.CueWords;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The model's attributions in the words of {@code annotate}. */
final class ModelAttributions {
    private ModelAttributions() {}

    /**
     * Returns those that have a content.
     *
     * @param times what the model reads as times
     */
    static List<AttributionRelation> of(Reading reading, TagMarginals marginals, List<ReadSpan> times) {
        return AttributionDecoder.attributions(reading, marginals).stream()
                .filter(read -> !read.content().isEmpty())
                .map(read -> relation(reading.text(), read, times))
                .toList();
    }

    private static AttributionRelation relation(ModelText text, ReadAttribution read, List<ReadSpan> times) {
        Optional<Span> cue = read.cue().stream()
                .max(Comparator.comparingInt(run -> run.last() - run.first()))
                .map(run -> text.span(run.first(), run.last()));
        List<WordRun> content = withoutThat(text, read.content(), times);
        boolean belief = cue.map(span -> span.in(text.body()))
                .filter(words -> CueWords.isBelief(words) || isIntention(text, words, content))
                .isPresent();
        return new AttributionRelation(
                spans(text, read.source()),
                cue,
                spans(text, content),
                belief ? Nature.BELIEF : Nature.SPEECH,
                Math.min(1, read.score()));
    }

    /**
     * PolNeAR counts "that" among the words said; nobody said it, nor the rest of a time before it: "told us on Tuesday evening
     * that …".
     */
    private static List<WordRun> withoutThat(ModelText text, List<WordRun> content, List<ReadSpan> times) {
        return content.stream()
                .map(run -> {
                    int that = times.stream()
                            .map(ReadSpan::run)
                            .filter(time -> time.first() < run.first() && time.last() >= run.first())
                            .mapToInt(time -> time.last() + 1)
                            .findFirst()
                            .orElse(run.first());
                    return that < run.last() && isThat(text, that) ? new WordRun(that + 1, run.last()) : run;
                })
                .toList();
    }

    /** "Agreed to meet", "sought to open": what somebody is to do, by a verb that is none of saying. */
    private static boolean isIntention(ModelText text, String cue, List<WordRun> content) {
        return text.words()
                        .get(content.getFirst().first())
                        .span()
                        .in(text.body())
                        .equals("to")
                && Arrays.stream(cue.split("\\s+", -1)).noneMatch(CueWords::isSpeech);
    }

    private static boolean isThat(ModelText text, int word) {
        return text.words().get(word).span().in(text.body()).equals("that");
    }

    private static List<Span> spans(ModelText text, List<WordRun> runs) {
        return runs.stream().map(run -> text.span(run.first(), run.last())).toList();
    }
}
