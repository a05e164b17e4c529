package dev.readout.reconcile;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import java.util.Objects;

/**
 * Words of one article that carry a line of the record.
 *
 * @param article whose body the span points into
 * @param span where the words stand
 */
public record Evidence(ArticleId article, Span span) {
    public Evidence {
        Objects.requireNonNull(article);
        Objects.requireNonNull(span);
    }
}
