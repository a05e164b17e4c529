package dev.readout.reconcile.origin;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.name.Spelling;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Origin.Told;
import dev.readout.reconcile.Sides;
import dev.readout.reconcile.copies.Copy;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whose word an attribution, or a report's own passage, is: the first of those through whose hands it came who is
 * no news outlet.
 *
 * <p>Immutable once made; thread-safe.
 */
public final class Roots {
    private final Sides sides;
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<ArticleId, Overlaps<Attribution>> said = new HashMap<>();
    private final Map<ArticleId, ArticleId> copied = new HashMap<>();
    /** Asked for by claims, encounters and positions alike. */
    private final Map<AttributionId, List<Root>> known = new ConcurrentHashMap<>();

    /** Takes up what reports came to. */
    public Roots(
            Sides sides,
            Collection<Entity> entities,
            Collection<Article> articles,
            Collection<Attribution> attributions,
            Collection<Copy> copies) {
        this.sides = sides;
        entities.forEach(entity -> this.entities.put(entity.id(), entity));
        articles.forEach(article -> this.articles.put(article.id(), article));
        attributions.stream()
                .collect(Collectors.groupingBy(Attribution::article))
                .forEach((article, all) ->
                        said.put(article, Overlaps.of(all, attribution -> attribution.content().stream())));
        copies.forEach(copy -> copy.of().ifPresent(of -> copied.put(copy.article(), of)));
    }

    /** Returns whose word an attribution is: that of the first where several say it side by side. */
    public Root of(Attribution attribution) {
        return all(attribution).getFirst();
    }

    /** Returns whose word an attribution is: one, or as many as are said to say it, each for himself. */
    public List<Root> all(Attribution attribution) {
        return known.computeIfAbsent(attribution.id(), id -> read(attribution));
    }

    private List<Root> read(Attribution attribution) {
        List<Hop> hops = hops(attribution);
        int root = 0;
        while (root < hops.size() && isOutlet(hops.get(root))) {
            root++;
        }
        boolean only = root == hops.size();
        Told told = new Told(
                attribution.article(),
                Optional.of(attribution.id()),
                hops.subList(0, root),
                only ? List.of() : hops.subList(root + 1, hops.size()));
        Optional<String> printed = printed(attribution);
        if (only) {
            // What an outlet tells without saying who told it may come from any of the others.
            boolean somebody = hops.isEmpty() && printed.isPresent();
            List<String> keys = somebody
                    ? sides.ofSource(attribution.article(), printed.orElseThrow(), Optional.empty())
                    : List.of();
            Optional<EntityId> passing =
                    hops.stream().flatMap(hop -> hop.entities().stream()).findFirst();
            Origin.Kind kind = somebody ? Origin.Kind.UNNAMED : Origin.Kind.UNKNOWN;
            return roots(keys, Set.of(), kind, passing, printed, told);
        }
        Hop hop = hops.get(root);
        Optional<EntityId> entity = hop.entities().stream().findFirst();
        // The words are those for the one who is nearest the report; of the others there is only who they are.
        Optional<String> cited = attribution.source().stream()
                .findFirst()
                .flatMap(span -> sides.cited(attribution.article(), span.begin()));
        if (cited.isPresent()) {
            List<String> from = sides.ofSource(attribution.article(), cited.get(), Optional.empty());
            return roots(from, Set.of(), from.isEmpty() ? Origin.Kind.UNKNOWN : Origin.Kind.PARTY, entity, cited, told);
        }
        List<String> keys = root == 0 && attribution.chain().isEmpty()
                ? sides.ofSource(attribution.article(), printed.orElse(""), entity)
                : entity.flatMap(sides::of).or(() -> hop.text().flatMap(sides::state)).stream()
                        .toList();
        boolean named = entity.filter(this::isNamed).isPresent();
        Set<String> notOf = keys.isEmpty()
                ? entity.map(id -> sides.notOf(id, attribution.article())).orElse(Set.of())
                : Set.of();
        Origin.Kind kind = named || !keys.isEmpty() ? Origin.Kind.PARTY : Origin.Kind.UNNAMED;
        return roots(keys, notOf, kind, entity, hop.text(), told);
    }

    private List<Root> roots(
            List<String> keys,
            Set<String> notOf,
            Origin.Kind kind,
            Optional<EntityId> entity,
            Optional<String> text,
            Told told) {
        Set<String> heardFrom = told.beyond().stream()
                .flatMap(hop -> hop.entities().stream())
                .flatMap(beyond -> sides.of(beyond).stream())
                .filter(side -> !keys.contains(side))
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? List.of(new Root(Optional.empty(), notOf, heardFrom, kind, entity, text, told))
                : keys.stream()
                        .map(key -> new Root(Optional.of(key), notOf, heardFrom, kind, entity, text, told))
                        .toList();
    }

    private Optional<String> printed(Attribution attribution) {
        return attribution.source().stream().findFirst().map(span -> text(attribution.article(), span));
    }

    /**
     * Returns whose word a passage of a report is: the one's who says it there, else the report's own.
     *
     * @param onTheSpot whether the report's own reporter was where it tells of
     */
    public Root of(ArticleId article, Span words, boolean onTheSpot) {
        Optional<Attribution> around = around(article, words);
        if (around.isPresent()) {
            return of(around.get());
        }
        Told told = new Told(article, Optional.empty(), List.of(), List.of());
        Article report = Objects.requireNonNull(articles.get(original(article)));
        Optional<String> outlet = report.outlet();
        Optional<String> own = outlet.flatMap(sides::ofPublisher);
        if (own.isPresent()) {
            return new Root(own, Set.of(), Set.of(), Origin.Kind.PARTY, Optional.empty(), outlet, told);
        }
        return onTheSpot
                ? new Root(
                        Optional.of("report " + outlet.orElse(report.id().value())),
                        Set.of(),
                        Set.of(),
                        Origin.Kind.OBSERVER,
                        Optional.empty(),
                        outlet.or(report::title).or(() -> Optional.of(report.file())),
                        told)
                : new Root(Optional.empty(), Set.of(), Set.of(), Origin.Kind.UNKNOWN, Optional.empty(), outlet, told);
    }

    /** Returns the innermost attribution that holds words of an article. */
    public Optional<Attribution> around(ArticleId article, Span words) {
        return Optional.ofNullable(said.get(article)).map(all -> all.with(words)).orElse(List.of()).stream()
                .filter(attribution ->
                        attribution.act().filter(Act.THINK::equals).isEmpty())
                .filter(attribution -> attribution.content().stream().anyMatch(piece -> piece.contains(words)))
                .min(Comparator.comparingInt(attribution ->
                        attribution.content().stream().mapToInt(Span::length).sum()));
    }

    /** Returns the report that a copy republishes; itself for one that is no copy. */
    public ArticleId original(ArticleId article) {
        return copied.getOrDefault(article, article);
    }

    private static List<Hop> hops(Attribution attribution) {
        return attribution.chain().isEmpty()
                ? attribution.speaker().stream()
                        .map(speaker -> new Hop(List.of(speaker), Optional.empty(), attribution.channel()))
                        .toList()
                : attribution.chain();
    }

    private boolean isOutlet(Hop hop) {
        return !hop.entities().isEmpty() && hop.entities().stream().allMatch(sides::isOutlet);
    }

    private boolean isNamed(EntityId id) {
        return Stream.of(id)
                .map(entities::get)
                .filter(Objects::nonNull)
                .anyMatch(
                        entity -> entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME));
    }

    private String text(ArticleId article, Span span) {
        return span.in(Objects.requireNonNull(articles.get(article)).body());
    }

    /** Returns whether a report was written where something took place, as its dateline or byline tells. */
    public boolean isWrittenAt(ArticleId article, Collection<EntityId> places) {
        Article report = Objects.requireNonNull(articles.get(original(article)));
        List<String> where = Stream.of(report.dateline(), report.byline())
                .flatMap(Optional::stream)
                .map(line -> " " + String.join(" ", Spelling.words(line)) + " ")
                .toList();
        return places.stream()
                .map(entities::get)
                .filter(Objects::nonNull)
                .flatMap(place -> place.aliases().stream())
                .map(alias -> " " + String.join(" ", Spelling.words(alias)) + " ")
                .filter(alias -> alias.length() > 2)
                .anyMatch(alias -> where.stream().anyMatch(line -> line.contains(alias)));
    }
}
