package dev.readout.extract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One pair of hands that words passed through.
 *
 * @param entities places in {@link ArticleFacts#entities()}: several where they carry the words side by side
 * @param text how the article describes them, where it does not name them
 * @param channel where they said or printed it ("Telegram", "briefing"), as printed: never a hop of its own
 */
public record LocalHop(List<Integer> entities, Optional<String> text, Optional<String> channel) {
    public LocalHop {
        entities = List.copyOf(entities);
        Objects.requireNonNull(text);
        Objects.requireNonNull(channel);
        if (entities.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("a hop through nobody");
        }
    }
}
