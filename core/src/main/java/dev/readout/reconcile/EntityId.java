package dev.readout.reconcile;

import java.util.Objects;

/**
 * Identifies one person, body, place or group across articles.
 *
 * @param value letters, digits and hyphens; never blank
 */
public record EntityId(String value) implements Comparable<EntityId> {
    public EntityId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
