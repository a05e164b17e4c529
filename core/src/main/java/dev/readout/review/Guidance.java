package dev.readout.review;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What decisions come to for reports: those that change what one report says are applied to its facts, those about several are
 * found in all of them.
 *
 * <p>Immutable. A decision that points at what is not there says nothing.
 */
public final class Guidance {
    /** That of nobody. */
    public static final Guidance NONE = of(List.of(), Reviews.NONE);

    private final Set<ArticleId> articles;
    private final Map<Action.Relation, Bonds> bonds;
    private final Map<String, List<Review>> fields;

    private Guidance(Set<ArticleId> articles, Map<Action.Relation, Bonds> bonds, Map<String, List<Review>> fields) {
        this.articles = Set.copyOf(articles);
        this.bonds = bonds;
        this.fields = fields;
    }

    /**
     * Returns what decisions come to.
     *
     * @param facts of all articles, {@linkplain Corrections corrected} already
     */
    public static Guidance of(Collection<ArticleFacts> facts, Reviews reviews) {
        Set<ArticleId> articles = new HashSet<>();
        List<Review> inForce = reviews.inForce();
        inForce.forEach(review -> articles.addAll(review.action().articles()));
        Map<ArticleId, ArticleFacts> there = new HashMap<>();
        facts.stream()
                .filter(each -> articles.contains(each.article().id()))
                .forEach(each -> there.put(each.article().id(), each));
        Map<Action.Relation, List<Bonds.Bond>> bonds = new EnumMap<>(Action.Relation.class);
        Map<String, List<Review>> fields = new HashMap<>();
        for (Review review : inForce) {
            switch (review.action()) {
                case Action.Together together -> {
                    List<String> these = keys(together.relation(), together.these(), there);
                    if (these.size() > 1) {
                        bonds.computeIfAbsent(together.relation(), r -> new ArrayList<>())
                                .add(new Bonds.Bond(review, these, List.of()));
                    }
                }
                case Action.Apart apart -> {
                    List<String> these = keys(apart.relation(), apart.these(), there);
                    List<String> those = new ArrayList<>(keys(apart.relation(), apart.those(), there));
                    those.removeAll(new HashSet<>(these));
                    if (!these.isEmpty() && !those.isEmpty()) {
                        bonds.computeIfAbsent(apart.relation(), r -> new ArrayList<>())
                                .add(new Bonds.Bond(review, these, those));
                    }
                }
                case Action.SetField set -> {
                    if (set.subject() instanceof Handle.Words) {
                        keys(Action.Relation.ENCOUNTER, List.of(set.subject()), there)
                                .forEach(key -> fields.computeIfAbsent(key, k -> new ArrayList<>())
                                        .add(review));
                    }
                }
                case Action.Speaker speaker -> {}
                case Action.NotAnEncounter not -> {}
                case Action.Confirmed confirmed -> {}
                case Action.Undo undo -> {}
            }
        }
        Map<Action.Relation, Bonds> decided = new EnumMap<>(Action.Relation.class);
        for (Action.Relation relation : Action.Relation.values()) {
            decided.put(relation, Bonds.of(bonds.getOrDefault(relation, List.of())));
        }
        return new Guidance(articles, decided, fields);
    }

    /** Returns whether any decision in force points into an article. */
    public boolean concerns(ArticleId article) {
        return articles.contains(article);
    }

    /** Returns who is one and who is not; by {@link #entityKey}. */
    public Bonds entities() {
        return bonds(Action.Relation.ENTITY);
    }

    /** Returns which attributions carry one statement; by their ids. */
    public Bonds statements() {
        return bonds(Action.Relation.STATEMENT);
    }

    /** Returns which passages tell of one encounter; by {@link #passageKey}. */
    public Bonds encounters() {
        return bonds(Action.Relation.ENCOUNTER);
    }

    private Bonds bonds(Action.Relation relation) {
        return Objects.requireNonNull(bonds.get(relation));
    }

    /** Returns the decisions on fields of the encounter of which some passages tell, the last for each field. */
    public Map<ReviewedField, Review> fields(Collection<String> passages) {
        Map<ReviewedField, Review> last = new EnumMap<>(ReviewedField.class);
        for (String passage : passages) {
            for (Review review : fields.getOrDefault(passage, List.of())) {
                if (review.action() instanceof Action.SetField set) {
                    last.merge(set.field(), review, (one, other) -> one.number() > other.number() ? one : other);
                }
            }
        }
        return last;
    }

    /** Returns the key of an entity of one article, by its place in {@link ArticleFacts#entities()}. */
    public static String entityKey(ArticleId article, int place) {
        return article + "#" + place;
    }

    /** Returns the key of a passage, by its place in {@link ArticleFacts#encounters()}. */
    public static String passageKey(ArticleId article, int place) {
        return article + "#" + place;
    }

    private static List<String> keys(
            Action.Relation relation, List<? extends Handle> handles, Map<ArticleId, ArticleFacts> there) {
        Set<String> keys = new LinkedHashSet<>();
        for (Handle handle : handles) {
            ArticleFacts facts = there.get(handle.article());
            if (facts != null) {
                switch (handle) {
                    case Handle.Saying saying -> {
                        if (facts.attributions().stream()
                                .anyMatch(attribution -> attribution.id().equals(saying.attribution()))) {
                            keys.add(saying.attribution().value());
                        }
                    }
                    case Handle.Words words -> {
                        if (relation == Action.Relation.ENTITY) {
                            entity(facts, words).ifPresent(place -> keys.add(entityKey(words.article(), place)));
                        } else {
                            passages(facts, words).forEach(place -> keys.add(passageKey(words.article(), place)));
                        }
                    }
                }
            }
        }
        return List.copyOf(keys);
    }

    /**
     * Returns the place of the entity that words mention: exactly these, or where nothing is, the only one of whom they and
     * a mention have words in common.
     */
    public static Optional<Integer> entity(ArticleFacts facts, Handle.Words words) {
        Optional<Span> span = span(facts.article(), words);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> exactly = mentioning(facts, span.get()::equals);
        List<Integer> near = exactly.isEmpty() ? mentioning(facts, span.get()::overlaps) : exactly;
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static List<Integer> mentioning(ArticleFacts facts, java.util.function.Predicate<Span> meant) {
        return facts.entities().stream()
                .filter(entity -> entity.mentions().stream().map(Mention::span).anyMatch(meant))
                .map(LocalEntity::id)
                .toList();
    }

    /** Returns the places of the passages that words tell of: those with these trigger words, or with any among them. */
    static List<Integer> passages(ArticleFacts facts, Handle.Words words) {
        Optional<Span> span = span(facts.article(), words);
        List<Integer> exactly = new ArrayList<>();
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < facts.encounters().size() && span.isPresent(); i++) {
            LocalEncounter passage = facts.encounters().get(i);
            if (passage.trigger().equals(span.get())) {
                exactly.add(i);
            } else if (passage.trigger().overlaps(span.get())) {
                near.add(i);
            }
        }
        return exactly.isEmpty() ? near : exactly;
    }

    /** Returns where in a body words stand; nothing where it has no such place. */
    public static Optional<Span> span(Article article, Handle.Words words) {
        String body = article.body();
        if (words.end() > body.codePointCount(0, body.length())) {
            return Optional.empty();
        }
        int begin = body.offsetByCodePoints(0, words.begin());
        return Optional.of(new Span(begin, body.offsetByCodePoints(begin, words.end() - words.begin())));
    }
}
