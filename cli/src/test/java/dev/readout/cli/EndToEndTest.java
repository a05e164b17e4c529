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

/** The commands with the stages that are shipped. */
class EndToEndTest {
    @TempDir
    Path folder;

    private final Stages stages = new ShippedStages();

    @BeforeEach
    void writeReports() throws IOException {
        Files.writeString(folder.resolve("gull.md"), """
                ---
                title: Torv sees an opening in the harbour talks
                date: 2026-03-02
                site_name: The Gull
                url: https://gull.example/torv
                ---

                Foreign Minister Ana Torv met envoys from both coasts in Issolmar on Monday. The meeting lasted two hours.

                “We will open the harbour before the summer,” Torv said after the meeting. “Nobody has asked for more than that.”

                Her deputy, Ivo Lind, declined to comment on the price of the plan, which was first put forward in January.
                """);
        Files.writeString(folder.resolve("post.txt"), """
                Minister promises an open harbour

                ISSOLMAR — The harbour will be open before the summer, Foreign Minister Ana Torv said on Monday after she had met envoys from both coasts.

                “We will open the harbour before the summer,” she told reporters, according to the Gull.

                The talks are to go on next week with the fishing towns, whose mayors have asked for a seat at the table.
                """);
    }

    @Test
    void givesTheSameRecordForAnyOrderAndForReadingAgain() {
        Run one = Run.of(folder, stages, "read", "gull.md", "post.txt", "--published=2026-03-02", "--format=json");
        Run again = Run.of(folder, stages, "read", "post.txt", "gull.md", "--format=json");
        Run other = Run.of(
                folder,
                stages,
                "read",
                "post.txt",
                "gull.md",
                "--published=2026-03-02",
                "--format=json",
                "--store=b.db");
        Run record = Run.of(folder, stages, "record", "--format=json");

        assertThat(one.code()).isZero();
        assertThat(one.json().at("/articles")).hasSize(2);
        assertThat(one.json().at("/statements")).isNotEmpty();
        assertThat(one.json().at("/entities").findValuesAsText("name")).contains("Ana Torv");
        assertThat(again.out()).isEqualTo(one.out());
        assertThat(other.out()).isEqualTo(one.out());
        assertThat(record.out()).isEqualTo(one.out());
    }

    @Test
    void printsEveryFormWithoutColourWhenPiped() {
        Run.of(folder, stages, "read", "gull.md", "post.txt");
        for (Format format : Format.values()) {
            Run run = Run.of(folder, stages, "record", "--format", format.toString());

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Ana Torv").doesNotContain("\u001b");
        }
    }

    @Test
    void setsTextInTheWidthOfTheTerminal() {
        Run.of(folder, stages, "read", "gull.md", "post.txt");
        for (int columns : new int[] {80, 100, 160}) {
            Run run = Run.of(folder, stages, "", Map.of("COLUMNS", "" + columns), false, "record");

            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        }
    }

    @Test
    void showsALayerForEverythingThatIsMarked() {
        Run text = Run.of(folder, stages, "annotate", "gull.md");
        Run json = Run.of(folder, stages, "annotate", "gull.md", "--format", "json");

        assertThat(text.code() + json.code()).isZero();
        assertThat(text.err() + json.err()).isEmpty();
        assertThat(text.out())
                .contains("""
                “We will open the harbour before the summer,” Torv said after the meeting. “Nobody has asked for
                                                 t─────────   P───
                1════════════════════════════════════════════ 1··· 1~~~                    1════════════════════
                """)
                .contains("1 Torv → said → “We will open the harbour before the summer,” […] “Nobody has asked");
        assertThat(json.json().at("/article/title").asText()).isEqualTo("Torv sees an opening in the harbour talks");
        assertThat(json.json().at("/layers/attributions/items/0/cue/text").asText())
                .isEqualTo("said");
        int speaker = json.json().at("/layers/attributions/items/0/speaker").asInt(-1);
        assertThat(json.json()
                        .at("/layers/coreference/items/" + speaker + "/text")
                        .asText())
                .isEqualTo("Ana Torv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.html | picture",
                "cut.json   | JSON",
                "empty.txt  | nothing",
                "list.html  | No report was found here",
            })
    void saysWhyAFileIsNoReport(String name, String reason) throws IOException {
        Files.write(folder.resolve("photo.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Files.writeString(folder.resolve("cut.json"), "{\"title\": \"Harbour talks\", \"maintext\": \"Torv sa");
        Files.createFile(folder.resolve("empty.txt"));
        Files.writeString(folder.resolve("list.html"), "<html><body><form><input></form></body></html>");

        Run run = Run.of(folder, stages, "annotate", name);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("readout: " + name + ": ").contains(reason);
    }

    @Test
    void reportsWhatIsNoReportAndStillPrintsARecord() throws IOException {
        Files.write(folder.resolve("photo.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Files.writeString(folder.resolve("cut.json"), "{\"title\": \"Harbour talks\", \"maintext\": \"Torv sa");
        Files.createFile(folder.resolve("empty.txt"));

        Run run = Run.of(folder, stages, "read", "photo.html", "cut.json", "empty.txt", "gull.md", "--format=json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/articles").findValuesAsText("file")).containsExactly("gull.md");
        assertThat(run.err())
                .contains("readout: photo.html: ")
                .contains("readout: cut.json: ")
                .contains("readout: empty.txt: ")
                .contains("1 article read (1 new), 3 could not be read")
                .doesNotContain("bug");
    }

    @Test
    void printsARecordOfNothing() throws IOException {
        Files.createFile(folder.resolve("empty.txt"));

        for (Format format : Format.values()) {
            Run run = Run.of(folder, stages, "read", "empty.txt", "--format", format.toString());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isNotBlank();
        }
    }
}
