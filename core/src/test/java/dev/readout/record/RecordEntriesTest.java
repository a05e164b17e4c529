package dev.readout.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.reconcile.Undecided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordEntriesTest {
    private static final Path EXAMPLE = Path.of("../examples/yarrun/record.json");

    private final RecordJson codec = new RecordJson();

    @Test
    void puttingTogetherGivesWhatWasTakenApart() {
        ReadoutRecord record = WholeRecord.record().inOrder();

        ReadoutRecord again = RecordEntries.record(RecordEntries.of(record));

        assertThat(again).isEqualTo(record);
        assertThat(codec.write(again)).isEqualTo(codec.write(record));
    }

    @Test
    void readingGivesWhatWasWritten() {
        assertThat(codec.read(codec.write(WholeRecord.record()))).isEqualTo(WholeRecord.record());
        assertThat(codec.read(codec.write(ReadoutRecord.EMPTY))).isEqualTo(ReadoutRecord.EMPTY);
        assertThat(RecordEntries.of(ReadoutRecord.EMPTY)).isEmpty();
        assertThat(RecordEntries.record(List.of())).isEqualTo(ReadoutRecord.EMPTY);
    }

    @Test
    void theExampleIsWrittenAgainByteForByte() throws IOException {
        String json = Files.readString(EXAMPLE);

        ReadoutRecord record = codec.read(json);

        assertThat(record.attributions()).hasSizeGreaterThan(50);
        assertThat(codec.write(record)).isEqualTo(json);
        assertThat(codec.write(RecordEntries.record(RecordEntries.of(record)))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfEntriesDoesNotMatter(long seed) throws IOException {
        ReadoutRecord record = codec.read(Files.readString(EXAMPLE));
        List<RecordEntry> entries = new ArrayList<>(RecordEntries.of(record));
        Collections.shuffle(entries, new Random(seed));

        assertThat(RecordEntries.record(entries)).isEqualTo(record);
    }

    @Test
    void everyEntryHasAnAddressOfItsOwnAndStandsOnOneLine() {
        List<RecordEntry> entries = RecordEntries.of(WholeRecord.record());

        assertThat(entries).extracting(RecordEntry::key).doesNotHaveDuplicates();
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.json()).startsWith("{").endsWith("}").doesNotContain("\n"));
        assertThat(entries)
                .extracting(RecordEntry::key)
                .contains(
                        new EntryKey(EntryKind.ARTICLE, "a-1"),
                        new EntryKey(EntryKind.ENCOUNTER, "n-1"),
                        new EntryKey(EntryKind.DIFFERENCE, "n-1-initiator"),
                        new EntryKey(EntryKind.DIFFERENCE, "s-1-number"),
                        new EntryKey(EntryKind.DIFFERENCE, "s-1-number-2"),
                        new EntryKey(EntryKind.UNDECIDED, "sameEntity-e-1-e-2"));
    }

    @Test
    void anEntryDoesNotDependOnTheOthers() {
        ReadoutRecord record = WholeRecord.record();
        List<RecordEntry> less = RecordEntries.of(new ReadoutRecord(
                record.articles(),
                List.of(),
                record.attributions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Undecided(Undecided.Relation.SAME_ENTITY, "e-1", "e-2", 0.5, "one name"))));

        assertThat(RecordEntries.of(record)).containsAll(less);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"begin\":3            | \"begin\":4              | words that do not stand at",
                "\"begin\":3            | \"begin\":9999           | no place 9999",
                "\"kind\":\"direct\"    | \"kind\":\"shouted\"     | attributions t-1.kind is not one of",
                "\"kind\":\"direct\"    | \"sort\":\"direct\"      | attributions t-1 lacks its kind",
                "\"article\":\"a-1\"    | \"article\":\"a-9\"      | no article a-9",
                "\"score\":0.75         | \"score\":7.5            | not a score",
                "\"reviewed\":false     | \"reviewed\":true        | lacks its reviewer",
                "\"by\":{               | \"mood\":1,\"by\":{      | unknown field mood",
                "\"id\":\"t-1\"         | \"id\":\" \"             | attributions t-1 cannot be read",
                "\"by\":                | \"by\"                   | is no JSON",
            })
    void saysWhichEntryIsDamaged(String written, String found, String message) {
        List<RecordEntry> entries = RecordEntries.of(WholeRecord.record()).stream()
                .map(entry -> entry.key().id().equals("t-1")
                        ? new RecordEntry(entry.key(), entry.json().replace(written, found))
                        : entry)
                .toList();

        assertThatThrownBy(() -> RecordEntries.record(entries))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("attributions t-1")
                .hasMessageContaining(message);
    }

    @Test
    void refusesABodyThatWasChanged() {
        String json = codec.write(WholeRecord.record());

        assertThatThrownBy(() -> codec.read(json.replace("sides.\"", "sides!\"")))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("a-1");
        assertThatThrownBy(() -> codec.read(json.replace("readout-record/1", "readout-record/7")))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("readout-record/7");
    }

    @Test
    void refusesEveryTextThatWasCutShort() {
        String json = codec.write(WholeRecord.record());
        for (int end = 0; end < json.length() - 2; end += 97) {
            String cut = json.substring(0, end);
            assertThatThrownBy(() -> codec.read(cut)).isInstanceOf(RecordFormatException.class);
        }
    }
}
