package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.Objects;

/**
 * Words that an annotator marked.
 *
 * @param span in UTF-16 units of the text
 * @param label one of those that {@link Task} lists
 */
public record LabelledSpan(Span span, String label) {
    public LabelledSpan {
        Objects.requireNonNull(span);
        Objects.requireNonNull(label);
    }
}
