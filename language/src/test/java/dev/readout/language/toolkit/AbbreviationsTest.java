package dev.readout.language.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Mr", "MR", "mr", "Gen", "Sept", "No", "U", "U.S", "J.K.L", "p.m", "É", "Ж"})
    void keepTheirFullStop(String word) {
        assertThat(Abbreviations.keepsFullStop(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "a", "canal", "Us", "U.", "U.SA", "1", "1.2", ".", ".U", "Brandek"})
    void doNotHoldOrdinaryWords(String word) {
        assertThat(Abbreviations.keepsFullStop(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            He met Mr.;           true
            He met Mr;            false
            He left the U.S.;     true
            He left the canal.;   false
            He left at 3.;        false
            .;                    false
            Mr.;                  true
            (Mr.;                 true
            """)
    void leaveTheEndOfATextOpen(String text, boolean open) {
        assertThat(Abbreviations.endsOpen(text)).isEqualTo(open);
    }
}
