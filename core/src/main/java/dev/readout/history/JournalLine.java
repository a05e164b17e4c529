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
 * @param article to which article; the first of several that a person decided something of
 * @param sha256 of the capture, or of what a person decided as it is kept; lower-case hexadecimal
 * @param reason why, where somebody gave a reason
 * @param by the person who did it, where one is known
 */
public record JournalLine(
        long number,
        Instant at,
        Deed deed,
        ArticleId article,
        String sha256,
        Optional<String> reason,
        Optional<String> by) {
    /** Makes one of something that nobody did by name. */
    public JournalLine(long number, Instant at, Deed deed, ArticleId article, String sha256, Optional<String> reason) {
        this(number, at, deed, article, sha256, reason, Optional.empty());
    }

    public JournalLine {
        Objects.requireNonNull(by);
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
        FORGOTTEN,
        /** A person decided something of what articles come to. */
        REVIEWED
    }
}
