package dev.readout.store;

import dev.readout.article.ArticleId;
import dev.readout.read.Hints;
import java.util.Objects;

/**
 * What is known of a capture that is there, without opening it.
 *
 * @param article the article that was read from it
 * @param hints what the user said of it
 * @param fingerprint of what made its facts
 */
public record Kept(ArticleId article, Hints hints, String fingerprint) {
    /** Stands where facts are to count as nobody's. */
    static final String NO_FINGERPRINT = "";

    public Kept {
        Objects.requireNonNull(article);
        Objects.requireNonNull(hints);
        Objects.requireNonNull(fingerprint);
    }
}
