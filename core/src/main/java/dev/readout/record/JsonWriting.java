package dev.readout.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What both codecs write in the same way. */
abstract class JsonWriting {
    final JsonGenerator out;

    JsonWriting(JsonGenerator out) {
        this.out = out;
    }

    /** Writes the fields of one object. */
    interface Fields<T> {
        void write(T value) throws IOException;
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
