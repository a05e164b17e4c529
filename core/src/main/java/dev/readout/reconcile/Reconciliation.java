package dev.readout.reconcile;

import dev.readout.reconcile.copies.Copy;
import java.util.List;

/**
 * What many articles come to together.
 *
 * @param entities people first, then bodies, places and groups; each by the number of its mentions
 * @param attributions by publication of their article, then in printed order
 * @param statements by publication of the first article that carries them
 * @param claims in the order of their first statements
 * @param encounters by their days, those without a day last
 * @param positions by publication of the first article that tells of them
 * @param differences by their subject
 * @param copies which articles republish another's copy
 * @param undecided links weighed and not made, the nearest first
 */
public record Reconciliation(
        List<Entity> entities,
        List<Attribution> attributions,
        List<Statement> statements,
        List<Claim> claims,
        List<Encounter> encounters,
        List<Position> positions,
        List<Difference> differences,
        List<Copy> copies,
        List<Undecided> undecided) {
    public Reconciliation {
        entities = List.copyOf(entities);
        attributions = List.copyOf(attributions);
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        encounters = List.copyOf(encounters);
        positions = List.copyOf(positions);
        differences = List.copyOf(differences);
        copies = List.copyOf(copies);
        undecided = List.copyOf(undecided);
    }
}
