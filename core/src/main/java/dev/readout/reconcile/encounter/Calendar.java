package dev.readout.reconcile.encounter;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.extract.AttributionId;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Statement;
import dev.readout.time.Anchor;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the times of all articles come to. An article without a day counts from the day of those that carry the same
 * statements, and says so.
 */
final class Calendar {
    /** Fewer statements in common may be an old remark quoted again. */
    private static final int LEAST_IN_COMMON = 2;

    private final Map<ArticleId, Optional<Anchor>> anchors = new HashMap<>();
    private final Map<ArticleId, Map<Span, Timex>> times = new HashMap<>();

    Calendar(
            Collection<ArticleFacts> articles, Collection<Statement> statements, Collection<Attribution> attributions) {
        for (ArticleFacts facts : articles) {
            anchors.put(facts.article().id(), facts.times().anchor());
        }
        Map<AttributionId, ArticleId> articleOf = new HashMap<>();
        attributions.forEach(attribution -> articleOf.put(attribution.id(), attribution.article()));
        infer(statements, articleOf);
        articles.stream()
                .filter(facts -> !facts.encounters().isEmpty())
                .forEach(facts -> times.put(facts.article().id(), read(facts)));
    }

    /** What the article itself could not count from a day is read again, counted from what others tell. */
    private Map<Span, Timex> read(ArticleFacts facts) {
        Map<Span, Timex> read = new TreeMap<>();
        Optional<Anchor> anchor = anchor(facts.article().id());
        ArticleTimes times =
                anchor.equals(facts.times().anchor()) ? facts.times() : ArticleTimes.read(facts.article(), anchor);
        times.times().forEach(time -> read.put(time.span(), time));
        return read;
    }

    private void infer(Collection<Statement> statements, Map<AttributionId, ArticleId> articleOf) {
        Map<ArticleId, Map<LocalDate, Integer>> votes = new HashMap<>();
        for (Statement statement : statements) {
            List<ArticleId> carriers = statement.attributions().stream()
                    .map(articleOf::get)
                    .distinct()
                    .toList();
            for (ArticleId undated : carriers) {
                if (anchor(undated).isEmpty()) {
                    carriers.stream()
                            .flatMap(other -> anchor(other).stream())
                            .forEach(anchor -> votes.computeIfAbsent(undated, u -> new TreeMap<>())
                                    .merge(anchor.day(), 1, Integer::sum));
                }
            }
        }
        votes.forEach((undated, days) -> days.entrySet().stream()
                .filter(day -> day.getValue() >= LEAST_IN_COMMON)
                .max(Map.Entry.<LocalDate, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(day -> anchors.put(
                        undated,
                        Optional.of(new Anchor(
                                day.getKey(),
                                Optional.empty(),
                                Anchor.Source.INFERRED,
                                "day of reports that carry " + day.getValue() + " of the same statements")))));
    }

    /** Returns the day that an article's times are counted from. */
    Optional<Anchor> anchor(ArticleId article) {
        return anchors.getOrDefault(article, Optional.empty());
    }

    /**
     * Returns the day told last before words, within the same paragraph or the one before: an hour that no day stands
     * beside is one of that day.
     */
    Optional<LocalDate> dayBefore(ArticleId article, Span words) {
        return times.getOrDefault(article, Map.of()).values().stream()
                .filter(time -> time.span().end() <= words.begin()
                        && words.begin() - time.span().end() <= SAME_SCENE)
                .filter(time -> time.type() == Timex.Type.DATE)
                .flatMap(time -> time.window().stream())
                .filter(Window::isDay)
                .map(Window::from)
                .reduce((first, second) -> second);
    }

    /** In characters: two paragraphs. */
    private static final int SAME_SCENE = 400;

    /** Returns what the words of an article come to, where they are a time. */
    Optional<Timex> time(ArticleId article, Span words) {
        Map<Span, Timex> read = times.getOrDefault(article, Map.of());
        Timex exact = read.get(words);
        return exact != null
                ? Optional.of(exact)
                : read.values().stream()
                        .filter(time -> time.span().overlaps(words))
                        .findFirst();
    }
}
