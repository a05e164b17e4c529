package dev.readout.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of a report made safe to show: characters that would command a terminal, turn the direction of the page or hide
 * between letters become visible, and none is left out.
 *
 * <p>Joiners, soft hyphens and the marks that only set the direction of their neighbours (U+200C to U+200F) stay as
 * they are: scripts need them and they reach no further than the next letter.
 */
public final class Printable {
    private Printable() {}

    /** A stretch of plain words, or one character that has to be shown by name. */
    record Piece(String text, boolean named) {}

    /** Returns the words in one line for a terminal or a text file, with odd characters named in ‹›. */
    public static String line(String text) {
        if (isPlain(text) && text.indexOf("  ") < 0) {
            return text.strip();
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (Piece piece : pieces(text)) {
            line.append(piece.named() ? "‹" + piece.text() + "›" : piece.text());
        }
        return line.toString().replaceAll(" {2,}", " ").strip();
    }

    /** Takes a text apart into plain words and odd characters; line breaks and tabs become spaces. */
    static List<Piece> pieces(String text) {
        if (isPlain(text)) {
            return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isBreak(c)) {
                plain.append(' ');
            } else if (isOdd(c)) {
                if (!plain.isEmpty()) {
                    pieces.add(new Piece(plain.toString(), false));
                    plain.setLength(0);
                }
                pieces.add(new Piece(name(c), true));
            } else {
                plain.appendCodePoint(c);
            }
        });
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), false));
        }
        return pieces;
    }

    /** Returns one character as {@link #line} shows it. */
    static String character(int c) {
        return isBreak(c) ? " " : isOdd(c) ? "‹" + name(c) + "›" : Character.toString(c);
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || within(c, 0x7f, 0x9f) || (c >= 0x200b && isOdd(c)) || c == 0x2028 || c == 0x2029) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                return text.codePoints().noneMatch(p -> isOdd(p) || p < ' ' || p == 0x2028 || p == 0x2029);
            }
        }
        return true;
    }

    private static boolean isOdd(int c) {
        return c < ' '
                || within(c, 0x7f, 0x9f) // control characters, among them the one that begins a terminal's commands
                || within(c, 0x202a, 0x202e) // turn the direction of all that follows
                || within(c, 0x2066, 0x2069)
                || c == 0x200b // have no width: they make two words that look alike differ
                || within(c, 0x2060, 0x2065)
                || c == 0xfeff
                || within(c, 0xfff0, 0xfffb)
                || within(c, 0xe0000, 0xe0fff)
                || within(c, Character.MIN_SURROGATE, Character.MAX_SURROGATE); // half a character
    }

    /** Whether a code point lies between two others, both included. */
    static boolean within(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
