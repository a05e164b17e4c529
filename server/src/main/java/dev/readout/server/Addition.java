package dev.readout.server;

import dev.readout.article.ArticleId;
import dev.readout.read.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one report that was sent.
 *
 * @param outcome in a word
 * @param article its article, where there is one
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param problems what is wrong with it or missing
 */
public record Addition(Outcome outcome, Optional<ArticleId> article, String sha256, List<Problem> problems) {
    public Addition {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(article);
        Objects.requireNonNull(sha256);
        problems = List.copyOf(problems);
    }

    /** What can come of a report. */
    public enum Outcome {
        /** It was not there. */
        ADDED,
        /** It was not there, and another version of its address was. */
        REVISED,
        /** It was there, and what is kept of it was replaced. */
        UPDATED,
        /** It was there, and nothing new was said. */
        UNCHANGED,
        /** It is no report that can be read. */
        UNREADABLE,
        /** It was removed for good, and does not come in again. */
        FORGOTTEN,
        /** Readout has a fault, and this report brought it out. */
        FAILED
    }
}
