package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanDecoderTest {
    private static final float ABOVE = HeadLayout.NO_SPAN + 1;

    @Test
    void takesTheBestLabel() {
        Reading reading = ReadingBuilder.of("Ilmo Brandek left Issolmar")
                .span(SpanTask.NAMES, 0, 1, "GROUP", ABOVE)
                .span(SpanTask.NAMES, 0, 1, "PERSON", ABOVE + 1)
                .span(SpanTask.NAMES, 3, 3, "PLACE", ABOVE)
                .read();
        assertThat(lines(reading, SpanTask.NAMES)).containsExactly("PERSON: Ilmo Brandek", "PLACE: Issolmar");
    }

    @Test
    void keepsTasksApart() {
        Reading reading = ReadingBuilder.of("Torv paid 3 marks on Monday")
                .span(SpanTask.AMOUNTS, 2, 3, "MONEY", ABOVE)
                .span(SpanTask.TIMES, 5, 5, "DATE", ABOVE)
                .read();
        assertThat(lines(reading, SpanTask.AMOUNTS)).containsExactly("MONEY: 3 marks");
        assertThat(lines(reading, SpanTask.TIMES)).containsExactly("DATE: Monday");
        assertThat(lines(reading, SpanTask.NAMES)).isEmpty();
        assertThat(lines(reading, SpanTask.MENTIONS)).isEmpty();
    }

    @Test
    void takesNoneThatIsFarBelowNoSpan() {
        Reading reading = ReadingBuilder.of("Torv waits here")
                .span(SpanTask.NAMES, 0, 0, "PERSON", HeadLayout.NO_SPAN - 1)
                .span(SpanTask.NAMES, 2, 2, "PLACE", HeadLayout.NO_SPAN - 0.99f)
                .read();
        assertThat(lines(reading, SpanTask.NAMES)).containsExactly("PLACE: here");
    }

    @Test
    void isSureByShareOfLabel() {
        Reading reading = ReadingBuilder.of("Torv")
                .span(SpanTask.NAMES, 0, 0, "PERSON", 5)
                .span(SpanTask.NAMES, 0, 0, "PLACE", 4)
                .read();
        double share = Math.exp(5) / (Math.exp(5) + Math.exp(4) + Math.exp(HeadLayout.NO_SPAN) + 3);
        assertThat(SpanDecoder.spans(reading, SpanTask.NAMES).getFirst().score())
                .isCloseTo(share, within(1e-6));
    }

    @Test
    void letsMentionsNestButNotCross() {
        Reading reading = ReadingBuilder.of("the mayor of Issolmar left")
                .span(SpanTask.MENTIONS, 0, 3, "PERSON", ABOVE + 2)
                .span(SpanTask.MENTIONS, 3, 3, "PLACE", ABOVE)
                .span(SpanTask.MENTIONS, 1, 4, "ABSTRACT", ABOVE + 1)
                .read();
        assertThat(lines(reading, SpanTask.MENTIONS))
                .containsExactly("PERSON: the mayor of Issolmar", "PLACE: Issolmar");
    }

    @Test
    void letsBetterOfCrossingMentionsStand() {
        Reading reading = ReadingBuilder.of("the mayor of Issolmar left")
                .span(SpanTask.MENTIONS, 0, 3, "PERSON", ABOVE)
                .span(SpanTask.MENTIONS, 1, 4, "ABSTRACT", ABOVE + 1)
                .read();
        assertThat(lines(reading, SpanTask.MENTIONS)).containsExactly("ABSTRACT: mayor of Issolmar left");
    }

    @Test
    void letsNamesNeverOverlap() {
        Reading reading = ReadingBuilder.of("Issolmar City Council met")
                .span(SpanTask.NAMES, 0, 2, "ORGANIZATION", ABOVE + 1)
                .span(SpanTask.NAMES, 0, 0, "PLACE", ABOVE)
                .read();
        assertThat(lines(reading, SpanTask.NAMES)).containsExactly("ORGANIZATION: Issolmar City Council");
    }

    @Test
    void looksForNoneAcrossSentences() {
        Reading reading = ReadingBuilder.of("we saw Ilmo . Brandek left Torv\n\nGull")
                .span(SpanTask.NAMES, 2, 4, "PERSON", ABOVE)
                .span(SpanTask.NAMES, 6, 7, "PERSON", ABOVE)
                .read();
        assertThat(lines(reading, SpanTask.NAMES)).isEmpty();
    }

    @Test
    void looksForNoneAcrossWindows() {
        Reading reading = ReadingBuilder.of("we saw Ilmo Brandek")
                .windowFrom(3)
                .span(SpanTask.NAMES, 2, 3, "PERSON", ABOVE)
                .read();
        assertThat(lines(reading, SpanTask.NAMES)).isEmpty();
    }

    @Test
    void looksForNoneLongerThanTheLongest() {
        int longest = HeadLayout.LONGEST_SPAN;
        ReadingBuilder builder = ReadingBuilder.of("gull ".repeat(100));
        builder.span(SpanTask.MENTIONS, 0, longest, "ANIMAL", ABOVE);
        builder.span(SpanTask.MENTIONS, 50, 50 + longest - 1, "ANIMAL", ABOVE);
        assertThat(SpanDecoder.spans(builder.read(), SpanTask.MENTIONS))
                .extracting(ReadSpan::run)
                .containsExactly(new WordRun(50, 50 + longest - 1));
    }

    @Test
    void readsSentenceOfMoreWordsThanOneStretch() {
        Reading reading = ReadingBuilder.of("gull ".repeat(450))
                .span(SpanTask.MENTIONS, 10, 11, "ANIMAL", ABOVE)
                .span(SpanTask.MENTIONS, 449, 449, "ANIMAL", ABOVE)
                .read();
        assertThat(SpanDecoder.spans(reading, SpanTask.MENTIONS))
                .extracting(ReadSpan::run)
                .containsExactly(new WordRun(10, 11), new WordRun(449, 449));
    }

    @Test
    void findsNothingInEmptyText() {
        assertThat(SpanDecoder.spans(ReadingBuilder.of("").read(), SpanTask.NAMES))
                .isEmpty();
    }

    private static List<String> lines(Reading reading, SpanTask task) {
        ModelText text = reading.text();
        return SpanDecoder.spans(reading, task).stream()
                .map(span -> span.label()
                        + ": "
                        + text.span(span.run().first(), span.run().last()).in(text.body()))
                .toList();
    }
}
