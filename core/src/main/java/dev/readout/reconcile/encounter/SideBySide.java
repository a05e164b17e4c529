package dev.readout.reconcile.encounter;

import dev.readout.annotate.Meaning;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Sides;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.TwoSides;
import dev.readout.reconcile.TwoSides.Match;
import dev.readout.reconcile.TwoSides.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Sets what two sides tell of one encounter against each other: statements in whose words it stands, and those printed
 * beside them.
 */
final class SideBySide {
    /** From this cosine on two statements are about one thing. */
    private static final double ONE_THING = 0.6;

    private final Sides sides;
    private final Beside beside;
    private final Map<AttributionId, Meaning> meanings = new HashMap<>();
    private final Map<StatementId, ClaimId> claimOf = new HashMap<>();

    SideBySide(Sides sides, Beside beside, Collection<ArticleFacts> articles, List<Claim> claims) {
        this.sides = sides;
        this.beside = beside;
        for (ArticleFacts facts : articles) {
            for (LocalAttribution local : facts.attributions()) {
                meanings.put(local.id(), local.meanings().get(0));
            }
        }
        claims.forEach(claim -> claim.affirm().forEach(statement -> claimOf.put(statement, claim.id())));
    }

    /** Returns the two fullest accounts; empty where fewer than two sides give one. */
    Optional<TwoSides> of(Gathering gathering, List<Participant> participants) {
        Map<String, EntityId> parties = new LinkedHashMap<>();
        participants.forEach(participant ->
                sides.of(participant.entity()).ifPresent(side -> parties.putIfAbsent(side, participant.entity())));
        Map<String, Map<StatementId, Attribution>> told = new LinkedHashMap<>();
        for (Passage passage : gathering.passages()) {
            for (String side : parties.keySet()) {
                for (Attribution attribution : beside.of(passage, side)) {
                    told.computeIfAbsent(side, s -> new LinkedHashMap<>())
                            .putIfAbsent(attribution.statement(), attribution);
                }
            }
        }
        List<String> fullest = told.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Map<StatementId, Attribution>> side) ->
                                -side.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        if (fullest.size() < 2) {
            return Optional.empty();
        }
        String one = fullest.get(0);
        String other = fullest.get(1);
        return Optional.of(new TwoSides(
                Objects.requireNonNull(parties.get(one)),
                Objects.requireNonNull(parties.get(other)),
                rows(Objects.requireNonNull(told.get(one)), Objects.requireNonNull(told.get(other)))));
    }

    private record Pair(StatementId one, StatementId other, double likeness, boolean same) {}

    private List<Row> rows(Map<StatementId, Attribution> ones, Map<StatementId, Attribution> others) {
        List<Pair> pairs = new ArrayList<>();
        ones.forEach((one, a) -> others.forEach((other, b) -> {
            ClaimId claim = claimOf.get(one);
            boolean same = claim != null && claim.equals(claimOf.get(other));
            double likeness = meaning(a).cosine(meaning(b));
            if (same || likeness >= ONE_THING) {
                pairs.add(new Pair(one, other, likeness, same));
            }
        }));
        pairs.sort(Comparator.comparing((Pair pair) -> !pair.same())
                .thenComparingDouble(pair -> -pair.likeness())
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        List<Row> rows = new ArrayList<>();
        Set<StatementId> taken = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.one()) && !taken.contains(pair.other())) {
                taken.add(pair.one());
                taken.add(pair.other());
                rows.add(new Row(
                        pair.same() ? Match.SAME : Match.OTHERWISE,
                        Optional.of(pair.one()),
                        Optional.of(pair.other())));
            }
        }
        for (StatementId one : ones.keySet()) {
            if (!taken.contains(one)) {
                rows.add(new Row(Match.ALONE, Optional.of(one), Optional.empty()));
            }
        }
        for (StatementId other : others.keySet()) {
            if (!taken.contains(other)) {
                rows.add(new Row(Match.ALONE, Optional.empty(), Optional.of(other)));
            }
        }
        return rows;
    }

    private Meaning meaning(Attribution attribution) {
        return Objects.requireNonNull(meanings.get(attribution.id()));
    }
}
