package dev.readout.language.rules;

import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Span;
import java.util.Objects;

/**
 * A name that somebody other than the rules has seen, and what it is said to name.
 *
 * @param span the name, without a title
 * @param score how sure that is, 0 to 1
 */
public record NameVote(Span span, Kind kind, double score) {
    public NameVote {
        Objects.requireNonNull(span);
        Objects.requireNonNull(kind);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }
}
