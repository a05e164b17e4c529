package dev.readout.annotate;

import dev.readout.article.Span;
import java.util.Objects;

/**
 * A stretch in quotation marks within one paragraph.
 *
 * @param span from the opening mark to after the closing one; to the paragraph's end where the next paragraph
 *     continues the quotation and opens again
 * @param closed whether a closing mark stands at the end
 * @param nested whether it stands inside another quotation
 * @param mark characters in each mark: one, or two where a typewriter's pair of single marks stands for a double one
 */
public record Quotation(Span span, boolean closed, boolean nested, int mark) {
    public Quotation {
        Objects.requireNonNull(span);
        if (mark < 1 || mark > 2) {
            throw new IllegalArgumentException("a quotation mark of " + mark + " characters");
        }
    }

    /** A quotation in marks of one character. */
    public Quotation(Span span, boolean closed, boolean nested) {
        this(span, closed, nested, 1);
    }

    /** Returns the words between the marks. */
    public Span inner() {
        return new Span(span.begin() + mark, closed ? span.end() - mark : span.end());
    }
}
