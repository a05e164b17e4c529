package dev.readout.search;

import dev.readout.annotate.Meaning;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known already of the meaning of attributions: an index asks for those that it does not hold yet. */
public interface Meanings {
    /** Nothing: whatever is to be found by its meaning has to be encoded. */
    Meanings NONE = (article, attribution) -> List.of();

    /** Returns what an attribution means as a whole and then by its sentences; empty where that is not known. */
    List<Meaning> of(ArticleId article, AttributionId attribution);

    /** Returns those that facts hold. */
    static Meanings of(Collection<ArticleFacts> facts) {
        Map<AttributionId, List<Meaning>> all = new HashMap<>();
        for (ArticleFacts each : facts) {
            for (LocalAttribution said : each.attributions()) {
                all.put(said.id(), said.meanings());
            }
        }
        return (article, attribution) -> all.getOrDefault(attribution, List.of());
    }
}
