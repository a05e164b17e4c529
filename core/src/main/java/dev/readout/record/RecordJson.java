package dev.readout.record;

import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;

/**
 * Writes a record as {@code readout-record/1} JSON, and reads it back.
 *
 * <p>Thread-safe. Spans are converted between UTF-16 code units and Unicode code points where such JSON is written and
 * read, and nowhere else. Equal records give equal text, byte for byte, and what was written and read back is written
 * the same again.
 *
 * <p>What Readout does not understand yet is absent rather than empty: an empty list of claims would say that the
 * reports tell of none. Beyond the format stand, by way of evidence, the mentions of an entity, the words that a
 * statement's text and wordings were taken from, those of a topic and a condition, and where furniture stood.
 */
public final class RecordJson {
    /** Names this format and its version. */
    public static final String FORMAT = "readout-record/1";

    /**
     * Returns the record as indented JSON, ending in a line break.
     *
     * @throws IllegalArgumentException when a span points outside its body or an id at nothing: a bug of an earlier stage
     */
    public String write(ReadoutRecord record) {
        return JsonWriting.indented(document(record, Bodies.WHOLE));
    }

    /**
     * Writes the record as indented JSON, ending in a line break, piece by piece: the text never lies in memory as a whole.
     *
     * @param bodies whether the articles' bodies and furniture stand in it; what is left out cannot be read back
     * @param to is left open
     * @throws IllegalArgumentException when a span points outside its body or an id at nothing: a bug of an earlier stage
     */
    public void write(ReadoutRecord record, Bodies bodies, Writer to) throws IOException {
        JsonWriting.indented(document(record, bodies), to);
    }

    private static JsonWriting.Document document(ReadoutRecord record, Bodies bodies) {
        return out -> new RecordWriting(BodyTexts.of(record.articles()), bodies, out).record(record);
    }

    /**
     * Reads what {@link #write} wrote, every list in the order in which it stands there.
     *
     * @throws RecordFormatException when the text is damaged, or of a version that this program does not know
     */
    public ReadoutRecord read(String json) {
        try {
            JsonReading in = JsonReading.of(json, "record");
            String format = in.string("format");
            if (!format.equals(FORMAT)) {
                throw new RecordFormatException(
                        "this record is of format " + format + ", and this version reads " + FORMAT);
            }
            return RecordReading.record(in);
        } catch (DamagedJsonException | IllegalArgumentException | DateTimeException e) {
            throw new RecordFormatException("this record cannot be read: " + e.getMessage(), e);
        }
    }
}
