package dev.readout.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.readout.record.EntryFields;
import dev.readout.record.FieldChange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what happened to entries as {@code readout-changes/1} JSON.
 *
 * <p>Thread-safe. Entries stand in it as they are kept: objects of {@code readout-record/1}, whose spans count code points.
 */
public final class HistoryJson {
    /** Names this format and its version. */
    public static final String FORMAT = "readout-changes/1";

    private static final JsonFactory JSON = new JsonFactory();

    private HistoryJson() {}

    /**
     * Returns changes as indented JSON, ending in a line break.
     *
     * @param from the edition before the first of them; empty where there was none
     * @param to the edition after the last of them; empty for changes that were not made
     * @param changes by edition
     */
    public static String write(Optional<Edition> from, Optional<Edition> to, List<Change> changes) {
        return indented(out -> {
            out.writeStringField("format", FORMAT);
            if (from.isPresent()) {
                out.writeObjectFieldStart("from");
                edition(out, from.get());
            }
            if (to.isPresent()) {
                out.writeObjectFieldStart("to");
                edition(out, to.get());
            }
            changes(out, changes, to.isPresent());
        });
    }

    /** Returns what happened to some entries as indented JSON, ending in a line break. */
    public static String write(List<Change> history) {
        return indented(out -> {
            out.writeStringField("format", FORMAT);
            changes(out, history, true);
        });
    }

    /** Returns lines of the journal as indented JSON, ending in a line break. */
    public static String lines(List<JournalLine> journal) {
        return indented(out -> {
            out.writeStringField("format", FORMAT);
            lines(out, "journal", journal);
        });
    }

    /** Returns one change as an object on one line: as {@code readout-changes/1} lists it. */
    public static String object(Change change) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            change(out, change, true);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return text.toString();
    }

    private static void changes(JsonGenerator out, List<Change> changes, boolean made) throws IOException {
        out.writeArrayFieldStart("changes");
        for (Change change : changes) {
            out.writeStartObject();
            change(out, change, made);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void change(JsonGenerator out, Change change, boolean made) throws IOException {
        out.writeStringField("list", change.key().kind().list());
        out.writeStringField("id", change.key().id());
        out.writeStringField("change", lower(change.kind()));
        if (made) {
            out.writeObjectFieldStart("edition");
            edition(out, change.edition());
        }
        lines(out, "causes", change.causes());
        if (change.kind() == Change.Kind.CHANGED) {
            fields(out, change.before().orElseThrow(), change.after().orElseThrow());
        }
        raw(out, "before", change.before());
        raw(out, "after", change.after());
    }

    private static void lines(JsonGenerator out, String name, List<JournalLine> lines) throws IOException {
        out.writeArrayFieldStart(name);
        for (JournalLine line : lines) {
            out.writeStartObject();
            out.writeNumberField("line", line.number());
            out.writeStringField("at", line.at().toString());
            out.writeStringField("deed", lower(line.deed()));
            out.writeStringField("article", line.article().value());
            out.writeStringField("sha256", line.sha256());
            if (line.reason().isPresent()) {
                out.writeStringField("reason", line.reason().get());
            }
            if (line.by().isPresent()) {
                out.writeStringField("by", line.by().get());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void fields(JsonGenerator out, String before, String after) throws IOException {
        out.writeArrayFieldStart("fields");
        for (FieldChange field : EntryFields.of(before).changesTo(EntryFields.of(after))) {
            out.writeStartObject();
            out.writeStringField("field", field.field());
            values(out, "gone", field.gone());
            values(out, "come", field.come());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void values(JsonGenerator out, String name, List<List<String>> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (List<String> value : values) {
            out.writeStartArray();
            for (String part : value) {
                out.writeString(part);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void raw(JsonGenerator out, String name, Optional<String> json) throws IOException {
        if (json.isPresent()) {
            out.writeFieldName(name);
            out.writeRawValue(json.get());
        }
    }

    private static void edition(JsonGenerator out, Edition edition) throws IOException {
        out.writeNumberField("number", edition.number());
        out.writeStringField("at", edition.at().toString());
        out.writeNumberField("through", edition.through());
        out.writeStringField("makers", edition.makers());
        out.writeEndObject();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String indented(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return text.append('\n').toString();
    }

    /** Writes the fields of a document. */
    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }
}
