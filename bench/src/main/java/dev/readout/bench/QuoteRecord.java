package dev.readout.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.Article;
import dev.readout.article.Span;
import dev.readout.record.RecordJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The quotations of a peer as the least of a record that the scorer can score: articles, speakers, attributions.
 *
 * <p>One name is one entity in all articles, however it is spelt; a peer that brings no spellings together is not helped.
 * Not thread-safe.
 */
final class QuoteRecord {
    private final ObjectMapper mapper = new ObjectMapper();
    private final ArrayNode articles = mapper.createArrayNode();
    private final ArrayNode entities = mapper.createArrayNode();
    private final ArrayNode attributions = mapper.createArrayNode();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final String maker;
    private final String version;

    QuoteRecord(String maker, String version) {
        this.maker = maker;
        this.version = version;
    }

    /** Adds an article and what was found in its body. */
    void add(Article article, List<AttributedQuote> quotes) {
        articles.addObject()
                .put("id", article.id().value())
                .put("file", article.file())
                .put("body", article.body());
        for (AttributedQuote quote : quotes) {
            ObjectNode attribution = attributions
                    .addObject()
                    .put("id", "a" + attributions.size())
                    .put("article", article.id().value())
                    .put("kind", "direct")
                    .put("speaker", entity(quote.speaker()));
            span(attribution.putArray("content"), article.body(), quote.content());
            quote.source().ifPresent(source -> span(attribution.putArray("source"), article.body(), source));
            attribution.putObject("by").put("maker", maker).put("version", version);
        }
    }

    private String entity(String name) {
        return ids.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> {
            String id = "e" + (entities.size() + 1);
            entities.addObject()
                    .put("id", id)
                    .put("kind", "person")
                    .put("name", name)
                    .putArray("aliases")
                    .add(name);
            return id;
        });
    }

    /** The record counts code points. */
    private static void span(ArrayNode to, String body, Span span) {
        int begin = body.codePointCount(0, span.begin());
        to.addObject()
                .put("begin", begin)
                .put("end", begin + body.codePointCount(span.begin(), span.end()))
                .put("text", span.in(body));
    }

    /** Returns the record of all that was added. */
    String json() {
        ObjectNode record = mapper.createObjectNode().put("format", RecordJson.FORMAT);
        record.set("articles", articles);
        record.set("entities", entities);
        record.set("attributions", attributions);
        return record.toPrettyString() + "\n";
    }
}
