package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    private static final Stages STAGES = new ShippedStages();

    @TempDir
    Path folder;

    private void readReports() throws IOException {
        report(
                "a.md",
                "The Gull",
                "2026-03-11",
                "President Ilmo Brandek of Varen offered to send 300 soldiers to the ridge. \"The bridge at Torvo opens on"
                        + " Friday,\" Brandek told reporters on Tuesday.");
        report(
                "b.md",
                "Meridian Wire",
                "2026-03-12",
                "President Dessa Korvath of Kesht met President Ilmo Brandek of Varen in Issolmar on Wednesday. Korvath"
                        + " said that the ferry would sail in April.");
        assertThat(Run.of(folder, STAGES, "read", "a.md", "b.md").code()).isZero();
    }

    private void report(String file, String outlet, String day, String text) throws IOException {
        Files.writeString(folder.resolve(file), "---\nsite: '%s'\ndate: %s\n---\n\n%s\n".formatted(outlet, day, text));
    }

    private Run search(String... words) {
        return Run.of(
                folder,
                STAGES,
                Stream.concat(Stream.of("search"), Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void printsWhatWasSaidByWhomInWhichReport() throws IOException {
        readReports();

        Run run = search("bridge", "opens");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Search for bridge opens: ")
                .contains("Ilmo Brandek", "The bridge at Torvo opens on Friday,", "The Gull, 11 Mar 2026");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void searchesTheRecordThatIsKept() throws IOException {
        readReports();

        search("bridge");

        try (SqliteRecordStore store = SqliteRecordStore.open(folder.resolve("readout.db"))) {
            assertThat(store.editions()).hasSize(1);
        }
    }

    @Test
    void findsByMeaningAndSaysSo() throws IOException {
        readReports();

        assertThat(search("who", "pledged", "troops").out()).contains("by meaning alone", "300 soldiers to the ridge");
        assertThat(search("who", "pledged", "troops", "--by", "words").out()).contains("nothing found");
    }

    @Test
    void printsJsonForPrograms() throws IOException {
        readReports();

        JsonNode json =
                search("ferry", "--kind", "statement", "--format", "json").json();

        assertThat(json.get("format").asText()).isEqualTo("readout-search/1");
        assertThat(json.at("/counts/statements").asInt())
                .isEqualTo(json.get("total").asInt())
                .isPositive();
        JsonNode hit = json.at("/hits/0");
        assertThat(hit.get("kind").asText()).isEqualTo("statement");
        assertThat(hit.at("/who/0/name").asText()).isEqualTo("Dessa Korvath");
        JsonNode words = hit.at("/words/0");
        JsonNode mark = words.at("/marks/0");
        assertThat(words.get("text")
                        .asText()
                        .substring(mark.get("begin").asInt(), mark.get("end").asInt()))
                .isEqualTo("ferry");
        JsonNode record = Run.of(folder, STAGES, "record", "--format", "json").json();
        String body = record.get("articles").findParents("id").stream()
                .filter(article ->
                        article.get("id").asText().equals(words.get("article").asText()))
                .findFirst()
                .orElseThrow()
                .get("body")
                .asText();
        assertThat(body.substring(words.get("begin").asInt(), words.get("end").asInt()))
                .isEqualTo(words.get("text").asText());
    }

    @Test
    void filters() throws IOException {
        readReports();

        assertThat(search("--speaker", "Korvath", "--kind", "statement").out())
                .contains("ferry")
                .doesNotContain("bridge");
        assertThat(search("--kind", "meeting", "--said", "2026-03-11", "--place", "Issolmar")
                        .out())
                .contains("Meeting: ", "Issolmar");
        assertThat(search("--kind", "statement", "--outlet", "gull", "--published", "2026-03-12..")
                        .out())
                .contains("nothing found");
        assertThat(search("--speaker", "Zzyx").out()).contains("Nobody in the record is called Zzyx.");
    }

    @Test
    void seesWhatWasReadSince() throws IOException {
        readReports();
        assertThat(search("lighthouse").out()).contains("nothing found");
        report("c.md", "The Gull", "2026-03-13", "The lighthouse would be sold, Korvath said on Friday.");
        assertThat(Run.of(folder, STAGES, "read", "c.md").code()).isZero();

        assertThat(search("lighthouse").out()).contains("lighthouse would be sold");
    }

    @Test
    void makesItsIndexAgainWhereItIsDamaged() throws IOException {
        readReports();
        String before = search("bridge").out();
        try (Stream<Path> files = Files.list(folder.resolve("readout.db.search"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }

        Run run = search("bridge");

        assertThat(run.out()).isEqualTo(before);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() throws IOException {
        readReports();
        for (List<String> words : List.of(
                List.of("--kind", "gossip"),
                List.of("--said", "soon"),
                List.of("--published", "2026-03-05..2026-03-04"),
                List.of("--origins", "-1"),
                List.of("--hits", "100000"),
                List.of("--first", "0"),
                List.of("--by", "magic"))) {
            Run run = search(words.toArray(String[]::new));
            assertThat(run.code()).as(words.toString()).isEqualTo(2);
            assertThat(run.err()).as(words.toString()).contains(words.getFirst());
        }
    }

    @Test
    void anyWordsAreAQuery() throws IOException {
        readReports();
        for (String words : List.of("\"", "(", "*", "a:b", "\u001b[31m")) {
            Run run = search(words);
            assertThat(run.code()).as(words).isZero();
            assertThat(run.out()).doesNotContain("\u001b");
        }
    }

    @Test
    void saysThatThereIsNoStore() {
        Run run = search("bridge");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no store readout.db");
    }
}
