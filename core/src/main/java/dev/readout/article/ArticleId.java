package dev.readout.article;

import java.util.Objects;

/**
 * Identifies one revision of one article: the same for the same words at the same address, whenever and from wherever
 * they are read.
 *
 * @param value letters, digits and hyphens; never blank
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    public ArticleId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an article id is never blank");
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
