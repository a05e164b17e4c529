package dev.readout.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal words take, after Unicode's East Asian width (UAX 11): wide scripts two, combining
 * marks none.
 */
final class Cells {
    private Cells() {}

    /** Returns the columns that a text takes. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += width(c);
            i += Character.charCount(c);
        }
        return width;
    }

    /** Returns the columns that a character takes. */
    static int width(int c) {
        if (c < 0x300) {
            return c == 0xad ? 0 : 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return Printable.within(c, 0x1100, 0x115f)
                || Printable.within(c, 0x231a, 0x231b)
                || Printable.within(c, 0x2e80, 0x303e)
                || Printable.within(c, 0x3041, 0xa4cf)
                || Printable.within(c, 0xa960, 0xa97f)
                || Printable.within(c, 0xac00, 0xd7a3)
                || Printable.within(c, 0xf900, 0xfaff)
                || Printable.within(c, 0xfe30, 0xfe6f)
                || Printable.within(c, 0xff00, 0xff60)
                || Printable.within(c, 0xffe0, 0xffe6)
                || Printable.within(c, 0x1f000, 0x1faff)
                || Printable.within(c, 0x20000, 0x3fffd);
    }

    /** Cuts a text down to so many columns, the last of them an ellipsis when something is cut. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        return text.substring(0, fitting(text, 0, columns - 1)).strip() + "…";
    }

    /** Adds spaces behind a text until it takes so many columns. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** Breaks a text between words; a word wider than a line is broken where the line ends. */
    static List<String> wrap(String text, int first, int rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        int columns = first;
        for (String word : text.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            int width = width(word);
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                columns = rest;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            int from = 0;
            while (width > columns - used) {
                int to = fitting(word, from, columns - used);
                lines.add(line.append(word, from, to).toString());
                line.setLength(0);
                width -= width(word.substring(from, to));
                from = to;
                used = 0;
                columns = rest;
            }
            line.append(word, from, word.length());
            used += width;
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Returns where a stretch of so many columns ends; at least one character, and never before a combining mark. */
    private static int fitting(String text, int from, int columns) {
        int at = from;
        int used = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int width = width(c);
            if (used + width > columns && at > from) {
                break;
            }
            used += width;
            at += Character.charCount(c);
        }
        return at;
    }
}
