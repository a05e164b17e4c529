package dev.readout.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.readout.article.Span;
import dev.readout.extract.When;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.Surrogates;
import dev.readout.search.SearchHit.Named;
import dev.readout.search.SearchHit.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what a search found as {@code readout-search/1} JSON. Offsets count Unicode code points, as the record's do; those of
 * marks count from the beginning of their text. What is not known is absent. Thread-safe.
 */
public final class SearchJson {
    /** Names this format and its version. */
    public static final String FORMAT = "readout-search/1";

    private static final JsonFactory JSON = new JsonFactory();

    private SearchJson() {}

    /** Returns a result as indented JSON, ending in a line break. */
    public static String write(SearchQuery query, SearchResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            result(out, query, result);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return Surrogates.escaped(text.append('\n').toString());
    }

    private static void result(JsonGenerator out, SearchQuery query, SearchResult result) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", FORMAT);
        out.writeStringField("query", query.text());
        out.writeNumberField("total", result.total());
        out.writeNumberField("byMeaning", result.byMeaning());
        out.writeNumberField("offset", query.offset());
        out.writeObjectFieldStart("counts");
        for (Map.Entry<EntryKind, Integer> count : result.counts().entrySet()) {
            out.writeNumberField(count.getKey().list(), count.getValue());
        }
        out.writeEndObject();
        if (!result.unknown().isEmpty()) {
            strings(out, "unknown", result.unknown());
        }
        out.writeArrayFieldStart("hits");
        for (SearchHit hit : result.hits()) {
            hit(out, hit);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void hit(JsonGenerator out, SearchHit hit) throws IOException {
        out.writeStartObject();
        key(out, hit.key());
        if (hit.through().isPresent()) {
            out.writeObjectFieldStart("through");
            key(out, hit.through().get());
            out.writeEndObject();
        }
        out.writeNumberField("score", Math.round(hit.score() * 1e4) / 1e4);
        optional(out, "title", hit.title());
        out.writeArrayFieldStart("words");
        for (Words words : hit.words()) {
            words(out, words);
        }
        out.writeEndArray();
        named(out, "who", hit.who());
        named(out, "toward", hit.toward());
        if (!hit.types().isEmpty()) {
            strings(out, "types", hit.types());
        }
        if (hit.when().isPresent()) {
            when(out, hit.when().get());
        }
        optional(out, "place", hit.place());
        strings(out, "outlets", hit.outlets());
        out.writeNumberField("reports", hit.reports());
        if (hit.origins().isPresent()) {
            out.writeNumberField("origins", hit.origins().getAsInt());
        }
        out.writeEndObject();
    }

    private static void key(JsonGenerator out, EntryKey key) throws IOException {
        out.writeStringField("kind", key.kind().name().toLowerCase(Locale.ROOT));
        out.writeStringField("id", key.id());
    }

    private static void words(JsonGenerator out, Words words) throws IOException {
        out.writeStartObject();
        out.writeStringField("article", words.at().article().value());
        place(out, words.codePoints());
        out.writeStringField("text", words.text());
        optional(out, "outlet", words.outlet());
        optional(out, "published", words.published().map(LocalDate::toString));
        if (!words.marks().isEmpty()) {
            out.writeArrayFieldStart("marks");
            for (Span mark : words.marks()) {
                int begin = words.text().codePointCount(0, mark.begin());
                out.writeStartObject();
                place(out, new Span(begin, begin + words.text().codePointCount(mark.begin(), mark.end())));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void place(JsonGenerator out, Span codePoints) throws IOException {
        out.writeNumberField("begin", codePoints.begin());
        out.writeNumberField("end", codePoints.end());
    }

    private static void named(JsonGenerator out, String field, List<Named> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(field);
        for (Named named : all) {
            out.writeStartObject();
            out.writeStringField("entity", named.id().value());
            out.writeStringField("name", named.name());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void when(JsonGenerator out, When when) throws IOException {
        String text = when.toString();
        if (text.indexOf('/') < 0) {
            out.writeStringField("date", text);
        } else {
            out.writeStringField("start", when.from().toString());
            out.writeStringField("end", when.to().toString());
        }
    }

    private static void optional(JsonGenerator out, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(field, value.get());
        }
    }

    private static void strings(JsonGenerator out, String field, List<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
