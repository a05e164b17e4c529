package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OwnWeightsTest {
    @Test
    void firstStepGoesDownByTheRate() {
        OwnWeights own = new OwnWeights(3);
        own.gradient[0] = 5;
        own.gradient[1] = -0.01f;
        own.step(1, 0.1);

        assertThat(own.values[0]).isCloseTo(-0.1f, within(1e-5f));
        assertThat(own.values[1]).isCloseTo(0.1f, within(1e-5f));
        assertThat(own.values[2]).isZero();
    }

    @Test
    void stepsReachTheLeastOfABowl() {
        OwnWeights own = new OwnWeights(1);
        for (int step = 1; step <= 300; step++) {
            own.gradient[0] = 2 * (own.values[0] - 3);
            own.step(step, 0.1);
        }

        assertThat(own.values[0]).isCloseTo(3, within(0.05f));
    }

    @Test
    void stepForgetsTheGradient() {
        OwnWeights own = new OwnWeights(2);
        own.gradient[1] = 1;
        own.step(1, 0.1);

        assertThat(own.gradient).containsOnly(0f);
    }

    @Test
    void forgettingLeavesValuesAndMoments() {
        OwnWeights own = new OwnWeights(1);
        own.gradient[0] = 1;
        own.step(1, 0.1);
        float value = own.values[0];
        float first = own.first[0];
        own.gradient[0] = Float.NaN;

        assertThat(own.isFinite()).isFalse();
        own.forget();
        assertThat(own.isFinite()).isTrue();
        assertThat(own.values[0]).isEqualTo(value);
        assertThat(own.first[0]).isEqualTo(first);
    }
}
