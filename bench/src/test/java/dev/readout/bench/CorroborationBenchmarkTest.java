package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.bench.CorroborationBenchmark.Answer;
import dev.readout.bench.CorroborationBenchmark.Score;
import dev.readout.bench.CorroborationCase.Met;
import dev.readout.bench.CorroborationCase.Report;
import dev.readout.bench.CorroborationCase.Said;
import dev.readout.extract.EncounterKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorroborationBenchmarkTest {
    private static final String TEXT = """
            # How they are written.

            === the-gate | echo
            --- Reed's Paper | 2027-03-09 | Ida Brook
            REEDHAM - The gate will open, Mayor Ada Stone said.
            She was in a hurry.
            --- Ticker | 2027-03-10
            The gate opens, says Stone.
            +++
            1 statement "The gate will open" "The gate opens": Stone alone
            0 encounter call "Ada Stone/Stone" "Moss": nobody says so
            """;

    @Test
    void readsReportsAndFacts() {
        CorroborationCase only = CorroborationCase.parse(TEXT).getFirst();

        assertThat(only.kind()).isEqualTo("echo");
        assertThat(only.reports())
                .containsExactly(
                        new Report(
                                "Reed's Paper",
                                LocalDate.of(2027, 3, 9),
                                Optional.of("Ida Brook"),
                                List.of("REEDHAM - The gate will open, Mayor Ada Stone said.", "She was in a hurry.")),
                        new Report(
                                "Ticker",
                                LocalDate.of(2027, 3, 10),
                                Optional.empty(),
                                List.of("The gate opens, says Stone.")));
        assertThat(only.facts())
                .containsExactly(
                        new Said(1, List.of("The gate will open", "The gate opens"), "Stone alone"),
                        new Met(
                                0,
                                EncounterKind.CALL,
                                List.of(List.of("Ada Stone", "Stone"), List.of("Moss")),
                                "nobody says so"));
    }

    @Test
    void keepsWhatIsKnownOfAReport() {
        Report report = CorroborationCase.parse(TEXT).getFirst().reports().getFirst();

        assertThat(new String(report.capture("a.md").bytes(), StandardCharsets.UTF_8))
                .startsWith("---\nsite: 'Reed''s Paper'\ndate: 2027-03-09\nauthor: 'Ida Brook'\n---\n\nREEDHAM - ")
                .endsWith(" said.\n\nShe was in a hurry.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one statement \"It rains\": why", "1 statement It rains: why", "1 statement \"It rains\""})
    void refusesWhatIsNoFact(String line) {
        assertThatThrownBy(() -> CorroborationCase.parse(TEXT + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    @Test
    void countsWhatIsNotFoundAsNotRecognised() {
        CorroborationCase only = CorroborationCase.parse(TEXT).getFirst();
        Said one = new Said(1, List.of("a"), "");
        Said two = new Said(2, List.of("b"), "");

        Score score = Score.of(List.of(
                new Answer(only, one, true, 2, 2, List.of()),
                new Answer(only, one, false, 0, 0, List.of()),
                new Answer(only, two, false, 0, 0, List.of()),
                new Answer(only, two, true, 3, 1, List.of()),
                new Answer(only, two, true, 2, 2, List.of())));

        assertThat(score).isEqualTo(new Score(2, 1, 3, 2, 1, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after", "later"})
    void halvesAreWhole(String half) throws IOException {
        List<CorroborationCase> cases = CorroborationCase.half(half);

        assertThat(cases).hasSize(30).doesNotHaveDuplicates();
        assertThat(cases).allSatisfy(each -> {
            assertThat(each.reports()).hasSizeBetween(2, 6);
            assertThat(each.facts()).hasSizeBetween(1, 4);
            String printed =
                    String.join("\n", each.reports().stream().map(Report::text).toList());
            each.facts().stream()
                    .flatMap(fact -> fact instanceof Said said ? said.phrases().stream() : Stream.of())
                    .forEach(phrase -> assertThat(printed).as(each.name()).contains(phrase));
        });
    }

    @Test
    void halvesHaveTheSameKinds() throws IOException {
        assertThat(CorroborationCase.half("after").stream().map(CorroborationCase::kind))
                .containsExactlyInAnyOrderElementsOf(CorroborationCase.half("before").stream()
                        .map(CorroborationCase::kind)
                        .toList());
    }

    /** Measured with sides told by words and the second regression: 0 of 52, 12 of 17, 64 of 69; 0 of 46, 13 of 18, 59 of 64. */
    @ParameterizedTest
    @CsvSource({"before, 0.65, 0.91", "after, 0.65, 0.9"})
    void originsAreCountedAsWellAsBefore(String half, double recall, double exactly) throws IOException {
        Score score = Score.of(CorroborationBenchmark.answers(CorroborationCase.half(half)));

        assertThat(score.falsely()).as("false corroboration").isLessThan(0.02);
        assertThat(score.recall()).as("recall").isGreaterThan(recall);
        assertThat(score.exactly()).as("exact count").isGreaterThan(exactly);
    }
}
