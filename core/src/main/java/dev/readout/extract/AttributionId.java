package dev.readout.extract;

import java.util.Objects;

/**
 * Identifies one attribution: its article and the place of its cue, so that it survives a new model that draws the
 * content a word longer.
 *
 * @param value letters, digits and hyphens; never blank
 */
public record AttributionId(String value) implements Comparable<AttributionId> {
    public AttributionId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an attribution id is never blank");
        }
    }

    @Override
    public int compareTo(AttributionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
