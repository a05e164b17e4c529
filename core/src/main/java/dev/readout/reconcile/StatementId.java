package dev.readout.reconcile;

import java.util.Objects;

/**
 * Identifies what one speaker said on one occasion, whichever articles carry it.
 *
 * @param value letters, digits and hyphens; never blank
 */
public record StatementId(String value) implements Comparable<StatementId> {
    public StatementId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
