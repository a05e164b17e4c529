package dev.readout.reconcile.statement;

import dev.readout.reconcile.statement.SameStatement.Verdict;
import dev.readout.reconcile.statement.Speakers.Relation;
import dev.readout.reconcile.statement.StatementIndex.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two attributions of different statements that are worth a person's look.
 *
 * @param one the earlier
 * @param other the later
 * @param score 0 to 1, how likely they carry one statement by their words alone
 * @param reason why they were kept apart
 */
record LinkNotMade(Said one, Said other, double score, String reason) {
    /** Nobody looks at more of one statement: the nearest. */
    private static final int MOST = 3;

    private record Pair(Node one, Node other, Verdict verdict) {}

    /** Returns the nearest links not made from each cluster to later ones, one for each two clusters, the likeliest first. */
    static List<LinkNotMade> among(Collection<Node> nodes, Links known) {
        List<Pair> pairs = new ArrayList<>();
        for (Node one : nodes) {
            one.near.forEach((other, verdict) -> {
                if (one.cluster != other.cluster && Said.IN_ORDER.compare(one.said, other.said) < 0) {
                    pairs.add(new Pair(one, other, verdict));
                }
            });
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> pair.verdict.score())
                .reversed()
                .thenComparing(pair -> pair.one.said, Said.IN_ORDER)
                .thenComparing(pair -> pair.other.said, Said.IN_ORDER));
        Map<Cluster, Set<Cluster>> left = new HashMap<>();
        List<LinkNotMade> links = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!known.bonds().isEmpty() && known.bonds().keepApart(keys(pair.one.cluster), keys(pair.other.cluster))) {
                continue;
            }
            boolean inOrder = Said.IN_ORDER.compare(
                            pair.one.cluster.members().getFirst(),
                            pair.other.cluster.members().getFirst())
                    < 0;
            Set<Cluster> others =
                    left.computeIfAbsent(inOrder ? pair.one.cluster : pair.other.cluster, cluster -> new HashSet<>());
            Cluster other = inOrder ? pair.other.cluster : pair.one.cluster;
            if (others.size() < MOST && !others.contains(other)) {
                reason(pair, known).ifPresent(reason -> {
                    others.add(other);
                    links.add(new LinkNotMade(pair.one.said, pair.other.said, pair.verdict.score(), reason));
                });
            }
        }
        return links;
    }

    private static List<String> keys(Cluster cluster) {
        return cluster.members().stream()
                .map(said -> said.attribution().id().value())
                .toList();
    }

    private static Optional<String> reason(Pair pair, Links known) {
        Said one = pair.one.said;
        Said other = pair.other.said;
        boolean alike = pair.verdict.score() >= Links.SAME;
        if (one.article().equals(other.article()) || !alike && !one.voice().equals(other.voice())) {
            // A report that says a thing twice in its own way is no matter for a person's look.
            return Optional.empty();
        }
        Relation relation = known.relation(one, other);
        if (relation == Relation.DIFFERENT || !alike && relation != Relation.SAME) {
            return Optional.empty();
        }
        Optional<String> apart = pair.verdict.apart();
        if (!SameStatement.sameOccasion(one, other)) {
            return alike && apart.isEmpty()
                    ? Optional.of("alike, but published too far apart to be surely one occasion")
                    : Optional.empty();
        }
        if (apart.isPresent()) {
            return apart.map(reason -> "alike, but " + reason);
        }
        return Optional.of(
                switch (relation) {
                    case SAME ->
                        alike
                                ? "alike, but one stands beside the other in a report, or has too little in common with the rest"
                                : "some of the same, not enough to call them one";
                    case RELATED -> "alike, but of two who only speak for each other";
                    case ALIKE, UNKNOWN -> "alike, but who says it is not known well enough";
                    case DIFFERENT -> throw new IllegalStateException("asked before");
                });
    }
}
