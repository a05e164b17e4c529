package dev.readout.reconcile.statement;

import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalHop;
import dev.readout.name.Spelling;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.Wording;
import dev.readout.reconcile.statement.SameProposition.Likeness;
import dev.readout.review.Bonds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What clusters of attributions come to in the record.
 *
 * @param attributions in the order of their statements' articles
 * @param statements by the first article that carries them
 * @param alike which of them are of one proposition, the likest first
 * @param undecided links not made
 */
public record Statements(
        List<Attribution> attributions, List<Statement> statements, List<Alike> alike, List<Undecided> undecided) {
    private static final Maker MAKER = new Maker("model/same-statement", "1");

    public Statements {
        attributions = List.copyOf(attributions);
        statements = List.copyOf(statements);
        alike = List.copyOf(alike);
        undecided = List.copyOf(undecided);
    }

    /**
     * Returns what clusters come to.
     *
     * @param entities gives the entity that each of an article's own became
     * @param bonds what people decided
     */
    static Statements of(
            List<Cluster> clusters,
            List<Likeness> likenesses,
            List<LinkNotMade> notMade,
            Function<ArticleId, List<EntityId>> entities,
            Bonds bonds) {
        Map<AttributionId, StatementId> statementOf = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Statement statement = statement(cluster, entities, bonds);
            statements.add(statement);
            statement.attributions().forEach(attribution -> statementOf.put(attribution, statement.id()));
        }
        List<Attribution> attributions = clusters.stream()
                .flatMap(cluster -> cluster.members().stream())
                .sorted(Said.IN_ORDER)
                .map(said -> attribution(said, statementOf, entities.apply(said.article())))
                .toList();
        List<Undecided> undecided = notMade.stream()
                .map(link -> new Undecided(
                        Undecided.Relation.SAME_STATEMENT,
                        idOf(link.one(), statementOf).value(),
                        idOf(link.other(), statementOf).value(),
                        link.score(),
                        link.reason()))
                .toList();
        List<Alike> alike = likenesses.stream()
                .map(likeness -> new Alike(
                        idOf(likeness.one(), statementOf),
                        idOf(likeness.other(), statementOf),
                        likeness.score(),
                        likeness.denies()))
                .toList();
        return new Statements(attributions, statements, alike, undecided);
    }

    private static StatementId idOf(Said said, Map<AttributionId, StatementId> statementOf) {
        return Objects.requireNonNull(statementOf.get(said.attribution().id()));
    }

    private static Statement statement(Cluster cluster, Function<ArticleId, List<EntityId>> entities, Bonds bonds) {
        List<Said> all = cluster.members();
        Said founder = all.getFirst();
        Said fullest = all.stream()
                .max(Comparator.comparingInt(Statements::length)
                        .thenComparing(said -> said.attribution().id(), Comparator.reverseOrder()))
                .orElseThrow();
        return new Statement(
                seed(founder),
                speaker(all, entities),
                fullest.attribution().content().stream()
                        .map(span -> new Evidence(fullest.article(), span))
                        .toList(),
                saidOn(all),
                all.stream().map(said -> said.attribution().id()).toList(),
                wordings(all),
                Drifts.of(all),
                all.stream().skip(1).map(Statements::seed).sorted().toList(),
                bonds.decision(all.stream()
                                .map(said -> said.attribution().id().value())
                                .toList())
                        .orElseGet(() ->
                                all.size() == 1 ? founder.attribution().by() : new Decision(MAKER, cluster.score())));
    }

    /** A speaker with a name before one without. */
    private static Optional<EntityId> speaker(List<Said> all, Function<ArticleId, List<EntityId>> entities) {
        Optional<EntityId> named = all.stream()
                .filter(said -> said.attribution()
                        .speaker()
                        .filter(place -> said.facts().entities().get(place).named())
                        .isPresent())
                .findFirst()
                .flatMap(said -> speaker(said, entities));
        return named.or(() ->
                all.stream().flatMap(said -> speaker(said, entities).stream()).findFirst());
    }

    private static Optional<EntityId> speaker(Said said, Function<ArticleId, List<EntityId>> entities) {
        return said.attribution()
                .speaker()
                .map(place -> entities.apply(said.article()).get(place));
    }

    /** The day that reports name; none where they name several. */
    private static Optional<LocalDate> saidOn(List<Said> all) {
        List<LocalDate> days = all.stream()
                .flatMap(said -> said.attribution().said().stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static int length(Said said) {
        return said.attribution().content().stream().mapToInt(Span::length).sum();
    }

    /** The id that this attribution alone would give its statement. */
    private static StatementId seed(Said said) {
        return new StatementId("s" + Hash.of(said.attribution().id().value()));
    }

    private static List<Wording> wordings(List<Said> all) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        Map<String, String> printed = new HashMap<>();
        for (Said said : all) {
            for (Span quotation : said.attribution().quoted()) {
                String text = quotation.in(said.facts().article().body());
                String key = String.join(" ", Spelling.words(text));
                if (!key.isEmpty()) {
                    printed.putIfAbsent(key, text);
                    evidence.computeIfAbsent(key, k -> new ArrayList<>()).add(new Evidence(said.article(), quotation));
                }
            }
        }
        List<Wording> wordings = new ArrayList<>();
        evidence.forEach((key, places) -> wordings.add(new Wording(Objects.requireNonNull(printed.get(key)), places)));
        return wordings;
    }

    private static Attribution attribution(
            Said said, Map<AttributionId, StatementId> statementOf, List<EntityId> entities) {
        LocalAttribution local = said.attribution();
        return new Attribution(
                local.id(),
                said.article(),
                idOf(said, statementOf),
                local.form(),
                local.content(),
                local.cue(),
                local.source(),
                local.speaker().map(entities::get),
                local.addressees().stream().map(entities::get).toList(),
                local.act(),
                local.modality(),
                local.polarity(),
                local.sourcing(),
                local.channel(),
                local.chain().stream().map(hop -> hop(hop, entities)).toList(),
                local.within(),
                local.by());
    }

    private static Hop hop(LocalHop hop, List<EntityId> entities) {
        return new Hop(hop.entities().stream().map(entities::get).toList(), hop.text(), hop.channel());
    }
}
