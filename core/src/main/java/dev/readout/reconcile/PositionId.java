package dev.readout.reconcile;

import java.util.Objects;

/**
 * Identifies one position across articles.
 *
 * @param value letters, digits and hyphens; never blank
 */
public record PositionId(String value) implements Comparable<PositionId> {
    public PositionId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(PositionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
