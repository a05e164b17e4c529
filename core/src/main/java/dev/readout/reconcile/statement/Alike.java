package dev.readout.reconcile.statement;

import dev.readout.reconcile.StatementId;
import java.util.Objects;

/**
 * Two statements of one proposition, whoever makes them.
 *
 * @param one the earlier
 * @param other the later
 * @param score how likely, 0 to 1
 * @param denies whether the one denies what the other affirms
 */
public record Alike(StatementId one, StatementId other, double score, boolean denies) {
    public Alike {
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
    }
}
