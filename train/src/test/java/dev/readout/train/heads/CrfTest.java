package dev.readout.train.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrfTest {
    private static final int TAGS = 3;
    /** Values and tags before the chain, to see that it is read from where it begins. */
    private static final int BEFORE = 2;

    /** A random chain with its weights, and room for its gradients. */
    private static final class Lattice {
        final int length;
        final float[] scores;
        final float[] start;
        final float[] transitions;
        final int[] gold;
        final float[] gradient;
        final float[] startGradient = new float[TAGS];
        final float[] transitionGradient = new float[TAGS * TAGS];

        Lattice(int length, long seed, double spread) {
            Random random = new Random(seed);
            this.length = length;
            scores = gaussian(random, BEFORE + length * TAGS, spread);
            start = gaussian(random, TAGS, spread);
            transitions = gaussian(random, TAGS * TAGS, spread);
            gold = random.ints(BEFORE + length, 0, TAGS).toArray();
            gradient = new float[scores.length];
        }

        private static float[] gaussian(Random random, int size, double spread) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) (random.nextGaussian() * spread);
            }
            return values;
        }

        double loss() {
            return new Crf(start, transitions)
                    .add(scores, BEFORE, gold, BEFORE, length, gradient, startGradient, transitionGradient);
        }

        /** Sums over every row of tags that there is. */
        double bruteForce() {
            double all = 0;
            int rows = (int) Math.round(Math.pow(TAGS, length));
            int[] row = new int[length];
            for (int number = 0; number < rows; number++) {
                int rest = number;
                for (int i = 0; i < length; i++) {
                    row[i] = rest % TAGS;
                    rest /= TAGS;
                }
                all += Math.exp(score(row, 0));
            }
            return Math.log(all) - score(gold, BEFORE);
        }

        private double score(int[] row, int from) {
            double score = start[row[from]];
            for (int i = 0; i < length; i++) {
                score += scores[BEFORE + i * TAGS + row[from + i]];
                score += i == 0 ? 0 : transitions[row[from + i - 1] * TAGS + row[from + i]];
            }
            return score;
        }

        /** Returns how the loss changes with each of {@code values}, by moving it a little both ways. */
        double[] slopes(float[] values) {
            double[] slopes = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                float value = values[i];
                float up = value + 1e-3f;
                float down = value - 1e-3f;
                values[i] = up;
                double more = bruteForce();
                values[i] = down;
                double less = bruteForce();
                values[i] = value;
                slopes[i] = (more - less) / ((double) up - down);
            }
            return slopes;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void lossIsThatOfAllRowsOfTagsTogether(int length) {
        for (int seed = 0; seed < 5; seed++) {
            Lattice lattice = new Lattice(length, seed, 2);

            assertThat(lattice.loss()).isCloseTo(lattice.bruteForce(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void gradientIsTheSlopeOfTheLoss(int length) {
        Lattice lattice = new Lattice(length, 11, 1);
        lattice.loss();

        assertClose(lattice.gradient, lattice.slopes(lattice.scores));
        assertClose(lattice.startGradient, lattice.slopes(lattice.start));
        assertClose(lattice.transitionGradient, lattice.slopes(lattice.transitions));
    }

    @Test
    void gradientsOfSeveralChainsAddUp() {
        Lattice once = new Lattice(4, 3, 1);
        Lattice twice = new Lattice(4, 3, 1);
        once.loss();
        twice.loss();
        twice.loss();

        for (int i = 0; i < once.gradient.length; i++) {
            assertThat(twice.gradient[i]).isCloseTo(2 * once.gradient[i], within(1e-6f));
        }
        for (int i = 0; i < TAGS * TAGS; i++) {
            assertThat(twice.transitionGradient[i]).isCloseTo(2 * once.transitionGradient[i], within(1e-6f));
        }
    }

    @Test
    void staysFiniteWithExtremeScores() {
        Lattice lattice = new Lattice(5, 2, 1e4);

        assertThat(lattice.loss()).isFinite().isNotNegative();
        for (float value : lattice.gradient) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void refusesTransitionsOfAnotherNumberOfTags() {
        assertThatThrownBy(() -> new Crf(new float[3], new float[8]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("8 transitions of 3 tags");
    }

    private static void assertClose(float[] gradient, double[] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            assertThat((double) gradient[i]).as("at %d", i).isCloseTo(slopes[i], within(1e-5));
        }
    }
}
