package dev.readout.reconcile;

import java.util.Objects;

/**
 * Identifies one claim across articles.
 *
 * @param value letters, digits and hyphens; never blank
 */
public record ClaimId(String value) implements Comparable<ClaimId> {
    public ClaimId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
