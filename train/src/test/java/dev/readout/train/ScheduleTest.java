package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    @Test
    void rateGoesUpThenDownInAStraightLine() {
        Schedule schedule = schedule(1000);

        assertThat(schedule.share(1)).isCloseTo(1 / 60.0, within(1e-9));
        assertThat(schedule.share(30)).isCloseTo(0.5, within(1e-9));
        assertThat(schedule.share(60)).isCloseTo(1, within(1e-9));
        assertThat(schedule.share(530)).isCloseTo(0.5, within(1e-9));
        assertThat(schedule.share(295) - schedule.share(296))
                .isCloseTo(schedule.share(700) - schedule.share(701), within(1e-9));
    }

    @Test
    void lastStepsStillMoveALittle() {
        assertThat(schedule(1000).share(999)).isEqualTo(0.02);
        assertThat(schedule(1000).share(1000)).isEqualTo(0.02);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 17})
    void shortRunsHaveRatesToo(int steps) {
        for (int step = 1; step <= steps; step++) {
            assertThat(schedule(steps).share(step)).isBetween(0.02, 1.0);
        }
    }

    private static Schedule schedule(int steps) {
        return new Schedule(1e-4, 1e-3, 1e-2, steps);
    }
}
