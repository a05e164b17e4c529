package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.extract.When;
import dev.readout.extract.When.Extent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static When on(String day) {
        return When.on(day(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02 | 2026-03-02 | DAY        | Monday 2 March 2026       | 2 Mar",
                "2026-03-09 | 2026-03-10 | THROUGHOUT | 9–10 March 2026           | 9–10 Mar",
                "2026-03-30 | 2026-04-01 | THROUGHOUT | 30 March – 1 April 2026   | 30 Mar – 1 Apr",
                "2026-03-02 | 2026-03-08 | WITHIN     | within 2–8 March 2026     | 2–8 Mar",
                "2026-03-01 | 2026-03-31 | WITHIN     | in March 2026             | 1–31 Mar",
                "2026-03-01 | 2026-03-31 | THROUGHOUT | 1–31 March 2026           | 1–31 Mar",
                "2026-03-02 | 2026-03-02 | WITHIN     | Monday 2 March 2026       | 2 Mar",
                "2025-12-30 | 2026-01-02 | WITHIN     | within 30 December 2025 – 2 January 2026 | 30 Dec – 2 Jan",
            })
    void writesTheDaysOfAnEncounter(String from, String to, Extent extent, String words, String brief) {
        When when = new When(day(from), day(to), extent);

        assertThat(Days.words(when)).isEqualTo(words);
        assertThat(Days.ticks(List.of(when), Optional.empty(), false)).isEqualTo(brief);
    }

    @Test
    void writesAMonthOnceWhereTwoDaysShareIt() {
        assertThat(Days.words(List.of(on("2026-03-13"), on("2026-03-14"))))
                .isEqualTo("Friday 13 or Saturday 14 March 2026");
        assertThat(Days.words(List.of(on("2026-03-31"), on("2026-04-01"))))
                .isEqualTo("Tuesday 31 March 2026 or Wednesday 1 April 2026");
        assertThat(Days.ticks(List.of(on("2026-03-13"), on("2026-03-14")), Optional.empty(), false))
                .isEqualTo("13 or 14 Mar");
    }

    @Test
    void writesTheYearWhereDaysOfSeveralStandSideBySide() {
        assertThat(Days.ticks(List.of(on("2026-03-13")), Optional.empty(), true))
                .isEqualTo("13 Mar 2026");
        assertThat(Days.ticks(List.of(), Optional.of(day("2026-03-21")), true)).isEqualTo("by 21 Mar 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-02-20, 7 weeks",
        "2026-01-01, 2026-06-03, 5 months",
        "2025-01-31, 2026-12-30, 22 months",
        "2016-05-04, 2024-03-01, 7 years",
    })
    void writesHowLongNothingHappened(String from, String to, String words) {
        assertThat(Days.between(day(from), day(to))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT45M, 45 minutes",
        "PT1H30M, 1 hour 30 minutes",
        "P2D, 2 days",
        "PT0S, no time",
        "PT1M5S, 1 minute 5 seconds"
    })
    void writesLengths(String duration, String words) {
        assertThat(EncounterViewer.length(Duration.parse(duration))).isEqualTo(words);
    }
}
