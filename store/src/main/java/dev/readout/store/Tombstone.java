package dev.readout.store;

import dev.readout.article.ArticleId;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What remains of an article that was forgotten.
 *
 * @param article its id
 * @param captures the SHA-256 of every capture of it, lower-case hexadecimal
 * @param at when it was forgotten
 * @param reason why
 */
public record Tombstone(ArticleId article, SortedSet<String> captures, Instant at, String reason) {
    public Tombstone {
        Objects.requireNonNull(article);
        captures = Collections.unmodifiableSortedSet(new TreeSet<>(captures));
        Objects.requireNonNull(at);
        Objects.requireNonNull(reason);
    }
}
