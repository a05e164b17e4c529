package dev.readout.record;

import dev.readout.article.Article;
import java.util.Objects;

/**
 * An article's place in the record.
 *
 * @param article the article
 * @param revision 1 for the first version of its address, 2 for the next
 */
public record RecordedArticle(Article article, int revision) {
    public RecordedArticle {
        Objects.requireNonNull(article);
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, not " + revision);
        }
    }
}
