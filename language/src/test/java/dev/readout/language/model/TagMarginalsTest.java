package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TagMarginalsTest {
    private static final int SOURCE = Tags.begin(Tags.Part.SOURCE);
    private static final int CUE = Tags.begin(Tags.Part.CUE);

    @Test
    void isSureByShareOfTagWhereNothingFollowsFromTheNeighbours() {
        Reading reading = ReadingBuilder.of("Torv waits")
                .value(0, HeadLayout.TAGS_AT + SOURCE, (float) Math.log(6))
                .read();
        TagMarginals marginals = TagMarginals.of(reading);
        int[] tags = {SOURCE, 0};

        assertThat(marginals.certainty(tags, new WordRun(0, 0))).isCloseTo(0.5, within(1e-6));
        assertThat(marginals.certainty(tags, new WordRun(0, 1)))
                .isCloseTo((0.5 + 1.0 / HeadLayout.TAGS) / 2, within(1e-6));
    }

    @Test
    void weighsAllRowsOfTags() {
        Random random = new Random(7);
        ReadingBuilder builder = ReadingBuilder.of("Torv said no");
        double[] start = new double[HeadLayout.TAGS];
        double[][] transitions = new double[HeadLayout.TAGS][HeadLayout.TAGS];
        double[][] values = new double[3][HeadLayout.TAGS];
        for (int tag = 0; tag < HeadLayout.TAGS; tag++) {
            start[tag] = random.nextInt(5) - 2;
            builder.start(tag, (float) start[tag]);
            for (int to = 0; to < HeadLayout.TAGS; to++) {
                transitions[tag][to] = random.nextInt(5) - 2;
                builder.transition(tag, to, (float) transitions[tag][to]);
            }
            for (int word = 0; word < 3; word++) {
                values[word][tag] = random.nextInt(5) - 2;
                builder.value(word, HeadLayout.TAGS_AT + tag, (float) values[word][tag]);
            }
        }
        double all = 0;
        double cue = 0;
        for (int a = 0; a < HeadLayout.TAGS; a++) {
            for (int b = 0; b < HeadLayout.TAGS; b++) {
                for (int c = 0; c < HeadLayout.TAGS; c++) {
                    double row = Math.exp(start[a]
                            + values[0][a]
                            + transitions[a][b]
                            + values[1][b]
                            + transitions[b][c]
                            + values[2][c]);
                    all += row;
                    cue += Tags.is(b, Tags.Part.CUE) ? row : 0;
                }
            }
        }

        TagMarginals marginals = TagMarginals.of(builder.read());
        assertThat(marginals.most(new WordRun(1, 1), Tags.Part.CUE)).isCloseTo(cue / all, within(1e-5));
    }

    @Test
    void takesTheLikeliestWordOfARun() {
        TagMarginals marginals =
                TagMarginals.of(ReadingBuilder.of("has said no").tags("- C -").read());
        assertThat(marginals.most(new WordRun(0, 2), Tags.Part.CUE)).isGreaterThan(0.99);
        assertThat(marginals.most(new WordRun(0, 0), Tags.Part.CUE)).isLessThan(0.01);
        assertThat(marginals.certainty(new int[] {0, CUE, 0}, new WordRun(0, 2)))
                .isBetween(0.99, 1.0);
    }

    @Test
    void knowsNothingOfAnEmptyText() {
        assertThat(TagMarginals.of(ReadingBuilder.of("").read())).isNotNull();
    }
}
