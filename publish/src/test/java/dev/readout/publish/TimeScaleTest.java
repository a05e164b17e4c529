package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void keepsProportionWithinAMonth() {
        TimeScale scale = new TimeScale(List.of(MONDAY, MONDAY.plusDays(5), MONDAY.plusDays(20)), 0, 100);

        assertThat(scale.place(MONDAY)).isZero();
        assertThat(scale.place(MONDAY.plusDays(5))).isCloseTo(25, within(0.01));
        assertThat(scale.place(MONDAY.plusDays(10))).isCloseTo(50, within(0.01));
        assertThat(scale.place(MONDAY.plusDays(20))).isEqualTo(100);
        assertThat(scale.breaks()).isEmpty();
    }

    @Test
    void drawsALongSilenceShortAndSaysSo() {
        List<LocalDate> days = new ArrayList<>(List.of(MONDAY.minusYears(10)));
        for (int i = 0; i < 30; i++) {
            days.add(MONDAY.plusDays(i));
        }

        TimeScale scale = new TimeScale(days, 0, 100);

        assertThat(scale.place(MONDAY)).isBetween(10.0, 25.0);
        assertThat(scale.breaks()).hasSize(1).allMatch(x -> x > 0 && x < scale.place(MONDAY));
        assertThat(days.stream().map(scale::place).toList()).isSorted();
    }

    @Test
    void keepsProportionWhereYearsAreFilledEvenly() {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            days.add(MONDAY.plusMonths(i));
        }

        assertThat(new TimeScale(days, 0, 100).breaks()).isEmpty();
    }

    @Test
    void placesOneDayInTheMiddleAndStrayOnesAtTheEnds() {
        assertThat(new TimeScale(List.of(MONDAY), 0, 100).place(MONDAY)).isEqualTo(50);
        assertThat(new TimeScale(List.of(), 0, 100).place(MONDAY)).isEqualTo(50);
        TimeScale scale = new TimeScale(List.of(MONDAY, MONDAY.plusDays(2)), 10, 90);
        assertThat(scale.place(MONDAY.minusDays(1))).isEqualTo(10);
        assertThat(scale.place(MONDAY.plusDays(9))).isEqualTo(90);
        assertThat(new TimeScale(List.of(LocalDate.MIN, LocalDate.MAX), 0, 100).place(LocalDate.MAX))
                .isEqualTo(100);
    }
}
