package dev.readout.read;

import java.util.Optional;

/**
 * Tells a page that was cut off in transfer: it ends inside a tag, a script or a word and nothing closes it.
 *
 * <p>Conservative: closing tags may be left out in HTML, so a page that merely lacks them is whole.
 */
final class Truncation {
    private static final int TAIL = 4096;

    private Truncation() {}

    static Optional<Draft> inPage(String html) {
        String text = html.stripTrailing();
        String lower = Words.lower(text.substring(Math.max(0, text.length() - TAIL)));
        if (lower.contains("</html") || lower.contains("</body")) {
            return Optional.empty();
        }
        int open = lower.lastIndexOf('<');
        boolean insideTag =
                open > lower.lastIndexOf('>') && open + 1 < lower.length() && isTagStart(lower.charAt(open + 1));
        boolean bareOpen = open == lower.length() - 1;
        boolean declaresPage = Words.lower(Words.head(text, TAIL)).contains("<html");
        boolean insideWord = declaresPage && !lower.endsWith(">") && !Words.endsSentence(text);
        if (insideTag || bareOpen || insideWord) {
            return Optional.of(Draft.failed(
                    Problem.Kind.TRUNCATED,
                    "The page ends in the middle; the download was cut off, fetch or save it again."));
        }
        return Optional.empty();
    }

    private static boolean isTagStart(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }
}
