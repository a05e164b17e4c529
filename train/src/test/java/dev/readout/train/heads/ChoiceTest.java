package dev.readout.train.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final int FROM = 1;

    @Test
    void lossIsThatOfTheRightCandidatesTogether() {
        float[] scores = {99, (float) Math.log(1), (float) Math.log(2), (float) Math.log(5)};

        assertThat(loss(scores, true, false, false)).isCloseTo(Math.log(8), within(1e-6));
        assertThat(loss(scores, true, true, false)).isCloseTo(Math.log(8.0 / 3), within(1e-6));
        assertThat(loss(scores, true, true, true)).isCloseTo(0, within(1e-6));
    }

    @Test
    void gradientIsTheSlopeOfTheLossTimesItsWeight() {
        assertSlopes(new float[] {99, 0.3f, -1.2f, 2, 0.7f}, true, false, false, false);
        assertSlopes(new float[] {99, 0.3f, -1.2f, 2, 0.7f}, false, true, false, true);
    }

    @Test
    void gradientsAddUp() {
        float[] scores = {99, 1, 2};
        float[] gradient = new float[3];
        boolean[] right = {true, false};
        Choice.add(scores, FROM, right, 2, 1, gradient);
        float once = gradient[1];
        Choice.add(scores, FROM, right, 2, 1, gradient);

        assertThat(gradient[1]).isCloseTo(2 * once, within(1e-6f));
        assertThat(gradient[0]).isZero();
    }

    @Test
    void staysFiniteWhereTheRightCandidateIsNearlyImpossible() {
        float[] scores = {0, -1e6f, 1e6f, 3};
        float[] gradient = new float[scores.length];
        double loss = Choice.add(scores, FROM, new boolean[] {true, false, false}, 3, 1, gradient);

        assertThat(loss).isFinite().isPositive();
        for (float value : gradient) {
            assertThat(value).isFinite();
        }
        assertThat(gradient[2]).as("the wrong one goes down").isPositive();
    }

    private static double loss(float[] scores, boolean... right) {
        return Choice.add(scores, FROM, right, right.length, 1, new float[scores.length]);
    }

    private static void assertSlopes(float[] scores, boolean... right) {
        float[] gradient = new float[scores.length];
        Choice.add(scores, FROM, right, right.length, 0.5f, gradient);
        for (int i = 0; i < right.length; i++) {
            float[] more = scores.clone();
            float[] less = scores.clone();
            more[FROM + i] += 1e-3f;
            less[FROM + i] -= 1e-3f;
            double slope = (loss(more, right) - loss(less, right)) / ((double) more[FROM + i] - less[FROM + i]);
            assertThat((double) gradient[FROM + i]).isCloseTo(0.5 * slope, within(1e-5));
        }
        assertThat(gradient[0]).isZero();
    }
}
