package dev.readout.reconcile.statement;

import java.util.List;

/** Attributions that carry one statement, and what was left undecided about them. Compared by identity. */
final class Cluster {
    private final List<Said> members;
    private final double score;
    private final List<Left> left;

    /**
     * @param members in order of publication
     * @param score of the weakest link that holds it together; 1 for a single one
     * @param left links to others that were weighed and not made, each kept at the one that comes first
     */
    Cluster(List<Said> members, double score, List<Left> left) {
        this.members = List.copyOf(members);
        this.score = score;
        this.left = List.copyOf(left);
    }

    List<Said> members() {
        return members;
    }

    double score() {
        return score;
    }

    List<Left> left() {
        return left;
    }

    /** A link not made, from a member to an attribution of another statement. */
    record Left(Said one, Said other, double score, String reason) {}
}
