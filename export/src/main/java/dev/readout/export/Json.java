package dev.readout.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.record.Surrogates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;

/** JSON read and written in one way. Thread-safe. */
final class Json {
    private static final ObjectReader READER = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    private static final ObjectWriter LINE = new ObjectMapper().writer();
    private static final ObjectWriter INDENTED = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode strings(Collection<?> values) {
        ArrayNode array = array();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    static void optional(ObjectNode object, String name, Optional<?> value) {
        value.ifPresent(present -> object.put(name, present.toString()));
    }

    static void ifAny(ObjectNode object, String name, ArrayNode values) {
        if (!values.isEmpty()) {
            object.set(name, values);
        }
    }

    /** Returns what writes values over several lines, one by one; it leaves the writer open. */
    static JsonGenerator indenting(Writer to) {
        try {
            return INDENTED.createGenerator(Surrogates.escaping(to))
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written yet", e);
        }
    }

    /** Returns JSON that Readout wrote, as a tree; numbers keep their digits. */
    static JsonNode read(String json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON of an entry", e);
        }
    }

    /** Returns the value on one line, which ends in a line feed. */
    static String line(JsonNode value) {
        return written(LINE, value);
    }

    /** Returns the value over several lines, the last of which ends in a line feed. */
    static String indented(JsonNode value) {
        return written(INDENTED, value);
    }

    private static String written(ObjectWriter writer, JsonNode value) {
        try {
            return Surrogates.escaped(writer.writeValueAsString(value)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
