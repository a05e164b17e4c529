package dev.readout.reconcile.position;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Brings the passages of all articles together into positions. */
public final class PositionIndex {
    private PositionIndex() {}

    /** What positions are decided from. */
    public record Known(
            Collection<ArticleFacts> articles,
            Function<ArticleId, List<EntityId>> ids,
            Collection<Entity> entities,
            Collection<Attribution> attributions,
            Collection<Statement> statements) {}

    /** Returns the positions that articles tell of, the same for any order of them. */
    public static List<Position> of(Known known) {
        Objects.requireNonNull(known);
        return List.of();
    }
}
