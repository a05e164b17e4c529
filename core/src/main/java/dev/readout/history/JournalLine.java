package dev.readout.history;

import dev.readout.article.ArticleId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was done to what a store keeps; never changed once written.
 *
 * @param number its place in the journal, from 1, without gaps
 * @param at when
 * @param deed what
 * @param article to which article
 * @param sha256 of the capture, lower-case hexadecimal
 * @param reason why, where somebody gave a reason
 */
public record JournalLine(
        long number, Instant at, Deed deed, ArticleId article, String sha256, Optional<String> reason) {
    public JournalLine {
        Objects.requireNonNull(at);
        Objects.requireNonNull(deed);
        Objects.requireNonNull(article);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(reason);
        if (number < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + number);
        }
    }

    /** What was done. */
    public enum Deed {
        /** An article came that was not there. */
        ADDED,
        /** Another version of an address that was there came. */
        REVISED,
        /** What is said of an article was replaced: by newer hints, or by a page that says more. */
        UPDATED,
        /** The facts of an article were made anew by other rules or models. */
        REREAD,
        /** An article was removed for good. */
        FORGOTTEN
    }
}
