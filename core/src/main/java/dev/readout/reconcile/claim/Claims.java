package dev.readout.reconcile.claim;

import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.origin.Root;
import dev.readout.reconcile.origin.Roots;
import dev.readout.reconcile.statement.Alike;
import dev.readout.reconcile.statement.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the claims of a record out of its statements. */
public final class Claims {
    private static final Maker MAKER = new Maker("rules/claims", "1");
    /** What is asked, ordered, declined or only thought puts nothing forward. */
    private static final Set<Act> NO_CLAIM = Set.of(Act.ASK, Act.ORDER, Act.DECLINE, Act.THINK);

    private final Roots roots;
    private final Map<AttributionId, Attribution> attributions = new LinkedHashMap<>();
    private final Map<AttributionId, Integer> order = new HashMap<>();

    private Claims(Roots roots, Collection<Attribution> all) {
        this.roots = roots;
        for (Attribution attribution : all) {
            attributions.put(attribution.id(), attribution);
            order.put(attribution.id(), order.size());
        }
    }

    /** Returns the claims that statements make, in the order of their first statements. */
    public static List<Claim> of(Statements said, Roots roots) {
        return new Claims(roots, said.attributions()).claims(said.statements(), said.alike());
    }

    private List<Claim> claims(List<Statement> statements, List<Alike> alike) {
        Map<StatementId, Statement> claiming = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> !acts(statement).allMatch(NO_CLAIM::contains))
                .forEach(statement -> claiming.put(statement.id(), statement));
        Propositions propositions = new Propositions(claiming.keySet(), alike);
        alike.forEach(propositions::join);
        Map<StatementId, List<Alike>> pairs = alike.stream().collect(Collectors.groupingBy(Alike::one));
        return propositions.groups().stream()
                .map(group -> claim(
                        group.stream()
                                .map(id -> Objects.requireNonNull(claiming.get(id)))
                                .toList(),
                        propositions,
                        score(group, pairs)))
                .toList();
    }

    /** As sure as the least likely of the pairs that brought statements together. */
    private static double score(List<StatementId> group, Map<StatementId, List<Alike>> pairs) {
        Set<StatementId> within = Set.copyOf(group);
        return group.stream()
                .flatMap(id -> pairs.getOrDefault(id, List.of()).stream())
                .filter(pair -> within.contains(pair.other()))
                .mapToDouble(Alike::score)
                .min()
                .orElse(1);
    }

    private Stream<Act> acts(Statement statement) {
        return statement.attributions().stream()
                .map(id -> Objects.requireNonNull(attributions.get(id)))
                .map(attribution -> attribution.act().orElse(Act.ASSERT));
    }

    private boolean isDenial(Statement statement) {
        return acts(statement).anyMatch(Act.DENY::equals);
    }

    private Claim claim(List<Statement> group, Propositions propositions, double score) {
        // The proposition is the one that somebody affirms; where all deny, the one that they deny.
        Statement first = group.stream()
                .filter(statement -> !isDenial(statement))
                .findFirst()
                .orElse(group.getFirst());
        boolean turned = isDenial(first);
        List<Statement> affirm = new ArrayList<>();
        List<Statement> deny = new ArrayList<>();
        for (Statement statement : group) {
            boolean against = propositions.areOpposed(first.id(), statement.id()) != turned;
            (against ? deny : affirm).add(statement);
        }
        Statement fullest = (affirm.isEmpty() ? deny : affirm)
                .stream()
                        .max(Comparator.comparingInt(statement -> statement.text().stream()
                                .map(Evidence::span)
                                .mapToInt(Span::length)
                                .sum()))
                        .orElseThrow();
        return new Claim(
                id(group.getFirst()),
                fullest.text(),
                affirm.stream().map(Statement::id).toList(),
                deny.stream().map(Statement::id).toList(),
                Root.together(roots(affirm)),
                Root.together(roots(deny)),
                group.stream().skip(1).map(Claims::id).sorted().toList(),
                group.size() == 1 ? first.by() : new Decision(MAKER, score));
    }

    private List<Root> roots(List<Statement> statements) {
        List<Attribution> all = statements.stream()
                .flatMap(statement -> statement.attributions().stream())
                .sorted(Comparator.comparing(order::get))
                .map(id -> Objects.requireNonNull(attributions.get(id)))
                .toList();
        Set<AttributionId> readings =
                all.stream().collect(Collectors.groupingBy(Attribution::article)).values().stream()
                        .flatMap(Claims::readings)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> !readings.contains(one.id()))
                .flatMap(one -> roots.all(one).stream())
                .toList();
    }

    /**
     * Returns those of a report's attributions that only read its words again, from within: "Kesht promised to withdraw, two
     * officials said" is the officials' word, not Kesht's.
     */
    private static Stream<AttributionId> readings(List<Attribution> ofOneReport) {
        Map<Span, List<Attribution>> byExtent = ofOneReport.stream().collect(Collectors.groupingBy(Claims::extent));
        List<Span> outerFirst = byExtent.keySet().stream()
                .sorted(Comparator.comparingInt(Span::begin)
                        .thenComparing(Comparator.comparingInt(Span::end).reversed()))
                .toList();
        List<AttributionId> readings = new ArrayList<>();
        int reached = 0;
        for (Span extent : outerFirst) {
            List<Attribution> here = Objects.requireNonNull(byExtent.get(extent));
            boolean within = reached >= extent.end() && reached > 0;
            boolean toldFromOutside =
                    here.stream().anyMatch(other -> other.source().stream().noneMatch(extent::overlaps));
            here.stream()
                    .filter(one ->
                            within || (toldFromOutside && one.source().stream().anyMatch(extent::overlaps)))
                    .forEach(one -> readings.add(one.id()));
            reached = Math.max(reached, extent.end());
        }
        return readings.stream();
    }

    private static Span extent(Attribution attribution) {
        return new Span(
                attribution.content().getFirst().begin(),
                attribution.content().getLast().end());
    }

    private static ClaimId id(Statement statement) {
        return new ClaimId("p" + Hash.of(statement.id().value()));
    }
}
