package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.annotate.Mention;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Held against the names of fields and values that PLOVER's codebook and gold standard records have. */
class PloverTest {
    /** The fields of the gold standard records, and what Readout adds. */
    private static final Set<String> FIELDS = Set.of(
            "id",
            "date",
            "source",
            "target",
            "event",
            "mode",
            "text",
            "language",
            "publication",
            "coder",
            "version",
            "dateCoded",
            "eventLoc",
            "when",
            "cameo",
            "readout");

    private static final Set<String> ACTOR = Set.of("actorText", "code", "sector", "country", "entity");
    /** The sixteen roots of PLOVER 0.8. */
    private static final Set<String> ROOTS = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    /** The modes of CONSULT. */
    private static final Set<String> MODES = Set.of("visit", "third-party", "multilateral", "phone");

    private static List<JsonNode> lines(ReadoutRecord record) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Written.text(to -> Plover.write(record, to)).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static JsonNode line(ReadoutRecord record, String id) throws IOException {
        return lines(record).stream()
                .filter(line -> line.path("readout").path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void speaksInTheFieldsOfTheCodebook() throws IOException {
        assertThat(lines(Talks.record())).hasSize(9).allSatisfy(line -> {
            line.fieldNames().forEachRemaining(name -> assertThat(FIELDS).contains(name));
            assertThat(ROOTS).contains(line.path("event").asText());
            if (line.has("mode")) {
                assertThat(MODES).contains(line.path("mode").asText());
            }
            if (line.has("date")) {
                assertThat(LocalDate.parse(line.path("date").asText())).isAfter(LocalDate.EPOCH);
            }
            assertThat(line.path("when").asText()).isIn("past", "future", "hypothetical");
            assertThat(line.path("cameo").asText()).matches("[0-2][0-9]");
            assertThat(line.path("source")).isNotEmpty();
            for (JsonNode actor : line.findValues("source").getFirst()) {
                actor.fieldNames().forEachRemaining(name -> assertThat(ACTOR).contains(name));
            }
            assertThat(line.path("readout").path("review").asText()).isEqualTo("machine-read");
        });
    }

    @Test
    void marksWhatHasNotHappened() throws IOException {
        assertThat(line(Talks.record(), "n1").path("when").asText()).isEqualTo("future");
        assertThat(line(Talks.record(), "n3").path("when").asText()).isEqualTo("hypothetical");
        assertThat(line(Talks.record(), "n4").path("when").asText()).isEqualTo("hypothetical");
        assertThat(line(Talks.record(), "n5").path("when").asText()).isEqualTo("past");
        assertThat(line(Talks.record(), "n3").has("date"))
                .as("a month is no date")
                .isFalse();
    }

    @Test
    void hasWhoeverActsFirstAsSource() throws IOException {
        JsonNode call = line(Talks.record(), "n2");
        assertThat(call.path("source").findValuesAsText("actorText")).containsExactly("Odo Karl");
        assertThat(call.path("target").findValuesAsText("actorText")).containsExactly("Lia Sund");

        JsonNode visit = line(Talks.record(), "n3");
        assertThat(visit.path("source").findValuesAsText("actorText"))
                .as("the guest")
                .containsExactly("Lia Sund");
        assertThat(visit.path("target").findValuesAsText("actorText"))
                .as("the host")
                .containsExactly("Odo Karl");

        JsonNode meeting = line(Talks.record(), "n1");
        assertThat(meeting.path("source")).hasSize(2);
        assertThat(meeting.has("target")).as("mutual, as in the gold standard").isFalse();
    }

    @Test
    void namesStatesThatNoListHas() throws IOException {
        JsonNode karl = line(Talks.record(), "n2").path("source").path(0);

        assertThat(karl.path("country").asText()).isEqualTo("Varen");
        assertThat(karl.path("sector").asText()).isEqualTo("GOV");
        assertThat(karl.has("code")).isFalse();
    }

    @Test
    void codesStatesThatListsHave() throws IOException {
        Talks talks = new Talks()
                .article("w1", "Wire", "https://wire.example/1", "2026-03-02", 1, "They met.")
                .entity("e1", Mention.Kind.PERSON, "Ana Ruel", "the Latvian foreign minister", "Foreign Minister")
                .entity("e2", Mention.Kind.ORGANIZATION, "Ministry of Roads")
                .speakingFor("e3")
                .entity("e3", Mention.Kind.PLACE, "Peru");
        talks.met("n1", EncounterKind.MEETING, EncounterStatus.HELD, "w1: They met")
                .on(When.on(LocalDate.of(2026, 3, 2)))
                .add();

        assertThat(line(talks.build(), "n1").path("source").findValuesAsText("code"))
                .containsExactly("LVA", "PER");
    }

    @Test
    void isOneLineForEachEntryWhateverTheWords() throws IOException {
        assertThat(lines(Talks.hostile()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.path("text").asText()).isEqualTo(Talks.ATTACK));
    }
}
