package dev.readout.reconcile.statement;

import java.util.List;

/** Attributions that carry one statement. Compared by identity. */
final class Cluster {
    private final List<Said> members;
    private final double score;

    /**
     * @param members in order of publication
     * @param score of the weakest link that holds it together; 1 for a single one
     */
    Cluster(List<Said> members, double score) {
        this.members = List.copyOf(members);
        this.score = score;
    }

    List<Said> members() {
        return members;
    }

    double score() {
        return score;
    }
}
