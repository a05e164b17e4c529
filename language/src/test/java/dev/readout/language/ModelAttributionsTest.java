package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.article.Span;
import dev.readout.language.model.Reading;
import dev.readout.language.model.ReadingBuilder;
import dev.readout.language.model.SpanDecoder;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.TagMarginals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelAttributionsTest {
    @Test
    void givesPartsAsSpansOfBody() {
        String body = "“It opens” Ilmo Brandek said “at dawn”";
        Reading reading = ReadingBuilder.of(body)
                .tags("T t S s C T t")
                .link(0, 4, 5)
                .link(2, 4, 5)
                .link(5, 4, 5)
                .read();
        List<AttributionRelation> relations = read(reading);
        assertThat(relations).hasSize(1);
        AttributionRelation relation = relations.getFirst();
        assertThat(texts(body, relation.source())).containsExactly("Ilmo Brandek");
        assertThat(relation.cue().map(cue -> cue.in(body))).contains("said");
        assertThat(texts(body, relation.content())).containsExactly("“It opens”", "“at dawn”");
        assertThat(relation.nature()).isEqualTo(Nature.SPEECH);
        assertThat(relation.score()).isBetween(0.9, 1.0);
    }

    @Test
    void tellsThoughtFromSpeechByCue() {
        Reading reading = twoSayings("Brandek believes it opens and Torv says it leaks");
        assertThat(read(reading)).extracting(AttributionRelation::nature).containsExactly(Nature.BELIEF, Nature.SPEECH);
    }

    @Test
    void countsWhatSomebodyIsToDoAsThoughtUnlessItIsSaid() {
        Reading reading = twoSayings("Brandek agreed to meet and Torv promised to leave");
        assertThat(read(reading)).extracting(AttributionRelation::nature).containsExactly(Nature.BELIEF, Nature.SPEECH);
    }

    @Test
    void leavesOutThat() {
        String body = "Brandek said that it opens";
        Reading reading = ReadingBuilder.of(body)
                .tags("S C T t t")
                .link(0, 1, 5)
                .link(2, 1, 5)
                .link(3, 1, 5)
                .link(4, 1, 5)
                .read();
        assertThat(texts(body, read(reading).getFirst().content())).containsExactly("it opens");
    }

    @Test
    void leavesOutTheRestOfATimeBeforeThat() {
        String body = "Brandek said Tuesday evening that it opens";
        ReadingBuilder builder = ReadingBuilder.of(body).tags("S C - T t t t").span(SpanTask.TIMES, 2, 3, "TIME", 20);
        for (int word : new int[] {0, 3, 4, 5, 6}) {
            builder.link(word, 1, 5);
        }
        assertThat(texts(body, read(builder.read()).getFirst().content())).containsExactly("it opens");
    }

    @Test
    void takesLongestPieceOfCue() {
        String body = "did Brandek really say it opens";
        Reading reading = ReadingBuilder.of(body)
                .tags("C S C c T t")
                .link(1, 0, 5)
                .link(2, 0, 5)
                .link(4, 0, 5)
                .read();
        assertThat(read(reading))
                .extracting(relation -> relation.cue().orElseThrow().in(body))
                .containsExactly("really say");
    }

    @Test
    void leavesOutWhatHasNoContent() {
        Reading reading =
                ReadingBuilder.of("Brandek said").tags("S C").link(0, 1, 5).read();
        assertThat(read(reading)).isEmpty();
    }

    @Test
    void keepsContentWithoutCue() {
        Reading reading = ReadingBuilder.of("“No delay” waits").tags("T t -").read();
        assertThat(read(reading)).hasSize(1).allSatisfy(relation -> {
            assertThat(relation.source()).isEmpty();
            assertThat(relation.cue()).isEmpty();
            assertThat(relation.nature()).isEqualTo(Nature.SPEECH);
        });
    }

    private static List<String> texts(String body, List<Span> spans) {
        return spans.stream().map(span -> span.in(body)).toList();
    }

    /** Two sayings of four words, with a word between them. */
    private static Reading twoSayings(String body) {
        return ReadingBuilder.of(body)
                .tags("S C T t - S C T t")
                .link(0, 1, 5)
                .link(2, 1, 5)
                .link(5, 6, 5)
                .link(7, 6, 5)
                .read();
    }

    private static List<AttributionRelation> read(Reading reading) {
        return ModelAttributions.of(reading, TagMarginals.of(reading), SpanDecoder.spans(reading, SpanTask.TIMES));
    }
}
