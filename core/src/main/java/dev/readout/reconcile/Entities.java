package dev.readout.reconcile;

import dev.readout.article.ArticleId;
import java.util.List;
import java.util.Map;

/**
 * Who and what the articles tell of.
 *
 * @param entities people first, the most mentioned first
 * @param mapping for each article the entity that each of its own became
 * @param undecided pairs that may be one
 */
record Entities(List<Entity> entities, Map<ArticleId, List<EntityId>> mapping, List<Undecided> undecided) {
    Entities {
        entities = List.copyOf(entities);
        mapping = Map.copyOf(mapping);
        undecided = List.copyOf(undecided);
    }
}
