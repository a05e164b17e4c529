package dev.readout.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordsTest {
    @ParameterizedTest
    @CsvSource({
        "believes, true",
        "Believes, true",
        "thought, true",
        "is convinced, true",
        "wants to, true",
        "in the opinion of, true",
        "has long hoped that, true",
        "did not expect, true",
        "said he believes, true",
        "hopes, true",
        "said, false",
        "did not say, false",
        "wanted to say, false",
        "believed to have said, false",
        "according to, false",
        "told reporters, false",
        "in a statement, false",
        "report, false",
        "'', false",
        "“, false"
    })
    void tellsThoughtFromSpeechByLastTellingWord(String cue, boolean belief) {
        assertThat(CueWords.isBelief(cue)).isEqualTo(belief);
    }
}
