package dev.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-02", "2026-03-02T18:30:00+01:00", "2026-03-02T18:30:00Z", "2026-03-02T00:00:00.5Z"})
    void readsWhatItWrites(String text) {
        assertThat(PrintedTime.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03", "2026-02-30", "2026-03-02T18:30:00", "2. 3. 2026", "yesterday!"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> PrintedTime.parse(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void keepsTheDayOfThePagesZone() {
        assertThat(PrintedTime.parse("2026-03-02T23:30:00-05:00").date()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintedTime(
                        LocalDate.parse("2026-03-03"), Optional.of(OffsetDateTime.parse("2026-03-02T23:30:00-05:00"))));
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "2026-03-02,                2026-03-03",
        "2026-03-02,                2026-03-02T00:00:00Z",
        "2026-03-02,                2026-03-02T09:00:00Z",
        "2026-03-02T09:00:00+02:00, 2026-03-02T08:00:00Z",
        "2026-03-02T23:59:00Z,      2026-03-03",
        "2026-03-03T00:30:00+01:00, 2026-03-03"
    })
    void standsInOrderOfInstants(String earlier, String later) {
        assertThat(PrintedTime.parse(earlier)).isLessThan(PrintedTime.parse(later));
        assertThat(PrintedTime.parse(later)).isGreaterThan(PrintedTime.parse(earlier));
    }

    @Test
    void ordersWithoutContradiction() {
        List<PrintedTime> times = Arrays.asList(
                PrintedTime.parse("2026-03-01T23:30:00-05:00"),
                PrintedTime.parse("2026-03-02"),
                PrintedTime.parse("2026-03-02T00:00:00Z"),
                PrintedTime.parse("2026-03-02T01:00:00+01:00"),
                PrintedTime.parse("2026-03-02T04:30:00Z"),
                PrintedTime.parse("2026-03-03"));
        List<PrintedTime> sorted = times.stream().sorted().toList();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(times, new Random(seed));
            assertThat(times.stream().sorted()).isEqualTo(sorted);
        }
        assertThat(PrintedTime.parse("2026-03-02T00:00:00Z"))
                .isEqualByComparingTo(PrintedTime.parse("2026-03-02T00:00:00Z"))
                .isNotEqualByComparingTo(PrintedTime.parse("2026-03-02T01:00:00+01:00"));
    }
}
