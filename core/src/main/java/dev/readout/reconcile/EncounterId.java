package dev.readout.reconcile;

import java.util.Objects;

/**
 * Identifies one encounter across articles.
 *
 * @param value letters, digits and hyphens; never blank
 */
public record EncounterId(String value) implements Comparable<EncounterId> {
    public EncounterId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(EncounterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
