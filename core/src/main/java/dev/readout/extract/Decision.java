package dev.readout.extract;

import dev.readout.article.Maker;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * By whom something was decided, and how surely.
 *
 * @param maker the rule or model, or the person
 * @param score 0 to 1
 * @param reviewed the person who checked it, as it is now; empty where nobody has
 */
public record Decision(Maker maker, double score, Optional<Reviewed> reviewed) {
    public Decision {
        Objects.requireNonNull(maker);
        Objects.requireNonNull(reviewed);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /** Makes one that nobody has checked. */
    public Decision(Maker maker, double score) {
        this(maker, score, Optional.empty());
    }

    /** Returns the same, checked by a person. */
    public Decision checked(Reviewed by) {
        return new Decision(maker, score, Optional.of(by));
    }

    /**
     * That a person checked something.
     *
     * @param by the name of the person
     * @param at when
     */
    public record Reviewed(String by, Instant at) {
        public Reviewed {
            Objects.requireNonNull(at);
            if (by.isBlank()) {
                throw new IllegalArgumentException("checked by nobody");
            }
        }
    }
}
