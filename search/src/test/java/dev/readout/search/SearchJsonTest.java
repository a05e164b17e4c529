package dev.readout.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.annotate.Mention;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchJsonTest {
    @Test
    void holdsWhatAHitTellsWithOffsetsInCodePoints() throws IOException {
        try (RecordSearch search = RecordSearch.inMemory(Optional.empty())) {
            search.bring(
                    "1",
                    new Records()
                            .report("a", "The Gull", "2026-03-02", "🌊🌊 The 🌊 \uD83D sea is calm, Ferrin told Torv.")
                            .entity("e-f", Mention.Kind.PERSON, "Ferrin")
                            .entity("e-t", Mention.Kind.PERSON, "Torv")
                            .said("a", "s", "e-f", "The 🌊 \uD83D sea is calm", "e-t")
                            .record(),
                    Meanings.NONE);
            SearchQuery query = SearchQuery.of("sea").with(Filters.NONE.by("Ferrin", "Nobody"));

            JsonNode json = new ObjectMapper().readTree(SearchJson.write(query, search.search(query)));

            assertThat(json.get("format").asText()).isEqualTo("readout-search/1");
            assertThat(json.get("total").asInt()).isEqualTo(1);
            assertThat(json.at("/counts/statements").asInt()).isEqualTo(1);
            assertThat(json.at("/unknown/0").asText()).isEqualTo("Nobody");
            JsonNode hit = json.at("/hits/0");
            assertThat(hit.get("id").asText()).isEqualTo("s");
            assertThat(hit.at("/through/kind").asText()).isEqualTo("attribution");
            assertThat(hit.at("/who/0/entity").asText()).isEqualTo("e-f");
            assertThat(hit.at("/toward/0/name").asText()).isEqualTo("Torv");
            assertThat(hit.at("/outlets/0").asText()).isEqualTo("The Gull");
            assertThat(hit.has("origins")).isFalse();
            JsonNode words = hit.at("/words/0");
            assertThat(words.get("begin").asInt()).isEqualTo(3);
            assertThat(words.get("end").asInt()).isEqualTo(22);
            assertThat(words.get("text").asText()).isEqualTo("The 🌊 \uD83D sea is calm");
            assertThat(words.at("/marks/0/begin").asInt()).isEqualTo(8);
            assertThat(words.at("/marks/0/end").asInt()).isEqualTo(11);
        }
    }
}
