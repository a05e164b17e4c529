package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.Hash;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each line read by itself. */
class JsonLinesTest {
    private static List<JsonNode> lines(ReadoutRecord record, Table table) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line :
                Written.text(to -> JsonLines.write(record, table, to)).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void isWhatTheRecordHas(Table table) throws IOException {
        for (ReadoutRecord record : List.of(Talks.record(), Talks.hostile())) {
            List<JsonNode> lines = lines(record, table);
            JsonNode whole = new ObjectMapper().readTree(new RecordJson().write(record));

            assertThat(lines)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.path("review").asText()).isEqualTo("machine-read"));
            lines.forEach(line -> ((ObjectNode) line).remove(List.of("names", "sources", "review")));
            assertThat(lines).containsExactlyElementsOf(whole.path(table.toString()));
        }
    }

    @Test
    void isUnderstoodAlone() throws IOException {
        JsonNode retold = lines(Talks.record(), Table.ATTRIBUTIONS).get(1);

        assertThat(retold.path("names").toString()).isEqualTo("{\"e1\":\"Odo Karl\",\"e3\":\"Harbour Wire\"}");
        assertThat(retold.at("/sources/w2/bodySha256").asText()).isEqualTo(Hash.sha256(Talks.QUAY));
        assertThat(retold.at("/sources/w2/outlet").asText()).isEqualTo("The Quay");
        assertThat(retold.path("sources")).hasSize(1);
    }

    @Test
    void isEmptyWhereThereIsNothing() {
        assertThat(Written.text(to -> JsonLines.write(ReadoutRecord.EMPTY, Table.POSITIONS, to)))
                .isEmpty();
    }
}
