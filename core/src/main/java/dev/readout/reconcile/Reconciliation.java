package dev.readout.reconcile;

import java.util.List;

/**
 * What many articles come to together.
 *
 * @param entities people first, then bodies, places and groups; each by the number of its mentions
 * @param attributions by publication of their article, then in printed order
 * @param statements by publication of the first article that carries them
 * @param undecided links weighed and not made, the nearest first
 */
public record Reconciliation(
        List<Entity> entities, List<Attribution> attributions, List<Statement> statements, List<Undecided> undecided) {
    public Reconciliation {
        entities = List.copyOf(entities);
        attributions = List.copyOf(attributions);
        statements = List.copyOf(statements);
        undecided = List.copyOf(undecided);
    }
}
