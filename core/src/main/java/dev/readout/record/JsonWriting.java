package dev.readout.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.readout.article.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What all codecs write in the same way. */
abstract class JsonWriting {
    private static final JsonFactory JSON = new JsonFactory();

    final JsonGenerator out;

    JsonWriting(JsonGenerator out) {
        this.out = out;
    }

    /** Writes the fields of one object. */
    interface Fields<T> {
        void write(T value) throws IOException;
    }

    /** Writes one document. */
    interface Document {
        void write(JsonGenerator out) throws IOException;
    }

    /** Returns a document as indented JSON, ending in a line break. */
    static String indented(Document document) {
        StringWriter text = new StringWriter();
        try {
            indented(document, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return text.toString();
    }

    /** Writes a document as indented JSON, ending in a line break, and leaves the writer open. */
    static void indented(Document document, Writer to) throws IOException {
        Writer escaping = Surrogates.escaping(to);
        try (JsonGenerator out = JSON.createGenerator(escaping).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            document.write(out);
        }
        escaping.write('\n');
    }

    /** Returns a document as JSON on one line, without white space. */
    static String compact(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return Surrogates.escaped(text.toString());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    final void optional(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get().toString());
        }
    }

    final void strings(String name, Collection<?> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (Object value : values) {
            out.writeString(value.toString());
        }
        out.writeEndArray();
    }

    /** Writes where a span stands, in code points. */
    final void place(Span span, CodePoints body) throws IOException {
        out.writeNumberField("begin", body.before(span.begin()));
        out.writeNumberField("end", body.before(span.end()));
    }

    /** Writes where a span stands, in code points, and its words. */
    final void span(Span span, CodePoints body) throws IOException {
        place(span, body);
        out.writeStringField("text", body.text(span));
    }

    final <T> void objects(String name, Collection<T> values, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (T value : values) {
            out.writeStartObject();
            fields.write(value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
