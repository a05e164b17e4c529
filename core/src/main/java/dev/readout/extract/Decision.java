package dev.readout.extract;

import dev.readout.article.Maker;
import java.util.Objects;

/**
 * By whom something was decided, and how surely.
 *
 * @param maker the rule or model
 * @param score 0 to 1
 */
public record Decision(Maker maker, double score) {
    public Decision {
        Objects.requireNonNull(maker);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }
}
