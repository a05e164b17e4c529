package dev.readout.export;

import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of a record as CSV (RFC 4180): comma, CRLF, UTF-8 without a byte order mark, a header line, every cell in
 * quotation marks.
 *
 * <p>Pure and thread-safe. Spreadsheets take a cell that begins with one of {@code = + - @} for a formula and run it: an
 * apostrophe stands before such words, and before such as follow a line break or another separator that a spreadsheet may
 * split at (OWASP, "CSV Injection"). Characters that no spreadsheet should obey become U+FFFD. The exact words stand in the
 * JSON lines.
 */
public final class Csv {
    private static final String LINE_END = "\r\n";
    /** The wide forms of East Asian input are read as the ASCII ones by some spreadsheets. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[\\n\\t;|])(\\s*)(?=[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])");

    private Csv() {}

    /** Writes the table row by row; without entries it is the header alone. */
    public static void write(ReadoutRecord record, Table table, Writer out) throws IOException {
        line(out, table.columns());
        Iterator<Cells> rows = new Rows(record).of(table).iterator();
        while (rows.hasNext()) {
            line(out, rows.next().values(table));
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        out.write(LINE_END);
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(Plain.text(value)).replaceAll("$1$2'");
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
