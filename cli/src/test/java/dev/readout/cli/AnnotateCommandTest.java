package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotateCommandTest {
    @TempDir
    Path folder;

    private final FakeStages stages = new FakeStages();

    @BeforeEach
    void writeReport() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Torv spoke.");
    }

    @Test
    void showsOneReportAndKeepsNothing() throws IOException {
        Run run = annotate("a.txt");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Torv spoke.", "Machine-read, not reviewed.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.txt"));
        }
    }

    @Test
    void saysWhatTheReportLacks() {
        assertThat(annotate("a.txt").err())
                .isEqualTo(
                        "readout: a.txt: no date of publication (--published DATE gives it), no outlet (--outlet NAME"
                                + " gives it)" + System.lineSeparator());
        assertThat(annotate("a.txt", "--outlet", "Gull", "--published", "2026-03-02")
                        .err())
                .isEmpty();
    }

    @Test
    void readsStandardInput() {
        Run run = Run.of(folder, stages, "Torv left.", Map.of(), false, "annotate", "-", "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.json().at("/article/file").asText()).isEqualTo("-");
        assertThat(run.json().at("/article/bodyLength").asInt()).isEqualTo(10);
    }

    @Test
    void tellsAPersonThatItReadsStandardInput() {
        assertThat(Run.of(folder, stages, "Torv left.", Map.of(), true, "annotate", "-")
                        .err())
                .contains("reading standard input up to its end");
    }

    @Test
    void takesTheFormFromTheNameOfTheFile() throws IOException {
        assertThat(annotate("a.txt", "--out", "layers.JSON").out()).isEmpty();
        annotate("a.txt", "--out", "layers.txt");

        assertThat(Files.readString(folder.resolve("layers.JSON")))
                .isEqualTo(annotate("a.txt", "--format", "json").out());
        assertThat(Files.readString(folder.resolve("layers.txt")))
                .isEqualTo(annotate("a.txt", "--format", "TEXT").out());
    }

    @Test
    void coloursOnlyForAPersonWhoWantsIt() {
        assertThat(Run.of(folder, stages, "", Map.of(), true, "annotate", "a.txt")
                        .out())
                .contains("\u001b[");
        assertThat(Run.of(folder, stages, "", Map.of("NO_COLOR", "1"), true, "annotate", "a.txt")
                        .out())
                .doesNotContain("\u001b[")
                .contains("Signs: ");
        assertThat(annotate("a.txt").out()).doesNotContain("\u001b[");
        assertThat(Run.of(folder, stages, "", Map.of(), true, "annotate", "a.txt", "--out", "b.txt")
                        .out())
                .isEmpty();
        assertThat(folder.resolve("b.txt")).content().doesNotContain("\u001b[");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.txt | there is no such file",
                "empty.txt   | There is nothing in this file.",
                "list.jsonl  | it holds 2 articles, and annotate shows one",
                "broken.txt  | a bug in Readout while reading it",
                "rules.txt   | a bug in Readout while annotating it",
                "deep.txt    | StackOverflowError",
            })
    void saysWhyAFileCannotBeShown(String name, String reason) throws IOException {
        Files.writeString(folder.resolve("empty.txt"), " \n");
        Files.writeString(folder.resolve("list.jsonl"), "One.\nTwo.\n");
        Files.writeString(folder.resolve("broken.txt"), "Now break the reader.");
        Files.writeString(folder.resolve("rules.txt"), "Now break the rules.");
        Files.writeString(folder.resolve("deep.txt"), "Let it overflow.");

        Run run = annotate(name, "--out", "out.txt");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("readout: " + name + ": ")
                .contains(reason)
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out.txt")).doesNotExist();
    }

    @Test
    void showsAListOfOne() throws IOException {
        Files.writeString(folder.resolve("list.jsonl"), "One.\n");

        assertThat(annotate("list.jsonl").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a.txt a.txt                | a.txt",
                ".                          | is a folder",
                "--format html a.txt        | html",
                "--out . a.txt              | is a folder",
                "--out no/where.json a.txt  | there is no folder",
                "--out a.txt a.txt          | the report itself",
                "--out ./a.txt a.txt        | the report itself",
                "--published yesterday a.txt| is no date",
                "--outlet= a.txt            | at least one letter",
                "--store x.db a.txt         | --store",
            })
    void saysWhatIsWrongWithACommandLine(String line, String message) {
        Run run = annotate(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("readout: ").contains(message);
        assertThat(folder.resolve("a.txt")).hasContent("Torv spoke.");
    }

    @Test
    void wantsSomethingToRead() {
        Run run = annotate();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("FILE").contains("readout annotate --help");
    }

    private Run annotate(String... args) {
        List<String> all = new ArrayList<>(List.of("annotate"));
        all.addAll(List.of(args));
        return Run.of(folder, stages, all.toArray(String[]::new));
    }
}
