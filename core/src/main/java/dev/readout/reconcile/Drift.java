package dev.readout.reconcile;

import java.util.Objects;

/**
 * What changed in a statement from one report's words to another's.
 *
 * @param from the words as the earlier report has them
 * @param to the words that another has for them; where it leaves them out, all that it has of the statement
 * @param change of what kind
 */
public record Drift(Evidence from, Evidence to, Change change) {
    public Drift {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(change);
    }

    /** What can change from hand to hand. */
    public enum Change {
        /** How sure it is: will, could. */
        MODALITY,
        /** Whether it is affirmed or denied. */
        POLARITY,
        NUMBER,
        /** A condition that is left out. */
        CONDITION,
        NAME
    }
}
