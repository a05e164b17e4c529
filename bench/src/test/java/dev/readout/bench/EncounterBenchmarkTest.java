package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readout.bench.EncounterBenchmark.Found;
import dev.readout.bench.EncounterBenchmark.Score;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncounterBenchmarkTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final OfficialReadout TEXT = new OfficialReadout("a.md", DAY, "", "They spoke.");
    private static final EncounterTitle TITLE = new EncounterTitle(true, List.of("Biden", "Ivo Marsh"));

    @ParameterizedTest
    @CsvSource({
        "Marsh, Ivo Marsh, true",
        "Ivo Marsh, Ivo J. Marsh, true",
        "Abdullah II, Abdullah bin Faris, true",
        "Omar bin Faris, Omar bin Faris Al Hadi, true",
        "Castell, Ivo Marsh, false",
        "Ivo Marsh, Chile, false"
    })
    void takesAFamilyNameForItsBearer(String one, String other, boolean same) {
        assertThat(PersonScore.isOne(one, other)).isEqualTo(same);
    }

    @Test
    void countsStatesAndDescriptionsAsWrong() {
        PersonScore score = new PersonScore();

        PersonScore.Miss miss = score.add(TITLE.names(), List.of("Joe Biden", "Chile", "the delegation"));

        assertThat(miss).isEqualTo(new PersonScore.Miss(List.of("Ivo Marsh"), List.of("Chile", "the delegation")));
        assertThat(score.precision()).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(score.recall()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void givesOneFoundNameToOneExpectedNameAlone() {
        PersonScore score = new PersonScore();

        score.add(List.of("Ivo Marsh", "Ana Marsh"), List.of("Marsh"));

        assertThat(score.recall()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void tellsWhatIsWrongWithAText() {
        Found right =
                new Found(EncounterKind.CALL, List.of("Joe Biden", "Marsh"), Optional.of(When.on(DAY)), "They spoke.");
        Found wrong = new Found(EncounterKind.VISIT, List.of("Marsh"), Optional.empty(), "They spoke.");
        Score score = new Score();

        assertThat(score.add(TEXT, TITLE, Optional.of(right), Optional.of(DAY))).isEmpty();
        assertThat(score.add(TEXT, TITLE, Optional.of(wrong), Optional.empty()))
                .isEqualTo("KIND PEOPLE missing [Biden] extra []");
        assertThat(score.add(TEXT, TITLE, Optional.empty(), Optional.empty())).isEqualTo("NOTHING");
        assertThat(score.people().recall()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void holdsOddMonths() {
        assertThat(TEXT.isHeld()).isTrue();
        assertThat(new OfficialReadout("b.md", DAY.plusMonths(1), "", "").isHeld())
                .isFalse();
    }
}
