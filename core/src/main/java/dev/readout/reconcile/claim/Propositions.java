package dev.readout.reconcile.claim;

import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.statement.Alike;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which statements are of one proposition, and on which side of it each stands. Every two of a group were found alike:
 * what A has in common with B, and B with C, need not be in A and C. For one thread.
 */
final class Propositions {
    private final Map<StatementId, StatementId> founderOf = new LinkedHashMap<>();
    private final Map<StatementId, List<StatementId>> groups = new HashMap<>();
    private final Map<StatementId, Boolean> turned = new HashMap<>();
    private final Map<StatementId, Set<StatementId>> alike = new HashMap<>();

    Propositions(Collection<StatementId> statements, Collection<Alike> pairs) {
        for (Alike pair : pairs) {
            link(pair.one(), pair.other());
            link(pair.other(), pair.one());
        }
        for (StatementId statement : statements) {
            founderOf.put(statement, statement);
            groups.put(statement, new ArrayList<>(List.of(statement)));
            turned.put(statement, false);
        }
    }

    /** Takes two for one proposition, unless one is none, or what is known of the others in their groups speaks against it. */
    void join(Alike pair) {
        StatementId founder = founderOf.get(pair.one());
        StatementId other = founderOf.get(pair.other());
        if (founder == null || other == null || founder.equals(other)) {
            return;
        }
        List<StatementId> ones = group(founder);
        List<StatementId> others = group(other);
        if (!isEnough(ones, others)) {
            return;
        }
        boolean turn = areOpposed(pair.one(), pair.other()) != pair.denies();
        for (StatementId each : others) {
            founderOf.put(each, founder);
            turned.merge(each, turn, Boolean::logicalXor);
        }
        ones.addAll(others);
        groups.remove(other);
    }

    private List<StatementId> group(StatementId founder) {
        return Objects.requireNonNull(groups.get(founder));
    }

    private void link(StatementId one, StatementId other) {
        alike.computeIfAbsent(one, o -> new HashSet<>()).add(other);
    }

    /** At least half of all pairs across must have been found alike. */
    private boolean isEnough(List<StatementId> ones, List<StatementId> others) {
        long linked = ones.stream()
                .mapToLong(one -> others.stream()
                        .filter(alike.getOrDefault(one, Set.of())::contains)
                        .count())
                .sum();
        return linked * 2 >= (long) ones.size() * others.size();
    }

    /** Returns whether two of one group stand on opposite sides. */
    boolean areOpposed(StatementId one, StatementId other) {
        return !Objects.equals(turned.get(one), turned.get(other));
    }

    /** Returns the groups in the order of their first statements, and so within each. */
    List<List<StatementId>> groups() {
        Map<StatementId, List<StatementId>> ordered = new LinkedHashMap<>();
        founderOf.forEach((statement, founder) ->
                ordered.computeIfAbsent(founder, f -> new ArrayList<>()).add(statement));
        return List.copyOf(ordered.values());
    }
}
