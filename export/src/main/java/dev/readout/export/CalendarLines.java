package dev.readout.export;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of iCalendar (RFC 5545, 3.1): CRLF, folded after 75 octets and never inside a character. Not thread-safe.
 */
final class CalendarLines {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder out = new StringBuilder();

    /** Adds a property whose value needs no escaping: a date, a number, a name of the standard. */
    CalendarLines raw(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Adds a property whose value is text (RFC 5545, 3.3.11). */
    CalendarLines text(String name, String value) {
        return raw(
                name,
                Plain.text(value)
                        .strip()
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n")
                        .replace("\t", " "));
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            String character = Character.toString(c);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                out.append(END).append(' ');
                octets = 1;
            }
            out.append(character);
            octets += length;
            i += character.length();
        }
        out.append(END);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
