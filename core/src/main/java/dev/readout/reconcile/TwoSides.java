package dev.readout.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What two of those who took part in an encounter tell of it, side by side.
 *
 * @param one who takes part
 * @param other who takes part
 * @param rows what each tells: first what both do
 */
public record TwoSides(EntityId one, EntityId other, List<Row> rows) {
    public TwoSides {
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
        rows = List.copyOf(rows);
    }

    /**
     * One thing told.
     *
     * @param match how the two go together
     * @param one what the one says of it
     * @param other what the other says of it
     */
    public record Row(Match match, Optional<StatementId> one, Optional<StatementId> other) {
        public Row {
            Objects.requireNonNull(match);
            if ((match == Match.ALONE) != (one.isEmpty() != other.isEmpty())) {
                throw new IllegalArgumentException(match + " of " + one + " and " + other);
            }
        }
    }

    /** How what two sides tell goes together. */
    public enum Match {
        /** Both affirm one claim. */
        SAME,
        /** Both speak of one thing, and not in the same way. */
        OTHERWISE,
        /** Only the one speaks of it. */
        ALONE
    }
}
