package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    @TempDir
    Path folder;

    private final FakeStages stages = new FakeStages();

    @BeforeEach
    void readAReport() throws IOException {
        Files.createDirectory(folder.resolve("secret"));
        Files.writeString(folder.resolve("secret/a.txt"), "Torv spoke.");
        assertThat(Run.of(folder, stages, "read", "secret/a.txt").code()).isZero();
    }

    private Run export(String... args) {
        return Run.of(
                folder,
                stages,
                Stream.concat(Stream.of("export"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void leavesBodiesOutUnlessAskedForThem() {
        Run run = export("json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/articles/0/bodySha256").asText()).hasSize(64);
        assertThat(run.json().at("/articles/0").has("body")).isFalse();
        assertThat(run.out()).doesNotContain("Torv spoke.", "secret");
    }

    @Test
    void warnsOfWholeBodies() {
        Run run = export("json", "--bodies", "full");

        assertThat(run.code()).isZero();
        assertThat(run.json().at("/articles/0/body").asText()).isEqualTo("Torv spoke.");
        assertThat(run.err()).contains("the whole of 1 report", "do not pass it on");
        assertThat(run.out())
                .isEqualTo(Run.of(folder, stages, "record", "--format", "json").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv attributions",
                "csv statements",
                "csv encounters",
                "csv positions",
                "jsonl statements",
                "plover",
                "jsonld",
                "ics",
                "atom",
                "atom --search spoke",
                "CSV statements"
            })
    void writesEveryFormat(String what) {
        Run run = export(what.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("Torv spoke.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pdf",
                "csv",
                "csv people",
                "jsonl",
                "packet",
                "json x",
                "ics x",
                "ics --bodies full",
                "atom --on 2026-03-20",
                "atom x --search words",
                "ics --search words",
                "json --bodies some"
            })
    void refusesWhatMakesNoSense(String what) {
        Run run = export(what.isEmpty() ? new String[0] : what.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("readout: ");
    }

    @Test
    void saysThatThereIsNoSuchEntry() {
        Run run = export("packet", "s1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no attribution, statement, claim, encounter or position s1");
    }

    @Test
    void writesToAFile() throws IOException {
        Run run = export("csv", "statements", "--out", "s.csv");

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("s.csv"))).startsWith("\"id\",\"speaker\"");
    }
}
