package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.reconcile.Outcome;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Read back by commons-csv, which did not write it. */
class CsvTest {
    private static List<CSVRecord> rows(ReadoutRecord record, Table table) throws IOException {
        CSVFormat rfc4180 = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return rfc4180.parse(new StringReader(Written.text(to -> Csv.write(record, table, to))))
                .getRecords();
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryColumnInEveryRow(Table table) throws IOException {
        List<CSVRecord> rows = rows(Talks.record(), table);

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.isConsistent()).isTrue();
            assertThat(List.copyOf(row.getParser().getHeaderNames())).isEqualTo(table.columns());
            assertThat(row.get("review")).isEqualTo("machine-read");
            assertThat(row.get("maker")).isEqualTo("rules/test");
            assertThat(row.get("bodySha256")).matches("[0-9a-f]{64}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void isAHeaderWhereThereIsNothing(Table table) {
        assertThat(Written.text(to -> Csv.write(ReadoutRecord.EMPTY, table, to)).split("\r\n"))
                .singleElement()
                .asString()
                .startsWith("\"id\",");
    }

    @Test
    void namesWhomIdsStandFor() throws IOException {
        CSVRecord retold = rows(Talks.record(), Table.ATTRIBUTIONS).get(1);

        assertThat(retold.get("speaker")).isEqualTo("Odo Karl");
        assertThat(retold.get("chain")).isEqualTo("Harbour Wire (briefing) → Odo Karl");
        assertThat(retold.get("content")).isEqualTo("the ferry would open on 9 March");
        assertThat(retold.get("link"))
                .isEqualTo("https://quay.example/a?b=1#:~:text=the%20ferry%20would%20open%20on%209%20March");
        assertThat(Talks.QUAY.substring(Integer.parseInt(retold.get("begin")), Integer.parseInt(retold.get("end"))))
                .isEqualTo("the ferry would open on 9 March");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatBecameOfAPromise(Outcome.Kind became) throws IOException {
        CSVRecord promise = rows(Talks.promised(became), Table.POSITIONS).getFirst();

        assertThat(promise.get("outcome")).isEqualTo(became.name().toLowerCase(Locale.ROOT));
        assertThat(promise.get("due")).isEqualTo("2026-03-20");
    }

    @ParameterizedTest
    @EnumSource
    void runsNoFormula(Table table) throws IOException {
        List<CSVRecord> rows = rows(Talks.hostile(), table);

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.values())
                        .allSatisfy(cell -> assertThat(cell)
                                .doesNotContainPattern("(?:^|[\\n\\t;|])\\s*[=+\\-@]")
                                .doesNotContainPattern(
                                        "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")));
    }

    @Test
    void isOneRowForEachEntryWhateverTheWords() throws IOException {
        assertThat(rows(Talks.hostile(), Table.ATTRIBUTIONS))
                .extracting(row -> row.get("id"))
                .containsExactly("t<1>", "t<2>");
        assertThat(Written.text(to -> Csv.write(Talks.hostile(), Table.ATTRIBUTIONS, to))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(Written.text(to -> Csv.write(Talks.hostile(), Table.ATTRIBUTIONS, to))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
