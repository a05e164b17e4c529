package dev.readout.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One pair of hands that words passed through.
 *
 * @param entities several where they carry the words side by side
 * @param text how the article describes them, where it does not name them
 */
public record Hop(List<EntityId> entities, Optional<String> text) {
    public Hop {
        entities = List.copyOf(entities);
        Objects.requireNonNull(text);
        if (entities.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("a hop through nobody");
        }
    }
}
