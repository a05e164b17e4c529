package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.Set;

/** A text put together from words that were parted by blanks, with blanks only where print has them. */
final class NaturalText {
    private static final Set<String> CLOSING = Set.of(
            ",", ".", ";", ":", "!", "?", "%", ")", "]", "}", "/", "'s", "'S", "’s", "n't", "'re", "'ve", "'ll", "'d",
            "'m", "''", "”");
    private static final Set<String> OPENING = Set.of("(", "[", "{", "/", "``", "“", "$", "£", "€", "#");

    private final StringBuilder text = new StringBuilder();
    private boolean glued = true;
    private boolean inQuotes;
    private boolean inSingleQuotes;

    /** Adds a word and returns where it stands. */
    Span add(String word) {
        return switch (word) {
            case "\"" -> quote("\"", inQuotes ^= true);
            case "``" -> quote("\"", true);
            case "''" -> quote("\"", false);
            case "'" -> apostrophe();
            default -> put(word, CLOSING.contains(word), opens(word));
        };
    }

    /** Begins a new line, unless one was just begun. */
    void breakLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        glued = true;
    }

    String text() {
        return text.toString().stripTrailing();
    }

    private Span quote(String mark, boolean opening) {
        inQuotes = opening;
        return put(mark, !opening, opening);
    }

    /** After an s it is a possessive, unless it closes what an earlier one opened. */
    private Span apostrophe() {
        boolean possessive = !text.isEmpty() && text.charAt(text.length() - 1) == 's' && !inSingleQuotes;
        if (possessive) {
            return put("'", true, false);
        }
        inSingleQuotes = !inSingleQuotes;
        return put("'", !inSingleQuotes, inSingleQuotes);
    }

    private Span put(String word, boolean toTheLast, boolean toTheNext) {
        if (!glued && !toTheLast) {
            text.append(' ');
        }
        int begin = text.length();
        text.append(word);
        glued = toTheNext;
        return new Span(begin, text.length());
    }

    private static boolean opens(String word) {
        return OPENING.contains(word) || word.endsWith("$");
    }
}
