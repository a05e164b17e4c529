package dev.readout.reconcile;

import dev.readout.article.ArticleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which reports of which days there are on whom. Immutable once made. */
public final class Coverage {
    private final Map<EntityId, Set<ArticleId>> about = new HashMap<>();
    private final Function<ArticleId, Optional<LocalDate>> days;

    /**
     * Takes up who is named where.
     *
     * @param days the day that the times of a report are counted from
     */
    public Coverage(Collection<Entity> entities, Function<ArticleId, Optional<LocalDate>> days) {
        this.days = days;
        for (Entity entity : entities) {
            Set<ArticleId> articles = new HashSet<>();
            entity.mentions().forEach(mention -> articles.add(mention.at().article()));
            about.put(entity.id(), articles);
        }
    }

    /** Returns the days of the reports on any of these that are no earlier than a day, in order; one for each report. */
    public List<LocalDate> from(LocalDate day, Collection<EntityId> parties) {
        Set<ArticleId> articles = new HashSet<>();
        parties.forEach(party -> articles.addAll(about.getOrDefault(party, Set.of())));
        return articles.stream()
                .flatMap(article -> day(article).stream())
                .filter(each -> !each.isBefore(day))
                .sorted()
                .toList();
    }

    /** Returns the day that the times of a report are counted from. */
    public Optional<LocalDate> day(ArticleId article) {
        return days.apply(article);
    }
}
