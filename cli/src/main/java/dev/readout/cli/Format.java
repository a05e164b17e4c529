package dev.readout.cli;

import dev.readout.publish.RecordHtml;
import dev.readout.publish.RecordMarkdown;
import dev.readout.publish.RecordText;
import dev.readout.publish.TextStyle;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordJson;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a record can be printed. */
enum Format {
    /** For a terminal. */
    TEXT,
    /** {@code readout-record/1}, for programs. */
    JSON,
    /** One page for a browser. */
    HTML,
    /** Markdown. */
    MD;

    /** Returns the record in this form; the style is for text alone. */
    String render(ReadoutRecord record, TextStyle style) {
        return switch (this) {
            case JSON -> new RecordJson().write(record);
            case TEXT -> RecordText.render(record, style);
            case HTML -> RecordHtml.render(record);
            case MD -> RecordMarkdown.render(record);
        };
    }

    /** Returns the form that the ending of a file's name asks for. */
    static Optional<Format> ofEnding(String ending) {
        return switch (ending) {
            case "txt" -> Optional.of(TEXT);
            case "json" -> Optional.of(JSON);
            case "html", "htm" -> Optional.of(HTML);
            case "md" -> Optional.of(MD);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
