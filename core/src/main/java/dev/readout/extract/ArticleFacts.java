package dev.readout.extract;

import dev.readout.article.Article;
import java.util.List;
import java.util.Objects;

/**
 * All that is understood of one article, from that article alone.
 *
 * @param article the article that every span points into
 * @param entities who and what it mentions; each one's id is its place here
 * @param attributions who said what, in printed order
 */
public record ArticleFacts(Article article, List<LocalEntity> entities, List<LocalAttribution> attributions) {
    public ArticleFacts {
        Objects.requireNonNull(article);
        entities = List.copyOf(entities);
        attributions = List.copyOf(attributions);
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).id() != i) {
                throw new IllegalArgumentException("entity " + entities.get(i).id() + " stands at " + i);
            }
        }
        for (LocalAttribution attribution : attributions) {
            attribution.speaker().ifPresent(entities::get);
            attribution.addressees().forEach(entities::get);
        }
    }
}
