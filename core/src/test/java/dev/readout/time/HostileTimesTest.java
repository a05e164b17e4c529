package dev.readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTimesTest {
    private static final List<String> PIECES = List.of(
            "Monday",
            "march",
            "March",
            "May",
            "31",
            "2026",
            "1",
            "/",
            ".",
            ":",
            ",",
            "-",
            "–",
            "'",
            "’",
            "s",
            "the",
            "of",
            "and",
            "to",
            "a",
            "half",
            "quarter",
            "hour",
            "two",
            "twenty",
            "hundred",
            "ago",
            "last",
            "next",
            "week",
            "years",
            "\n\n",
            " ",
            "early",
            "mid",
            "about",
            "at",
            "ten",
            "in",
            "morning",
            "a.m.",
            "EST",
            "every",
            "nineteen",
            "1990s",
            "0",
            "99999999999",
            "13th",
            "century",
            "year",
            "earlier",
            "fiscal",
            "until",
            "will",
            "said",
            "Easter",
            "\ud83c",
            "\udf0a",
            "\u0000",
            "٣");

    private static List<Timex> read(String text, LocalDate day) {
        return TimeReader.read(text, List.of(), Optional.of(Anchor.published(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1/", "1.", "1:", "March ", "Monday, ", "the ", "and a half ", "two ", "9 to ", "a.m. ", "early ",
                        "last ",
                "'", "year-", "hundred ", "nineteen ", "\n", "x", " ", "9-", "of ", "“", "was ", "1990s ", "between "
            })
    void takesTimeInProportionToItsLength(String piece) {
        String junk = piece.repeat(60_000 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read(junk, LocalDate.of(2026, 3, 5))).isNotNull());
    }

    @Test
    void neverThrowsAndStaysInOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 1_500; round++) {
            String text = random.ints(40, 0, PIECES.size())
                    .mapToObj(i -> PIECES.get(i) + (i % 3 == 0 ? "" : " "))
                    .collect(Collectors.joining());
            for (LocalDate day : List.of(
                    LocalDate.of(2026, 3, 5),
                    LocalDate.of(2024, 2, 29),
                    LocalDate.of(1000, 1, 1),
                    LocalDate.of(2999, 12, 31),
                    LocalDate.MAX,
                    LocalDate.MIN)) {
                int end = 0;
                for (Timex time : read(text, day)) {
                    assertThat(time.span().begin()).as(text).isGreaterThanOrEqualTo(end);
                    end = time.span().end();
                }
                assertThat(end).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    void saysTheSameEachTime() {
        String text = "On Monday, 2 March, they met for two hours; last week they had not.";

        assertThat(read(text, LocalDate.of(2026, 3, 5))).isEqualTo(read(text, LocalDate.of(2026, 3, 5)));
    }
}
