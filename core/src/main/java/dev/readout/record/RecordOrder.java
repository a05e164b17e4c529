package dev.readout.record;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.Undecided;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders of the lists of one record, which follow from what stands in them alone. */
final class RecordOrder {
    /** What a record does not have comes last. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final ReadoutRecord record;
    private final List<RecordedArticle> articles;
    private final Map<ArticleId, Integer> articleAt;

    private RecordOrder(ReadoutRecord record) {
        this.record = record;
        articles = sorted(record.articles(), Comparator.comparing(RecordedArticle::article, Article.BY_PUBLICATION));
        articleAt = places(articles, recorded -> recorded.article().id());
    }

    static ReadoutRecord of(ReadoutRecord record) {
        return new RecordOrder(record).ordered();
    }

    private ReadoutRecord ordered() {
        List<Attribution> attributions = sorted(record.attributions(), attributions());
        Map<AttributionId, Integer> attributionAt = places(attributions, Attribution::id);
        List<Statement> statements = sorted(
                record.statements(),
                Comparator.comparingInt((Statement statement) -> first(statement.attributions(), attributionAt))
                        .thenComparing(Statement::id));
        Map<StatementId, Integer> statementAt = places(statements, Statement::id);
        List<Encounter> encounters = sorted(record.encounters(), Encounter.BY_DAY);
        return new ReadoutRecord(
                articles,
                sorted(record.entities(), Entity.BY_MENTIONS),
                attributions,
                statements,
                sorted(
                        record.claims(),
                        Comparator.comparingInt((Claim claim) ->
                                        Math.min(first(claim.affirm(), statementAt), first(claim.deny(), statementAt)))
                                .thenComparing(Claim::id)),
                encounters,
                sorted(
                        record.positions(),
                        Comparator.comparing(
                                        (Position position) ->
                                                position.evidence().getFirst(),
                                        printed())
                                .thenComparing(Position::text, printed())
                                .thenComparing(Position::id)),
                differences(places(encounters, Encounter::id)),
                sorted(record.undecided(), Undecided.NEAREST_FIRST));
    }

    /** What holds another comes before it. */
    private Comparator<Attribution> attributions() {
        return Comparator.comparingInt((Attribution attribution) -> at(attribution.article()))
                .thenComparingInt(attribution -> content(attribution).begin())
                .thenComparingInt(attribution -> -content(attribution).end())
                .thenComparing(attribution -> attribution.within().isPresent())
                .thenComparing(attribution -> whole(attribution))
                .thenComparing(Attribution::id);
    }

    private static Span content(Attribution attribution) {
        return attribution.content().getFirst();
    }

    private static Span whole(Attribution attribution) {
        return Stream.of(attribution.content(), attribution.cue().stream().toList(), attribution.source())
                .flatMap(List::stream)
                .reduce(content(attribution), Span::union);
    }

    /** Those of encounters first, in the order of these; then by the first words that differ from others. */
    private List<Difference> differences(Map<EncounterId, Integer> encounterAt) {
        Comparator<Difference> printed = Comparator.comparing(this::firstPrinted, printed())
                .thenComparing(difference -> difference.subject().id());
        Comparator<Difference> byEncounter = Comparator.comparingInt(
                        (Difference difference) -> difference.subject() instanceof Difference.OfEncounter of
                                ? encounterAt.getOrDefault(of.encounter(), NOWHERE)
                                : NOWHERE)
                .thenComparing(Difference::field)
                .thenComparing(printed);
        Map<Boolean, List<Difference>> ofEncounter = record.differences().stream()
                .collect(Collectors.partitioningBy(
                        difference -> difference.subject() instanceof Difference.OfEncounter));
        return Stream.concat(
                        sorted(Objects.requireNonNull(ofEncounter.get(true)), byEncounter).stream(),
                        sorted(Objects.requireNonNull(ofEncounter.get(false)), printed.thenComparing(Difference::field))
                                .stream())
                .toList();
    }

    private Evidence firstPrinted(Difference difference) {
        return difference.values().stream()
                .flatMap(value -> value.evidence().stream())
                .min(printed())
                .orElseThrow();
    }

    private Comparator<Evidence> printed() {
        return Comparator.comparingInt((Evidence evidence) -> at(evidence.article()))
                .thenComparing(Evidence::article)
                .thenComparing(Evidence::span);
    }

    private int at(ArticleId article) {
        return articleAt.getOrDefault(article, NOWHERE);
    }

    private static <K> int first(Collection<K> keys, Map<K, Integer> places) {
        return keys.stream()
                .mapToInt(key -> places.getOrDefault(key, NOWHERE))
                .min()
                .orElse(NOWHERE);
    }

    private static <T, K> Map<K, Integer> places(List<T> values, Function<T, K> key) {
        Map<K, Integer> places = new HashMap<>();
        values.forEach(value -> places.putIfAbsent(key.apply(value), places.size()));
        return places;
    }

    private static <T> List<T> sorted(List<T> values, Comparator<? super T> order) {
        return values.stream().sorted(order).toList();
    }
}
