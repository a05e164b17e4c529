package dev.readout.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.history.Edition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** How JSON is written and read here. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Writes one document. */
    interface Document {
        void write(JsonGenerator out) throws IOException;
    }

    /** Returns one object as UTF-8. */
    static byte[] object(Document fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    /** Writes one object as UTF-8 and leaves the stream open. */
    static void object(OutputStream to, Document fields) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        }
    }

    /** Returns what a kept entry says. */
    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the record is no JSON", e);
        }
    }

    /** Returns a document that ships with Readout. */
    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void edition(JsonGenerator out, String name, Edition edition) throws IOException {
        out.writeObjectFieldStart(name);
        edition(out, edition);
        out.writeEndObject();
    }

    static void edition(JsonGenerator out, Edition edition) throws IOException {
        out.writeNumberField("number", edition.number());
        out.writeStringField("at", edition.at().toString());
        out.writeNumberField("through", edition.through());
        out.writeStringField("makers", edition.makers());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
