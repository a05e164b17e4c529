package dev.readout.extract;

import dev.readout.article.Span;
import java.util.Objects;

/**
 * Somebody or some place that has a part in an encounter.
 *
 * @param entity place in {@link ArticleFacts#entities()}
 * @param words that name it there
 */
public record LocalParty(int entity, Span words) {
    public LocalParty {
        Objects.requireNonNull(words);
    }
}
