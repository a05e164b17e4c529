package dev.readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.PrintedTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISSOLMAR, March 2 (Meridian Wire) - The presidents spoke. | ISSOLMAR, March 2 (Meridian Wire)",
                "PORT EMMER — After two days of talks.                     | PORT EMMER",
                "PORT EMMER – The meeting was put off.                     | PORT EMMER",
                "ORDUBEK, 3 March. Keshtinform. At the initiative of.      | ORDUBEK, 3 March. Keshtinform",
                "ORDUBEK, March 3 /Keshtinform/. The minister said.        | ORDUBEK, March 3 /Keshtinform/",
                "ISSOLMAR (MW) — The minister said.                        | ISSOLMAR (MW)",
                "Issolmar (MW) - The minister said.                        | Issolmar (MW)",
                "TORVO, Lissand (MW) — The commission met.                 | TORVO, Lissand (MW)",
                "PORT EMMER, Lissand — The commission met.                 | PORT EMMER, Lissand",
                "(Meridian Wire) — The commission met.                     | (Meridian Wire)",
                "ST. BELSK-ON-ADRA, March 3 — A minister.                  | ST. BELSK-ON-ADRA, March 3",
            })
    void findsDatelineAsPrinted(String paragraph, String dateline) {
        assertThat(Datelines.at(paragraph)).contains(dateline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The presidents spoke on Monday — for an hour.",
                "Varen — which has no coast — agreed.",
                "BREAKING — The talks are off.",
                "NATO said it would watch.",
                "U.N. envoy Nadia Osk said so.",
                "A trench, 3 March. Nothing moved.",
                ""
            })
    void takesOrdinaryOpeningsForProse(String paragraph) {
        assertThat(Datelines.at(paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HAMARRA, 5 May 2026 (Nahr Agency) - The president.   | 2026-05-05",
                "ISSOLMAR, March 2, 2026 (Meridian Wire) - The call.   | 2026-03-02",
            })
    void takesTheDayThatADatelineGivesWithItsYear(String paragraph, LocalDate day) {
        assertThat(Datelines.day(paragraph)).contains(PrintedTime.day(day));
    }

    @Test
    void takesNoDayFromADatelineWithoutAYear() {
        assertThat(Datelines.day("ISSOLMAR, March 2 (Meridian Wire) - The presidents spoke."))
                .isEmpty();
    }
}
