package dev.readout.export;

import dev.readout.record.ReadoutRecord;
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

    /** Returns the table; without entries it is the header alone. */
    public static String write(ReadoutRecord record, Table table) {
        StringBuilder out = new StringBuilder();
        line(out, table.columns());
        new Rows(record).of(table).forEach(row -> line(out, row.values(table)));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(Plain.text(value)).replaceAll("$1$2'");
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
