package dev.readout.reconcile;

import java.util.Comparator;
import java.util.Objects;

/**
 * A link that was weighed and not made.
 *
 * @param relation what the two would be
 * @param a id of the one
 * @param b id of the other
 * @param score how near it came, 0 to 1
 * @param reason why it was left, in a few words
 */
public record Undecided(Relation relation, String a, String b, double score, String reason) {
    /** Orders by score, the nearest first. */
    public static final Comparator<Undecided> NEAREST_FIRST = Comparator.comparingDouble(Undecided::score)
            .reversed()
            .thenComparing(Undecided::a)
            .thenComparing(Undecided::b)
            .thenComparing(Undecided::relation)
            .thenComparing(Undecided::reason);

    public Undecided {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(a);
        Objects.requireNonNull(b);
        Objects.requireNonNull(reason);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /** What two entries would be if they were linked. */
    public enum Relation {
        SAME_ENTITY,
        SAME_STATEMENT,
        SAME_ENCOUNTER
    }
}
