package dev.readout.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.ArticleId;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryJsonTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Edition FIRST = new Edition(1, AT, 1, "rules/1");
    private static final Edition SECOND = new Edition(2, AT.plusSeconds(60), 2, "rules/1");
    private static final JournalLine LINE = new JournalLine(
            2, AT, JournalLine.Deed.FORGOTTEN, new ArticleId("a-1"), "ff", Optional.of("\"court\" order"));

    @Test
    void writesEntriesAsTheyAreKeptBesideWhatChangedInThem() throws Exception {
        Change change = new Change(
                new EntryKey(EntryKind.ENCOUNTER, "n-1"),
                SECOND,
                Optional.of("{\"id\":\"n-1\",\"place\":{\"text\":\"Geneva\"}}"),
                Optional.of("{\"id\":\"n-1\",\"place\":{\"text\":\"Vienna\"}}"),
                List.of(LINE));

        String text = HistoryJson.write(Optional.of(FIRST), Optional.of(SECOND), List.of(change));

        assertThat(text).endsWith("}\n").doesNotContain("\r");
        assertThat(tree(text)).isEqualTo(tree("""
                {"format":"readout-changes/1",
                 "from":{"number":1,"at":"2026-03-02T08:00:00Z","through":1,"makers":"rules/1"},
                 "to":{"number":2,"at":"2026-03-02T08:01:00Z","through":2,"makers":"rules/1"},
                 "changes":[{"list":"encounters","id":"n-1","change":"changed",
                   "edition":{"number":2,"at":"2026-03-02T08:01:00Z","through":2,"makers":"rules/1"},
                   "causes":[{"line":2,"at":"2026-03-02T08:00:00Z","deed":"forgotten","article":"a-1","sha256":"ff",
                     "reason":"\\"court\\" order"}],
                   "fields":[{"field":"place","gone":[["Geneva"]],"come":[["Vienna"]]}],
                   "before":{"id":"n-1","place":{"text":"Geneva"}},
                   "after":{"id":"n-1","place":{"text":"Vienna"}}}]}
                """));
    }

    @Test
    void leavesOutTheEditionOfWhatWasNotDone() throws Exception {
        Change change = new Change(
                new EntryKey(EntryKind.CLAIM, "p-1"),
                SECOND,
                Optional.empty(),
                Optional.of("{\"id\":\"p-1\"}"),
                List.of());

        assertThat(tree(HistoryJson.write(Optional.empty(), Optional.empty(), List.of(change))))
                .isEqualTo(tree("""
                {"format":"readout-changes/1",
                 "changes":[{"list":"claims","id":"p-1","change":"new","causes":[],"after":{"id":"p-1"}}]}
                """));
    }

    @Test
    void writesLinesOfTheJournal() throws Exception {
        assertThat(tree(HistoryJson.lines(List.of(LINE)))
                        .at("/journal/0/reason")
                        .asText())
                .isEqualTo("\"court\" order");
    }

    private static JsonNode tree(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }
}
