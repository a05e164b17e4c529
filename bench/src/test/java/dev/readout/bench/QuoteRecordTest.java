package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.Article;
import dev.readout.article.Span;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuoteRecordTest {
    private static final String TEXT = """
            A note with a bird 🐦 went out in the morning to all who were there in Issolmar for the talks on the river.

            "We are not done," Ana Torv said. "There is a draft," she added.
            """;

    private static JsonNode record(List<AttributedQuote> quotes) throws JsonProcessingException {
        QuoteRecord record = new QuoteRecord("peer", "1");
        record.add(article(), quotes);
        return new ObjectMapper().readTree(record.json());
    }

    private static Article article() {
        return new ArticleReader()
                .read(new Capture("talks.txt", TEXT.getBytes(StandardCharsets.UTF_8), Hints.NONE, Instant.EPOCH))
                .article()
                .orElseThrow();
    }

    private static Span span(String words) {
        int begin = article().body().indexOf(words);
        return new Span(begin, begin + words.length());
    }

    @Test
    void countsCodePoints() throws JsonProcessingException {
        JsonNode record = record(
                List.of(new AttributedQuote(span("We are not done,"), "Ana Torv", Optional.of(span("Ana Torv")))));

        String body = record.at("/articles/0/body").textValue();
        JsonNode content = record.at("/attributions/0/content/0");
        int begin = body.offsetByCodePoints(0, content.path("begin").intValue());
        int end = body.offsetByCodePoints(0, content.path("end").intValue());
        assertThat(body.substring(begin, end))
                .isEqualTo("We are not done,")
                .isEqualTo(content.path("text").textValue());
        assertThat(begin).isGreaterThan(content.path("begin").intValue());
        assertThat(record.at("/attributions/0/source/0/text").textValue()).isEqualTo("Ana Torv");
    }

    @Test
    void oneNameIsOneEntity() throws JsonProcessingException {
        JsonNode record = record(List.of(
                new AttributedQuote(span("We are not done,"), "Ana Torv", Optional.empty()),
                new AttributedQuote(span("There is a draft,"), "ANA TORV", Optional.empty())));

        assertThat(record.path("entities")).hasSize(1);
        assertThat(record.at("/attributions/0/speaker")).isEqualTo(record.at("/attributions/1/speaker"));
        assertThat(record.at("/attributions/0/id")).isNotEqualTo(record.at("/attributions/1/id"));
    }
}
