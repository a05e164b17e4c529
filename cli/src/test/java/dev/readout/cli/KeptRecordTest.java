package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.article.Hash;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the kept record, over the same three mornings of reading. */
class KeptRecordTest {
    private static final String FIRST = "2026-03-02T08:00:00Z";
    private static final String SECOND = "2026-03-03T09:30:00Z";
    private static final String THIRD = "2026-03-04T10:00:00Z";
    private static final String NOW = "2026-03-05T12:00:00Z";

    @TempDir
    Path folder;

    private final FakeStages stages = new FakeStages();

    @BeforeEach
    void readOnThreeMornings() throws IOException {
        report("a.txt", "Torv is to meet in Geneva with them.");
        run(FIRST, "read", "a.txt", "--outlet", "The Gull", "--published", "2026-03-01");
        report("b.txt", "Ilves is to call.");
        run(SECOND, "read", "b.txt", "--outlet", "The Post", "--published", "2026-03-02");
        report("c.txt", "Torv is to meet in Vienna instead; the call is that meeting.");
        run(THIRD, "read", "c.txt", "--outlet", "The Gull", "--published", "2026-03-03");
    }

    // ---- as of

    @ParameterizedTest
    @EnumSource(Format.class)
    void printsTheRecordAsItStood(Format format) throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(folder.resolve("a.txt"), other.resolve("a.txt"));
        Run then = Run.at(
                FIRST,
                other,
                stages,
                "read",
                "a.txt",
                "--outlet=The Gull",
                "--published=2026-03-01",
                "--format=" + format);

        for (String time : new String[] {FIRST, "2026-03-02T20:00:00+01:00", "2026-03-02"}) {
            Run run = run(NOW, "record", "--as-of", time, "--format", format.toString());

            assertThat(run.code()).isZero();
            assertThat(run.out()).isEqualTo(then.out());
        }
    }

    @Test
    void asOfADayThatIsNotOverIsWhatItHasNow() {
        assertThat(run(NOW, "record", "--as-of", "2026-03-05").out())
                .isEqualTo(run(NOW, "record").out())
                .contains("Vienna");
    }

    @Test
    void saysSinceWhenThereIsARecord() {
        Run run = run(NOW, "record", "--as-of", "2026-02-01");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("readout: the store has no record as of 2026-02-01: the first that it keeps is of " + FIRST
                        + "." + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-3-1", "2026-03-01T10", "2026-03-01T10:00", ""})
    void refusesWhatIsNoTime(String time) {
        for (String command : new String[] {"record", "agenda"}) {
            Run run = run(NOW, command, "--as-of", time);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("'" + time + "' is neither a day, as 2026-03-20, nor an instant, as 2026-03-20T14:00Z");
        }
        assertThat(run(NOW, "changes", "--from", time).code()).isEqualTo(2);
        assertThat(run(NOW, "changes", "--to", time).code()).isEqualTo(2);
    }

    @Test
    void printsTheAgendaAsItWas() {
        Run run = run(NOW, "agenda", "--as-of", "2026-03-02");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Agenda on Monday 2 March 2026, from 1 report.")
                .contains("Geneva")
                .doesNotContain("Vienna");
        assertThat(run(NOW, "agenda").out()).contains("Vienna");
        assertThat(run(NOW, "agenda", "--on", "2026-03-02", "--as-of", "2026-03-02")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void bringsNothingTogetherThatIsTogether() {
        run(NOW, "record");
        int before = stages.recorded();

        run(NOW, "record");
        run(NOW, "agenda");
        run(NOW, "changes");
        run(NOW, "history", "n-talks");
        run(NOW, "read", "a.txt");

        assertThat(stages.recorded()).isEqualTo(before);
    }

    // ---- changes

    @Test
    void tellsWhatTheLatestEditionChanged() {
        Run run = run(NOW, "changes");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(String::strip))
                .contains(
                        "EDITION 3, WED 4 MAR 2026, 10:00 UTC",
                        "changed    Meeting – planned (n-talks)",
                        "place: Geneva → Vienna",
                        "took in: now also n-call",
                        "passages: 1 → 2",
                        "Why: The Gull, 3 Mar 2026 was read.",
                        "withdrawn  Call – planned (n-call)",
                        "Now part of n-talks.",
                        "new        The Gull, 3 Mar 2026 (" + id("c.txt") + ")",
                        "Not listed: 1 new name.");
        assertThat(run.out()).doesNotContain("EDITION 2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,           2026-03-02,           1",
        "2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z, 1",
        "2026-03-01,           2026-03-03,           1 2",
        "2026-03-02T08:00:01Z, 2026-03-04,           2 3",
        "2020-01-01,           2030-01-01,           1 2 3",
        "2026-03-06,           2030-01-01,           ''",
    })
    void tellsWhatChangedBetweenTwoTimes(String from, String to, String editions) {
        Run run = run(NOW, "changes", "--from", from, "--to", to, "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(String.join(
                        " ",
                        run.json().at("/changes").findValues("edition").stream()
                                .map(edition -> edition.get("number").asText())
                                .distinct()
                                .toList()))
                .isEqualTo(editions);
    }

    @Test
    void tellsProgramsWhatChangedInWhichFields() {
        JsonNode json = run(NOW, "changes", "--format", "json").json();

        assertThat(json.get("format").asText()).isEqualTo("readout-changes/1");
        assertThat(json.at("/from/number").asInt()).isEqualTo(2);
        assertThat(json.at("/to/at").asText()).isEqualTo(THIRD);
        JsonNode talks = change(json, "n-talks");
        assertThat(talks.get("list").asText()).isEqualTo("encounters");
        assertThat(talks.get("change").asText()).isEqualTo("changed");
        assertThat(talks.at("/before/place/text").asText()).isEqualTo("Geneva");
        assertThat(talks.at("/after/place/text").asText()).isEqualTo("Vienna");
        assertThat(talks.at("/causes/0/article").asText()).isEqualTo(id("c.txt"));
        assertThat(talks.at("/causes/0/deed").asText()).isEqualTo("added");
        assertThat(talks.get("fields").toString())
                .contains("{\"field\":\"place\",\"gone\":[[\"Geneva\"]],\"come\":[[\"Vienna\"]]}");
        assertThat(change(json, "n-call").has("after")).isFalse();
    }

    @Test
    void saysThatNothingChanged() {
        Run run = run(NOW, "changes", "--from", "2026-03-05");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nothing.");
    }

    @Test
    void refusesTimesTheWrongWayRound() {
        Run run = run(NOW, "changes", "--from", "2026-03-04", "--to", "2026-03-03");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--from 2026-03-04 is later than --to 2026-03-03.");
    }

    @Test
    void hasNoChangesOfATimeBeforeTheFirstRecord() {
        Run run = run(NOW, "changes", "--to", "2026-03-01");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no record as of 2026-03-01");
    }

    // ---- history

    @Test
    void tellsEachVersionOfAnEntry() {
        Run run = run(NOW, "history", "n-talks");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(String::strip))
                .containsSubsequence(
                        "History of encounter n-talks: 2 versions.",
                        "EDITION 1, MON 2 MAR 2026, 08:00 UTC",
                        "new        Meeting – planned (n-talks)",
                        "Why: The Gull, 1 Mar 2026 was read.",
                        "EDITION 3, WED 4 MAR 2026, 10:00 UTC",
                        "place: Geneva → Vienna");
    }

    @Test
    void leadsFromAMergedEntryToTheOneThatItIsPartOf() {
        Run run = run(NOW, "history", "n-call");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("It is now part of n-talks.").contains("withdrawn");
    }

    @Test
    void findsAnIdThatWasMergedBeforeItWasEverKept() {
        run(FIRST, "read", "a.txt", "c.txt", "--store", "late.db");

        Run run = run(NOW, "history", "n-call", "--store", "late.db");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("History of encounter n-talks").contains("n-call is part of it now.");
    }

    @ParameterizedTest
    @CsvSource({"n-nothing,1", "'',2", "' ',2"})
    void saysThatThereIsNoSuchEntry(String id, int code) {
        Run run = run(NOW, "history", id);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(code == 1 ? "no entry n-nothing and never had one" : "name the id");
    }

    // ---- rebuild

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        stages.becomeVersion("2");
        stages.bringTogetherAs("2");

        Run run = run(NOW, "rebuild", "--preview");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(String::strip))
                .contains("place: Vienna → Vienna (2)", "name: T1 → T2")
                .anyMatch(line -> line.startsWith("What would change in the record of Wed 4 Mar 2026, 10:00 UTC"));
        assertThat(run(NOW, "record", "--as-of", "2026-03-04").out()).doesNotContain("Vienna (2)");
        assertThat(run(NOW, "rebuild", "--preview").out()).isEqualTo(run.out());
        assertThat(run(NOW, "rebuild", "--preview", "--format", "json").json().has("to"))
                .isFalse();
    }

    @Test
    void makesTheRecordAgain() {
        stages.bringTogetherAs("2");

        Run run = run(NOW, "rebuild");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("place: Vienna → Vienna (2)").contains("other rules or models");
        assertThat(run(NOW, "record").out()).contains("Vienna (2)");
        assertThat(run(NOW, "record", "--as-of", "2026-03-04").out()).doesNotContain("Vienna (2)");
        assertThat(run(NOW, "rebuild").out()).contains("nothing.");
    }

    @Test
    void understandsAnewOnlyWhatOthersUnderstoodUnlessAllIsAskedFor() {
        int before = stages.understood();
        run(NOW, "rebuild");
        assertThat(stages.understood()).isEqualTo(before);

        assertThat(run(NOW, "rebuild", "--all", "--preview").out()).contains("nothing");
        assertThat(stages.understood()).isEqualTo(before + 3);

        Run run = run(NOW, "rebuild", "--all");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nothing.");
        assertThat(run.err()).contains("making the facts of 3 articles anew");
        assertThat(stages.understood()).isEqualTo(before + 6);
        run(NOW, "record");
        assertThat(stages.understood()).isEqualTo(before + 6);
    }

    @Test
    void showsWhatWouldChangeBecauseOfRulesThatGiveNoNewVersion() {
        stages.understandQuietlyAs("2");

        assertThat(run(NOW, "rebuild", "--preview").out()).doesNotContain("T1 → T2");
        assertThat(run(NOW, "rebuild", "--all", "--preview").out()).contains("name: T1 → T2");
        assertThat(run(NOW, "record").out()).doesNotContain("T2");
        assertThat(run(NOW, "rebuild", "--all").out()).contains("name: T1 → T2");
        assertThat(run(NOW, "rebuild", "--all").out()).contains("nothing.");
    }

    @Test
    void goesOnWithWhatARebuildLeftUndone() throws IOException {
        int before = stages.understood();
        try (RecordStore store = SqliteRecordStore.open(folder.resolve("readout.db"))) {
            // As one leaves it that is killed after the first article.
            store.outdate();
            String first = store.captures().getFirst();
            store.add(
                    store.capture(first).orElseThrow(),
                    store.facts().getFirst(),
                    stages.fingerprint(),
                    Instant.parse(NOW));
        }

        assertThat(run(NOW, "record").code()).isZero();
        assertThat(stages.understood()).isEqualTo(before + 2);
        assertThat(run(NOW, "rebuild").out()).contains("nothing.");
        assertThat(stages.understood()).isEqualTo(before + 2);
    }

    // ---- forget

    @ParameterizedTest
    @ValueSource(strings = {"id", "file", "address", "hash"})
    void forgetsAnArticleForGood(String by) throws IOException {
        report("d.txt", "url: https://post.example/4\nOru is to meet in Sela, says a source.");
        run(NOW, "read", "d.txt");
        String id = id("d.txt");
        String hash = Hash.sha256(Files.readAllBytes(folder.resolve("d.txt")));
        String what = by.equals("id")
                ? id
                : by.equals("file") ? "d.txt" : by.equals("hash") ? hash : "https://post.example/4";

        Run run = run(NOW, "forget", what, "--reason", "safety of a source");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Forgotten: 1 article.")
                .contains(id)
                .contains("read from d.txt")
                .contains("because: safety of a source");
        assertThat(run(NOW, "record", "--format", "json").out())
                .doesNotContain("Sela")
                .doesNotContain(id);
        assertThat(run(NOW, "changes", "--from", "2026-03-01").out()).doesNotContain("Sela");
        assertThat(run(NOW, "read", "d.txt").err()).contains("1 forgotten before and left out");
        assertThat(run(NOW, "record").out()).doesNotContain("Sela").contains("Vienna");
    }

    @Test
    void forgetsAllVersionsOfAnAddress() throws IOException {
        report("d.txt", "url: https://post.example/4\nOru is to meet in Sela.");
        report("e.txt", "url: https://post.example/4\nOru is to meet in Orda.");
        run(NOW, "read", "d.txt", "e.txt");

        Run run = run(NOW, "forget", "https://post.example/4", "--reason", "court order", "--format", "json");

        assertThat(run.json().at("/journal").findValuesAsText("article"))
                .containsExactlyInAnyOrder(id("d.txt"), id("e.txt"));
        assertThat(run.json().at("/journal/0/reason").asText()).isEqualTo("court order");
        assertThat(run(NOW, "record", "--format", "json").files()).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @Test
    void saysAgainWhatWasForgottenBefore() {
        String id = id("c.txt");
        run(NOW, "forget", id, "--reason", "once");

        Run run = run(NOW, "forget", id, "--reason", "twice");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(id).contains("forgotten before").contains("because: once");
        Run then = run(NOW, "record", "--as-of", "2026-03-04");
        assertThat(then.code()).isZero();
        assertThat(then.out()).doesNotContain("Vienna");
    }

    @Test
    void forgetsWhatWasIndexedForSearching() throws IOException {
        Path index = Files.createDirectories(folder.resolve("readout.db.search"));
        report("readout.db.search/words", "Vienna");

        assertThat(run(NOW, "forget", "c.txt", "--reason", "why").code()).isZero();

        assertThat(index).doesNotExist();
    }

    @Test
    void wantsAReason() {
        assertThat(run(NOW, "forget", "a.txt").code()).isEqualTo(2);
        assertThat(run(NOW, "forget", "a.txt").err()).contains("--reason");
        Run blank = run(NOW, "forget", "a.txt", "--reason", " ");
        assertThat(blank.code()).isEqualTo(2);
        assertThat(blank.err()).contains("say why");
        assertThat(run(NOW, "record", "--format", "json").files()).contains("a.txt");
    }

    @Test
    void saysThatThereIsNoSuchArticle() {
        Run run = run(NOW, "forget", "z.txt", "--reason", "none");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("readout.db has no article with this id, file, address or hash: z.txt");
    }

    // ---- all

    @ParameterizedTest
    @ValueSource(strings = {"record --as-of 2026-03-02", "changes", "history n-1", "rebuild", "forget a --reason b"})
    void needsAStore(String command) {
        Run run = run(NOW, (command + " --store none.db").split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no store none.db");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    private Run run(String at, String... args) {
        return Run.at(at, folder, stages, args);
    }

    private void report(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String id(String file) {
        try {
            return "a-" + Hash.sha256(Files.readAllBytes(folder.resolve(file))).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode change(JsonNode json, String id) {
        for (JsonNode change : json.get("changes")) {
            if (change.get("id").asText().equals(id)) {
                return change;
            }
        }
        throw new AssertionError("no change of " + id + " in " + json);
    }
}
