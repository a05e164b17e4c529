package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordCommandTest {
    @TempDir
    Path folder;

    private final FakeStages stages = new FakeStages();

    @BeforeEach
    void writeReports() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Torv spoke.");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void printsWhatReadingPrinted(Format format) {
        Run read = Run.of(folder, stages, "read", "a.txt", "--format", format.toString());
        int understood = stages.understood();
        Run record = Run.of(folder, stages, "record", "--format", format.toString());

        assertThat(record.code()).isZero();
        assertThat(record.out()).isEqualTo(read.out()).isNotBlank();
        assertThat(record.err()).isEmpty();
        assertThat(stages.understood()).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource({
        "record.json,JSON",
        "record.HTML,HTML",
        "record.htm,HTML",
        "record.md,MD",
        "record.txt,TEXT",
        "record,TEXT"
    })
    void takesTheFormFromTheNameOfTheFile(String name, Format format) throws IOException {
        Run.of(folder, stages, "read", "a.txt");

        Run run = Run.of(folder, stages, "record", "--out", name);

        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve(name)))
                .isEqualTo(Run.of(folder, stages, "record", "--format", format.toString())
                        .out());
    }

    @Test
    void saysWhatIsWrongWithAnAddressOfADatabaseWithoutItsPassword() {
        Run run = Run.of(folder, new FakeStages(), "record", "--store", "postgresql://gull:secret@db.example");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("postgresql://USER@HOST:PORT/DATABASE").doesNotContain("secret");
    }

    @Test
    void saysThatADatabaseDoesNotAnswerWithoutItsPassword() {
        Run run = Run.of(folder, new FakeStages(), "record", "--store", "postgresql://gull:secret@localhost:1/talks");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("postgresql://gull@localhost:1/talks").doesNotContain("secret");
    }

    @Test
    void saysHowToMakeAStoreThatIsNotThere() {
        Run run = Run.of(folder, stages, "record", "--store", "talks.db");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("readout: there is no store talks.db. Make one with: readout read PATH --store talks.db"
                        + System.lineSeparator());
        assertThat(folder.resolve("talks.db")).doesNotExist();
    }

    @Test
    void makesFactsAnewThatAnEarlierVersionMade() {
        Run.of(folder, stages, "read", "a.txt");
        stages.becomeVersion("2");

        Run run = Run.of(folder, stages, "record", "--format", "json");

        assertThat(run.err()).contains("making the facts of 1 article anew");
        assertThat(run.json().at("/entities/0/name").asText()).isEqualTo("T2");
        assertThat(Run.of(folder, stages, "record").err()).isEmpty();
    }

    @Test
    void takesNoPath() {
        Run run = Run.of(folder, stages, "record", "a.txt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a.txt").contains("readout record --help");
    }

    @Test
    void printsItsVersion() {
        Run run = Run.of(folder, stages, "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("readout \\d+\\.\\d+\\.\\d+\\R");
    }

    @ParameterizedTest
    @CsvSource({"40,80", "120,120", "400,160", "x,100", "'',100"})
    void keepsWidthWithinWhatReadsWell(String columns, int width) {
        assertThat(environment(columns, false, 0).style().width()).isEqualTo(width);
    }

    @Test
    void takesTheWidthOfTheTerminal() {
        assertThat(environment("", true, 132).style().width()).isEqualTo(132);
        assertThat(environment("90", true, 132).style().width()).isEqualTo(90);
        assertThat(environment("", false, 132).style().width()).isEqualTo(100);
    }

    @Test
    void coloursOnlyForAPersonWhoWantsIt() {
        assertThat(Run.of(folder, stages, "", Map.of(), true, "help").out()).contains("\u001b[");
        assertThat(Run.of(folder, stages, "", Map.of(), false, "help").out()).doesNotContain("\u001b[");
        assertThat(Run.of(folder, stages, "", Map.of("NO_COLOR", "1"), true, "help")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(Run.of(folder, stages, "", Map.of("TERM", "dumb"), true, "help")
                        .out())
                .doesNotContain("\u001b[");
    }

    private Environment environment(String columns, boolean terminal, int width) {
        return new Environment(
                java.io.InputStream.nullInputStream(),
                java.io.OutputStream.nullOutputStream(),
                new java.io.PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8),
                folder,
                Map.of("COLUMNS", columns),
                java.time.Clock.systemUTC(),
                terminal,
                terminal,
                width,
                stages);
    }
}
