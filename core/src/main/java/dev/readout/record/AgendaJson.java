package dev.readout.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes an agenda as {@code readout-agenda/1} JSON: its lists, their entries as {@code readout-record/1} has them. Thread-safe. */
public final class AgendaJson {
    /** Names this format and its version. */
    public static final String FORMAT = "readout-agenda/1";

    private static final JsonFactory JSON = new JsonFactory();

    private AgendaJson() {}

    /** Returns the agenda on a day as one JSON object, an entry a line, ending in a line break. */
    public static String write(ReadoutRecord record, LocalDate on) {
        Map<EntryKey, String> entries = new HashMap<>();
        RecordEntries.of(record).forEach(entry -> entries.put(entry.key(), entry.json()));
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeStringField("on", on.toString());
            for (Map.Entry<String, List<EntryKey>> list :
                    Agenda.of(record, on).entries().entrySet()) {
                out.writeArrayFieldStart(list.getKey());
                for (EntryKey key : list.getValue()) {
                    out.writeRawValue("\n" + Objects.requireNonNull(entries.get(key)));
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return text.append('\n').toString();
    }
}
