package dev.readout.reconcile.copies;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in quotation marks in one paragraph, told by the marks alone and without any layer.
 *
 * <p>A quotation that is not closed runs to the paragraph's end, as one does that goes on in the next. It errs towards
 * quoted: a reporter's words that are taken for another's are evidence lost, the other way round would be false evidence.
 */
final class Quotes {
    private static final String OPENING = "“„«";

    /** A quotation in single marks is short; looking no further keeps the time linear, whatever apostrophes there are. */
    private static final int LONGEST_SINGLE = 1_000;

    private final List<Span> spans;

    private Quotes(List<Span> spans) {
        this.spans = spans;
    }

    static Quotes in(String body, Span paragraph) {
        List<Span> spans = new ArrayList<>();
        int at = paragraph.begin();
        while (at < paragraph.end()) {
            char c = body.charAt(at);
            int close = at;
            if (c == '"' || OPENING.indexOf(c) >= 0) {
                close = closing(body, at, paragraph.end(), c);
            } else if (isSingleOpening(body, at, paragraph)) {
                close = closingSingle(body, at, paragraph.end());
            }
            if (close > at) {
                spans.add(new Span(at, close));
            }
            at = Math.max(close, at) + 1;
        }
        return new Quotes(List.copyOf(spans));
    }

    private static int closing(String body, int open, int end, char mark) {
        String closings = mark == '"' ? "\"" : mark == '„' ? "“”" : mark == '«' ? "»" : "”";
        for (int i = open + 1; i < end; i++) {
            if (closings.indexOf(body.charAt(i)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** A single mark opens at a word's beginning, after white space or a bracket; elsewhere it is an apostrophe. */
    private static boolean isSingleOpening(String body, int at, Span paragraph) {
        char c = body.charAt(at);
        return (c == '‘' || c == '\'')
                && (at == paragraph.begin()
                        || Character.isWhitespace(body.charAt(at - 1))
                        || body.charAt(at - 1) == '(')
                && at + 1 < paragraph.end()
                && Character.isLetterOrDigit(body.charAt(at + 1));
    }

    /** A single mark closes after punctuation, or before none of a word; where none does, nothing was opened. */
    private static int closingSingle(String body, int open, int end) {
        char mark = body.charAt(open) == '‘' ? '’' : '\'';
        for (int i = open + 1; i < Math.min(end, open + LONGEST_SINGLE); i++) {
            if (body.charAt(i) == mark && (i + 1 == end || !Character.isLetterOrDigit(body.charAt(i + 1)))) {
                return i;
            }
        }
        return open;
    }

    /** Returns whether nothing stands in quotation marks. */
    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Returns whether a character stands in quotation marks. */
    boolean covers(int offset) {
        int i = Span.firstEndingAfter(offset, spans.size(), spans::get);
        return i < spans.size() && spans.get(i).covers(offset);
    }
}
