package dev.readout.reconcile.copies;

import dev.readout.article.ArticleId;
import dev.readout.extract.Decision;
import java.util.Objects;
import java.util.Optional;

/**
 * That one article republishes another's copy: an article of the store, or what its own credit names, or both.
 *
 * @param article the one that republishes
 * @param of the root of what it republishes, where the store has it: the agency's own text, or the earliest carrier
 * @param originalKnown false where the two share copy and nothing tells which had it first; {@code of} then comes first
 *     in the store's order and no more
 * @param credit the words that name the source, as {@code article} prints them
 * @param extent how much of the article it is
 * @param share the part of the article's own prose that stands in {@code of}, 0 to 1; empty where only a credit speaks
 * @param reason why, in a few words
 * @param by who decided, and how surely
 */
public record Copy(
        ArticleId article,
        Optional<ArticleId> of,
        boolean originalKnown,
        Optional<String> credit,
        Extent extent,
        Optional<Double> share,
        String reason,
        Decision by) {
    public Copy {
        Objects.requireNonNull(article);
        Objects.requireNonNull(of);
        Objects.requireNonNull(credit);
        Objects.requireNonNull(extent);
        Objects.requireNonNull(share);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(by);
        if (of.isEmpty() && credit.isEmpty()) {
            throw new IllegalArgumentException("a copy of nothing: " + article);
        }
        if (of.filter(article::equals).isPresent()) {
            throw new IllegalArgumentException("a copy of itself: " + article);
        }
    }

    /** How much of an article is another's copy. */
    public enum Extent {
        /** Most of it. */
        WHOLE,
        /** Passages of it, or an unknown part. */
        PART
    }
}
