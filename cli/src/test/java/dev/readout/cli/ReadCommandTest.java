package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadCommandTest {
    @TempDir
    Path folder;

    private final FakeStages stages = new FakeStages();

    @BeforeEach
    void writeReports() throws IOException {
        write("reports/b.txt", "Torv spoke.");
        write("reports/a.txt", "Lind answered.");
        write("reports/later/c.txt", "Both waited.");
        write("reports/.hidden.txt", "Nobody reads this.");
        write("reports/.git/x.txt", "Nor this.");
    }

    @Test
    void readsAFolderInTheOrderOfNamesWithoutHiddenFiles() {
        Run run = read("reports", "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.files()).containsExactlyInAnyOrder("reports/a.txt", "reports/b.txt", "reports/later/c.txt");
        assertThat(run.err()).contains("3 articles read (3 new); readout.db holds 3.");
        assertThat(folder.resolve("readout.db")).exists();
    }

    @Test
    void readsStandardInput() {
        Run run = Run.of(folder, stages, "Torv left.", Map.of(), false, "read", "-", "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.files()).containsExactly("-");
        assertThat(run.json().at("/articles/0/body").asText()).isEqualTo("Torv left.");
    }

    @Test
    void readsAListOfArticlesOneByOne() throws IOException {
        write("list.jsonl", "One.\nTwo.\n\nThree.\n");

        Run run = read("list.jsonl", "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/articles")).hasSize(3);
        assertThat(run.err())
                .contains("list.jsonl: There is nothing in this file.")
                .contains("1 could not be read");
    }

    @Test
    void givesTheSameRecordForAnyOrderOfFiles() {
        Run one = read("reports/a.txt", "reports/b.txt", "reports/later/c.txt", "--format", "json");
        Run other = read(
                "reports/later/c.txt", "reports/b.txt", "reports/a.txt", "--format", "json", "--store", "other.db");

        assertThat(other.out()).isEqualTo(one.out());
    }

    @Test
    void printsTheSameRecordWhenTheSameIsReadAgain() {
        Run first = read("reports", "--format", "json");
        int understood = stages.understood();
        Run second = read("reports", "--format", "json");

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).contains("3 articles read (3 known)");
        assertThat(stages.understood()).isEqualTo(understood);
    }

    @Test
    void printsTheRecordOfTheWholeStore() {
        read("reports/a.txt");

        assertThat(read("reports/b.txt", "--format", "json").json().at("/articles"))
                .hasSize(2);
    }

    @Test
    void fillsInWhatAFileDoesNotSay() {
        Run run = read(
                "reports/a.txt", "--outlet", "The Gull", "--published", "2026-03-02T18:30:00+01:00", "--format=json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).doesNotContain("no outlet").doesNotContain("no date");
        assertThat(run.json().at("/articles/0/outlet").asText()).isEqualTo("The Gull");
        assertThat(run.json().at("/articles/0/published").asText()).isEqualTo("2026-03-02T18:30:00+01:00");
    }

    @Test
    void remembersWhatTheUserSaidOfAFileBefore() {
        read("reports/a.txt", "--outlet", "The Gull");

        assertThat(read("reports/a.txt").err()).contains("(1 known)");
        Run dated = read("reports/a.txt", "--published", "2026-03-02", "--format", "json");
        assertThat(dated.err()).contains("(1 updated)");
        assertThat(dated.json().at("/articles/0/outlet").asText()).isEqualTo("The Gull");
        assertThat(dated.json().at("/articles/0/published").asText()).isEqualTo("2026-03-02");
    }

    @Test
    void keepsAnotherVersionOfAnAddressAsARevision() throws IOException {
        write("one.txt", "url: https://gull.example/1\nTorv spoke.");
        write("two.txt", "url: https://gull.example/1\nTorv spoke, and left.");

        assertThat(read("one.txt", "two.txt").err()).contains("(1 new, 1 revised)");
    }

    @Test
    void reportsWhatCannotBeReadAndGoesOn() throws IOException {
        write("reports/empty.txt", " \n");

        Run run = read("nowhere.txt", "reports", "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/articles")).hasSize(3);
        assertThat(run.err())
                .contains("readout: nowhere.txt: there is no such file or folder")
                .contains("readout: reports/empty.txt: There is nothing in this file.")
                .contains("3 articles read (3 new), 2 could not be read");
    }

    @ParameterizedTest
    @CsvSource({"break the rules,understanding article a-", "overflow,StackOverflowError", "break the reader,reading it"
    })
    void reportsABugThatOneArticleBringsOutAndGoesOn(String words, String said) throws IOException {
        write("reports/aa.txt", "Now " + words + ".");

        Run run = read("reports", "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/articles")).hasSize(3);
        assertThat(run.err()).contains("reports/aa.txt: a bug in Readout").contains(said);
    }

    @Test
    void reportsProblemsInTheOrderOfInput() throws IOException {
        List<String> args = new ArrayList<>(List.of("--format", "json"));
        for (int i = 0; i < 30; i++) {
            write("n" + i + ".txt", i % 3 == 0 ? "" : "Report " + i);
            args.add("n" + i + ".txt");
        }

        Run run = read(args.toArray(String[]::new));

        assertThat(run.err().lines().filter(line -> line.contains("nothing in this file")))
                .containsExactlyElementsOf(IntStream.range(0, 10)
                        .mapToObj(i -> "readout: n" + 3 * i + ".txt: There is nothing in this file.")
                        .toList());
    }

    @Test
    void givesAFewFilesALineEachForWhatTheyLack() {
        assertThat(read("reports/a.txt").err())
                .contains(
                        "readout: reports/a.txt: no date of publication (--published DATE gives it), no outlet (--outlet NAME gives it)");
    }

    @Test
    void tellsWhatManyFilesLackTogether() throws IOException {
        for (int i = 0; i < 9; i++) {
            write("many/" + i + ".txt", "Report " + i);
        }

        assertThat(read("many", "--outlet", "The Gull").err().lines())
                .containsExactly(
                        "readout: 9 files do not say when they were published (--published DATE does): many/0.txt,"
                                + " many/1.txt, many/2.txt and 6 more",
                        "readout: 9 articles read (9 new); readout.db holds 9.");
    }

    @Test
    void survivesLinksThatRunInACircleOrLeadNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("reports/later/up"), folder.resolve("reports"));
        Files.createSymbolicLink(folder.resolve("reports/gone.txt"), folder.resolve("nowhere"));

        Run run = read("reports", "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/articles")).hasSize(3);
        assertThat(run.err()).contains("reports/gone.txt: this link leads nowhere");
    }

    @Test
    void takesItsOwnFilesForNoReports() {
        assertThat(read(".", "--out", "record.json").code()).isZero();

        Run again = read(".", "--out", "record.json");

        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("3 articles read (3 known); readout.db holds 3.");
    }

    @Test
    void saysThatAFolderIsEmpty() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        Run run = read("empty");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("empty: there is no file in this folder");
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void makesFactsAnewThatAnEarlierVersionMade() {
        read("reports");
        stages.becomeVersion("2");

        Run run = read("reports/a.txt", "--format", "json");

        assertThat(run.err()).contains("making the facts of 3 articles anew").contains("1 article read (1 known)");
        assertThat(run.json().at("/entities").findValuesAsText("name")).containsExactlyInAnyOrder("L2", "T2", "B2");
        assertThat(read("reports/a.txt").err()).doesNotContain("anew");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--published yesterday a.txt   | 'yesterday' is no date",
                "--published 2026-02-30 a.txt  | is no date",
                "--outlet= a.txt               | at least one letter",
                "--format pdf a.txt            | pdf",
                "--out reports a.txt           | is a folder",
                "--out no/where.json a.txt     | there is no folder",
                "--unknown a.txt               | --unknown",
                "a.txt --outlet                | --outlet",
            })
    void saysWhatIsWrongWithACommandLine(String line, String message) {
        Run run = read(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("readout: ").contains(message);
        assertThat(folder.resolve("readout.db")).doesNotExist();
    }

    @Test
    void wantsSomethingToRead() {
        Run run = read();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("PATH");
    }

    @Test
    void saysWhyAStoreCannotBeOpened() throws IOException {
        write(
                "notes.db",
                "These are notes of the talks, and longer than the head of a database file would be.\n".repeat(9));

        Run run = read("reports", "--store", "notes.db");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("notes.db is not a store of Readout").doesNotContain("\tat ");
    }

    @Test
    void writesTheRecordToAFileAndNothingToStandardOutput() throws IOException {
        write("record.json", "old");

        Run run = read("reports", "--out", "record.json");

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("record.json")))
                .isEqualTo(read("reports", "--format", "json").out());
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(name -> name.startsWith(".readout")))
                    .isEmpty();
        }
    }

    @Test
    void keepsALinkWhoseTargetItReplaces() throws IOException {
        write("real.json", "old");
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("real.json"));

        read("reports", "--out", "link.json");

        assertThat(folder.resolve("link.json")).isSymbolicLink();
        assertThat(Files.readString(folder.resolve("real.json"))).startsWith("{");
    }

    @Test
    void usesNoColourWhenPiped() {
        Run run = read("reports");

        assertThat(run.out() + run.err()).doesNotContain("\u001b").doesNotContain("\r");
    }

    private Run read(String... args) {
        List<String> all = new ArrayList<>(List.of("read"));
        all.addAll(List.of(args));
        return Run.of(folder, stages, all.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
