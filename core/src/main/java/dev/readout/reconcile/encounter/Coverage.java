package dev.readout.reconcile.encounter;

import dev.readout.article.ArticleId;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which reports of which days there are on whom. Immutable once made. */
final class Coverage {
    private final Map<EntityId, Set<ArticleId>> about = new HashMap<>();
    private final Calendar calendar;

    Coverage(Collection<Entity> entities, Calendar calendar) {
        this.calendar = calendar;
        for (Entity entity : entities) {
            Set<ArticleId> articles = new HashSet<>();
            entity.mentions().forEach(mention -> articles.add(mention.at().article()));
            about.put(entity.id(), articles);
        }
    }

    /** Returns the days of the reports on any of these that are no earlier than a day, in order; one for each report. */
    List<LocalDate> from(LocalDate day, Collection<EntityId> parties) {
        Set<ArticleId> articles = new HashSet<>();
        parties.forEach(party -> articles.addAll(about.getOrDefault(party, Set.of())));
        return articles.stream()
                .flatMap(article -> day(article).stream())
                .filter(each -> !each.isBefore(day))
                .sorted()
                .toList();
    }

    Optional<LocalDate> day(ArticleId article) {
        return calendar.anchor(article).map(anchor -> anchor.day());
    }
}
