package dev.readout.record;

import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.Undecided;
import java.util.List;

/**
 * The one sourced record of all articles that were read.
 *
 * <p>Immutable. The same articles give the same record, in whatever order they came: each list has an order that follows
 * from what stands in it.
 *
 * @param articles by publication, then by address and revision
 * @param entities people first, then bodies, places and groups; each by the number of its mentions
 * @param attributions by publication of their article, then in printed order
 * @param statements by publication of the first article that carries them
 * @param claims in the order of their first statements
 * @param encounters by their days, those without a day last
 * @param positions by publication of the first article that tells of them
 * @param differences those of encounters first, in the order of these, then by the first words that differ
 * @param undecided links weighed and not made, the nearest first
 */
public record ReadoutRecord(
        List<RecordedArticle> articles,
        List<Entity> entities,
        List<Attribution> attributions,
        List<Statement> statements,
        List<Claim> claims,
        List<Encounter> encounters,
        List<Position> positions,
        List<Difference> differences,
        List<Undecided> undecided) {
    /** That of no articles. */
    public static final ReadoutRecord EMPTY = new ReadoutRecord(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public ReadoutRecord {
        articles = List.copyOf(articles);
        entities = List.copyOf(entities);
        attributions = List.copyOf(attributions);
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        encounters = List.copyOf(encounters);
        positions = List.copyOf(positions);
        differences = List.copyOf(differences);
        undecided = List.copyOf(undecided);
    }

    /** Returns the same record with every list in its order. */
    public ReadoutRecord inOrder() {
        return RecordOrder.of(this);
    }
}
