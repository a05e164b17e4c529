package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagDecoderTest {
    private static final int OUTSIDE = Tags.OUTSIDE;
    private static final int SOURCE = Tags.begin(Tags.Part.SOURCE);
    private static final int MORE_SOURCE = Tags.inside(Tags.Part.SOURCE);
    private static final int CUE = Tags.begin(Tags.Part.CUE);
    private static final int MORE_CUE = Tags.inside(Tags.Part.CUE);
    private static final int CONTENT = Tags.begin(Tags.Part.CONTENT);
    private static final int MORE_CONTENT = Tags.inside(Tags.Part.CONTENT);

    @Test
    void takesTheTagOfMostScore() {
        Reading reading = ReadingBuilder.of("Ilmo Brandek said so again .")
                .tags("S s C T t -")
                .read();
        int[] tags = TagDecoder.tags(reading);
        assertThat(tags).containsExactly(SOURCE, MORE_SOURCE, CUE, CONTENT, MORE_CONTENT, OUTSIDE);
        assertThat(TagDecoder.runs(tags, Tags.Part.SOURCE)).containsExactly(new WordRun(0, 1));
        assertThat(TagDecoder.runs(tags, Tags.Part.CUE)).containsExactly(new WordRun(2, 2));
        assertThat(TagDecoder.runs(tags, Tags.Part.CONTENT)).containsExactly(new WordRun(3, 4));
    }

    @Test
    void continuesNothingThatHasNotBegun() {
        Reading reading = ReadingBuilder.of("Ilmo Brandek said")
                .value(0, OUTSIDE, 1)
                .value(1, MORE_SOURCE, 5)
                .value(1, OUTSIDE, 1)
                .value(2, CUE, 5)
                .read();
        assertThat(TagDecoder.tags(reading))
                .as("a source continues, so that it has begun")
                .containsExactly(SOURCE, MORE_SOURCE, CUE);
        Reading first = ReadingBuilder.of("Brandek said so")
                .value(0, MORE_CONTENT, 50)
                .value(1, OUTSIDE, 1)
                .value(2, OUTSIDE, 1)
                .read();
        assertThat(TagDecoder.tags(first)[0])
                .as("the first word continues nothing")
                .isNotEqualTo(MORE_CONTENT);
        Reading other = ReadingBuilder.of("Brandek said so")
                .value(0, SOURCE, 20)
                .value(1, MORE_CUE, 5)
                .value(1, CUE, 4)
                .value(2, OUTSIDE, 1)
                .read();
        assertThat(TagDecoder.tags(other)).as("a source goes on as no cue").containsExactly(SOURCE, CUE, OUTSIDE);
    }

    @Test
    void startsAfreshInNewParagraph() {
        Reading reading = ReadingBuilder.of("said it\n\nis open")
                .tags("C T t t")
                .value(2, CONTENT, 8)
                .transition(MORE_CONTENT, MORE_CONTENT, 3)
                .read();
        int[] tags = TagDecoder.tags(reading);
        assertThat(tags).containsExactly(CUE, CONTENT, CONTENT, MORE_CONTENT);
        assertThat(TagDecoder.runs(tags, Tags.Part.CONTENT)).containsExactly(new WordRun(1, 1), new WordRun(2, 3));
    }

    @Test
    void countsStartOfEachParagraph() {
        Reading reading = ReadingBuilder.of("Torv waits\n\nGull waits")
                .value(0, OUTSIDE, 1)
                .value(1, OUTSIDE, 1)
                .value(2, OUTSIDE, 1)
                .value(3, OUTSIDE, 1)
                .start(SOURCE, 2)
                .read();
        assertThat(TagDecoder.tags(reading)).containsExactly(SOURCE, OUTSIDE, SOURCE, OUTSIDE);
    }

    @Test
    void countsTransitions() {
        ReadingBuilder builder = ReadingBuilder.of("Brandek said so")
                .value(0, SOURCE, 3)
                .value(1, CUE, 3)
                .value(2, CONTENT, 3)
                .value(2, OUTSIDE, 2);
        assertThat(TagDecoder.tags(builder.read())).containsExactly(SOURCE, CUE, CONTENT);
        Reading reading = builder.transition(CUE, CONTENT, -2).read();
        assertThat(TagDecoder.tags(reading)).containsExactly(SOURCE, CUE, OUTSIDE);
        Reading whole = builder.transition(SOURCE, CUE, -8).read();
        assertThat(TagDecoder.tags(whole)[1])
                .as("what pays at each word alone does not pay as a row")
                .isNotEqualTo(CUE);
    }

    @Test
    void tellsNeighbouringRunsApart() {
        Reading reading =
                ReadingBuilder.of("Brandek Torv Gull said").tags("S S s C").read();
        assertThat(TagDecoder.runs(TagDecoder.tags(reading), Tags.Part.SOURCE))
                .containsExactly(new WordRun(0, 0), new WordRun(1, 2));
    }

    @Test
    void givesNoTagsForEmptyText() {
        assertThat(TagDecoder.tags(ReadingBuilder.of("").read())).isEmpty();
    }
}
