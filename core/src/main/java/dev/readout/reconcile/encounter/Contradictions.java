package dev.readout.reconcile.encounter;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.When;
import dev.readout.reconcile.FieldValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Tells which assertions about one encounter contradict each other. A report that may tell of another encounter of the same people
 * is no witness: passages are brought together by what they may have in common, a contradiction needs more.
 */
final class Contradictions {
    /** In days: reports of one encounter that do not say its day are printed so near to each other. */
    private static final int NEAR = 2;

    private final Map<ArticleId, List<When>> told = new HashMap<>();
    private final Map<ArticleId, LocalDate> anchors = new HashMap<>();
    /** Of each address the version published last: what it has mended is no contradiction. */
    private final Map<String, Article> latest = new HashMap<>();

    /** @param gathering all that tells of the encounter */
    Contradictions(Gathering gathering) {
        for (Passage passage : gathering.passages()) {
            passage.dates()
                    .forEach(dated -> told.computeIfAbsent(passage.article(), a -> new ArrayList<>())
                            .add(dated.when()));
            Article article = passage.facts().article();
            article.url()
                    .ifPresent(url -> latest.merge(
                            url,
                            article,
                            (one, other) -> Article.BY_PUBLICATION.compare(one, other) < 0 ? other : one));
            passage.anchor().ifPresent(day -> anchors.put(passage.article(), day));
        }
    }

    /**
     * Returns the assertions that are part of a contradiction, and those that say the same as one of these.
     *
     * @param differ whether two values cannot both be true
     */
    List<Assertion> opposed(List<Assertion> assertions, BiPredicate<FieldValue.Value, FieldValue.Value> differ) {
        Map<List<Object>, Set<FieldValue.Value>> breaths = new HashMap<>();
        assertions.forEach(assertion -> breaths.computeIfAbsent(assertion.breath(), b -> new LinkedHashSet<>())
                .add(assertion.value()));
        List<Assertion> sure = assertions.stream()
                .filter(Assertion::isOfItself)
                .filter(this::isLatest)
                .filter(assertion -> breaths.getOrDefault(assertion.breath(), Set.of()).stream()
                        .noneMatch(other -> differ.test(assertion.value(), other)))
                .toList();
        // A report may say the same a thousand times.
        Map<List<Object>, Assertion> different = new LinkedHashMap<>();
        sure.forEach(assertion -> different.putIfAbsent(assertion.weight(), assertion));
        Set<String> values = new HashSet<>();
        for (Assertion one : different.values()) {
            for (Assertion other : different.values()) {
                if (differ.test(one.value(), other.value()) && areOfOne(one, other)) {
                    values.add(one.value().toString());
                    values.add(other.value().toString());
                }
            }
        }
        return sure.stream()
                .filter(assertion -> values.contains(assertion.value().toString()))
                .toList();
    }

    private boolean isLatest(Assertion assertion) {
        Article article = assertion.passage().facts().article();
        return article.url()
                .map(latest::get)
                .filter(last -> !last.id().equals(article.id()))
                .isEmpty();
    }

    private boolean areOfOne(Assertion one, Assertion other) {
        ArticleId here = one.passage().article();
        ArticleId there = other.passage().article();
        if (here.equals(there)) {
            return one.passage().status().equals(other.passage().status());
        }
        if (!(one.isOfWhatWas() && other.isOfWhatWas()) && !one.isAgainst(other)) {
            return false;
        }
        List<When> days = told.getOrDefault(here, List.of());
        List<When> others = told.getOrDefault(there, List.of());
        if (!days.isEmpty() && !others.isEmpty()) {
            return !one.isOfWhatWas() || SameEncounter.gap(days, others) <= NEAR;
        }
        Optional<LocalDate> day = Optional.ofNullable(anchors.get(here));
        Optional<LocalDate> otherDay = Optional.ofNullable(anchors.get(there));
        return day.isPresent()
                && otherDay.isPresent()
                && Math.abs(day.get().toEpochDay() - otherDay.get().toEpochDay()) <= NEAR;
    }
}
