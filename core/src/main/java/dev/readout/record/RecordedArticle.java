package dev.readout.record;

import dev.readout.article.Article;
import dev.readout.reconcile.copies.Copy;
import java.util.Objects;
import java.util.Optional;

/**
 * An article's place in the record.
 *
 * @param article the article
 * @param revision 1 for the first version of its address, 2 for the next
 * @param copyOf whose copy it republishes; empty for a report of its own
 */
public record RecordedArticle(Article article, int revision, Optional<Copy> copyOf) {
    public RecordedArticle {
        Objects.requireNonNull(article);
        Objects.requireNonNull(copyOf);
        if (copyOf.filter(copy -> !copy.article().equals(article.id())).isPresent()) {
            throw new IllegalArgumentException("what another article republishes: " + copyOf);
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, not " + revision);
        }
    }

    /** A report of its own. */
    public RecordedArticle(Article article, int revision) {
        this(article, revision, Optional.empty());
    }
}
