package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text as an old wire set it, with its lines broken by width, brought to one line a paragraph.
 *
 * <p>Blank lines part paragraphs; a text without any is one paragraph a line.
 */
final class Paragraphs {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    private final String text;
    private final int[] moved;

    Paragraphs(String raw) {
        boolean spaced = BLANK_LINE.matcher(raw.strip()).find();
        StringBuilder out = new StringBuilder();
        moved = new int[raw.length() + 1];
        int index = 0;
        while (index < raw.length()) {
            if (!Character.isWhitespace(raw.charAt(index))) {
                moved[index++] = out.length();
                out.append(raw.charAt(index - 1));
                continue;
            }
            int lines = 0;
            int begin = index;
            while (index < raw.length() && Character.isWhitespace(raw.charAt(index))) {
                lines += raw.charAt(index) == '\n' ? 1 : 0;
                moved[index++] = out.length();
            }
            if (begin > 0 && index < raw.length()) {
                out.append(lines > (spaced ? 1 : 0) ? '\n' : ' ');
            }
        }
        moved[raw.length()] = out.length();
        text = out.toString();
    }

    String text() {
        return text;
    }

    /** Returns where a stretch of the raw text lies now; empty when it held nothing but blanks. */
    Optional<Span> moved(int begin, int end) {
        return Spans.trimmed(text, moved[begin], moved[end]);
    }
}
