package dev.readout.reconcile.statement;

import dev.readout.reconcile.statement.SameStatement.Verdict;
import dev.readout.reconcile.statement.StatementIndex.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Decides which of some attributions are one: the likeliest pair first, and never two of which anything says that they
 * cannot be.
 *
 * <p>The result depends on the attributions alone, not on the order in which they were read.
 */
final class Clustering {
    /** What a cluster's members must have in common on average, so that no chain of likenesses leads from one to another thing. */
    private static final double ON_AVERAGE = 0.4;

    /** Of a cluster of hundreds of reports the first speak for the rest. */
    private static final int MOST_ASKED = 32;

    private final List<Node> nodes;
    private final Links links;
    private final Map<Node, Integer> places = new HashMap<>();
    private final List<List<Node>> groups = new ArrayList<>();
    private final int[] groupOf;
    private final double[] scores;
    /** The place of the first of all that people decided to be one with each. */
    private final int[] decided;

    private record Pair(int one, int other, Verdict verdict) {}

    /** @param nodes all that hang together by links, in order */
    Clustering(List<Node> nodes, Links links) {
        this.nodes = nodes;
        this.links = links;
        groupOf = new int[nodes.size()];
        scores = new double[nodes.size()];
        decided = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i), i);
            groups.add(new ArrayList<>(List.of(nodes.get(i))));
            groupOf[i] = i;
            scores[i] = nodes.get(i).score();
            decided[i] = i;
        }
        for (int i = 0; i < nodes.size(); i++) {
            for (Node other : nodes.get(i).one) {
                int place = place(other);
                if (groupOf[i] != groupOf[place]) {
                    join(Math.min(groupOf[i], groupOf[place]), Math.max(groupOf[i], groupOf[place]));
                }
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            decided[i] = groupOf[i];
        }
    }

    /** Gives every attribution its cluster. */
    void decide() {
        for (Pair pair : pairs()) {
            if (groupOf[pair.one()] != groupOf[pair.other()]
                    && fit(groups.get(groupOf[pair.one()]), groups.get(groupOf[pair.other()]))) {
                join(pair);
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            List<Node> group = groups.get(i);
            if (!group.isEmpty()) {
                Cluster cluster = new Cluster(
                        group.stream()
                                .flatMap(Node::members)
                                .sorted(Said.IN_ORDER)
                                .toList(),
                        scores[i]);
                group.forEach(node -> node.cluster = cluster);
            }
        }
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int one = i;
            nodes.get(i).near.forEach((other, verdict) -> {
                Integer place = places.get(other);
                if (place != null && one < place && links.link(nodes.get(one), other, verdict)) {
                    pairs.add(new Pair(one, place, verdict));
                }
            });
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> pair.verdict().score())
                .reversed()
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        return pairs;
    }

    private int place(Node node) {
        return Objects.requireNonNull(places.get(node));
    }

    private boolean fit(List<Node> group, List<Node> other) {
        if (!links.bonds().isEmpty() && links.bonds().keepApart(keys(group), keys(other))) {
            return false;
        }
        double sum = 0;
        Collection<List<Node>> some = decided(first(group));
        Collection<List<Node>> others = decided(first(other));
        List<Node> all = Stream.concat(some.stream(), others.stream())
                .flatMap(List::stream)
                .toList();
        for (List<Node> ones : some) {
            for (List<Node> twos : others) {
                OptionalDouble likest = likest(ones, twos, all);
                if (likest.isEmpty()) {
                    return false;
                }
                sum += likest.getAsDouble();
            }
        }
        return sum / (some.size() * others.size()) >= ON_AVERAGE;
    }

    /** How alike two are that may be one. What people decided to be one is as like another as the likest of it. */
    private OptionalDouble likest(List<Node> ones, List<Node> twos, List<Node> all) {
        OptionalDouble likest = OptionalDouble.empty();
        for (Node one : ones) {
            for (Node two : twos) {
                Verdict verdict = verdict(one, two);
                boolean apart =
                        verdict.apart().isPresent() && !isCorrected(one, two, all) && !isCorrected(two, one, all);
                boolean twice = one.said.article().equals(two.said.article()) && verdict.score() < Links.BEYOND_DOUBT;
                if (!apart && !twice && links.mayBeOne(one.said, two.said)) {
                    likest = OptionalDouble.of(Math.max(likest.orElse(0), verdict.score()));
                }
            }
        }
        return likest;
    }

    private Collection<List<Node>> decided(List<Node> group) {
        Map<Integer, List<Node>> parts = new LinkedHashMap<>();
        group.forEach(node -> parts.computeIfAbsent(decided[place(node)], first -> new ArrayList<>())
                .add(node));
        return parts.values();
    }

    private static List<String> keys(List<Node> group) {
        return group.stream().map(Node::key).toList();
    }

    /** Whether another version of its article is among these too, and nothing keeps that one apart from the other. */
    private static boolean isCorrected(Node one, Node other, List<Node> all) {
        return all.stream()
                .anyMatch(version -> SameStatement.revised(version.said, one.said)
                        && verdict(version, other).apart().isEmpty());
    }

    private List<Node> first(List<Node> group) {
        return group.size() <= MOST_ASKED
                ? group
                : group.stream()
                        .sorted(Comparator.comparingInt(this::place))
                        .limit(MOST_ASKED)
                        .toList();
    }

    private static Verdict verdict(Node one, Node other) {
        Verdict known = one.near.get(other);
        return known != null ? known : SameStatement.of(one.said, other.said);
    }

    private void join(Pair pair) {
        int into = Math.min(groupOf[pair.one()], groupOf[pair.other()]);
        int from = Math.max(groupOf[pair.one()], groupOf[pair.other()]);
        join(into, from);
        scores[into] = Math.min(scores[into], pair.verdict().score());
    }

    private void join(int into, int from) {
        groups.get(from).forEach(node -> groupOf[place(node)] = into);
        groups.get(into).addAll(groups.get(from));
        groups.set(from, new ArrayList<>());
        scores[into] = Math.min(scores[into], scores[from]);
    }
}
