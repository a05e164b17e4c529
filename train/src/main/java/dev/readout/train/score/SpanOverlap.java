package dev.readout.train.score;

import dev.readout.article.Span;
import dev.readout.train.data.LabelledSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Spans by the words that they share: a word counts for each label of a span over it, so that a span that is a word
 * short is nearly right. PolNeAR's authors measure agreement on attributions by words too (Newell, Margolin and Ruths
 * 2018, "An Attribution Relations Corpus for Political News").
 */
public final class SpanOverlap {
    private SpanOverlap() {}

    /**
     * One text.
     *
     * @param words where its words stand
     */
    public record Text(List<Span> words, List<LabelledSpan> gold, List<LabelledSpan> predicted) {
        public Text {
            words = List.copyOf(words);
            gold = List.copyOf(gold);
            predicted = List.copyOf(predicted);
        }
    }

    /** Returns the score by label and in all, over all texts together. */
    public static SpanScore of(List<Text> texts) {
        List<Judged<List<LabelledSpan>>> words = new ArrayList<>();
        for (Text text : texts) {
            words.add(new Judged<>(words(text.words, text.gold), words(text.words, text.predicted)));
        }
        return SpanScore.of(words);
    }

    private static List<LabelledSpan> words(List<Span> words, List<LabelledSpan> spans) {
        return spans.stream()
                .flatMap(span -> words.stream()
                        .filter(word -> word.overlaps(span.span()))
                        .map(word -> new LabelledSpan(word, span.label())))
                .distinct()
                .toList();
    }
}
