package dev.readout.reconcile.position;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.reconcile.Affiliations;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Coverage;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Sides;
import dev.readout.reconcile.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings the passages of all articles together into positions. */
public final class PositionIndex {
    private PositionIndex() {}

    /** What positions are decided from. */
    public record Known(
            Collection<ArticleFacts> articles,
            Function<ArticleId, List<EntityId>> ids,
            Affiliations affiliations,
            Collection<Attribution> attributions,
            Collection<Statement> statements,
            Collection<Entity> entities,
            Sides sides) {}

    /** Returns the positions that articles tell of, the same for any order of them. */
    public static List<Position> of(Known known) {
        List<Cluster> together = new ArrayList<>();
        Map<String, Set<Cluster>> byHolder = new HashMap<>();
        for (Passage passage : new Passages(known).all()) {
            Set<Cluster> candidates = new LinkedHashSet<>();
            for (String handle : handles(passage)) {
                candidates.addAll(byHolder.getOrDefault(handle, Set.of()));
            }
            Cluster best = best(passage, candidates);
            if (best == null) {
                best = new Cluster();
                together.add(best);
            }
            best.add(passage);
            for (String handle : handles(passage)) {
                byHolder.computeIfAbsent(handle, h -> new LinkedHashSet<>()).add(best);
            }
        }
        Map<ArticleId, LocalDate> days = new HashMap<>();
        known.articles()
                .forEach(facts -> facts.times()
                        .anchor()
                        .ifPresent(anchor -> days.put(facts.article().id(), anchor.day())));
        Coverage coverage = new Coverage(known.entities(), article -> Optional.ofNullable(days.get(article)));
        return PositionAssembly.positions(together, new FollowThrough(coverage, Deed.all(known), together, known));
    }

    private static List<String> handles(Passage passage) {
        List<String> handles = new ArrayList<>();
        handles.add(passage.holder().value());
        passage.side().ifPresent(side -> handles.add("side " + side));
        return handles;
    }

    /** All must agree with it: what contradicts one of them is another position. */
    private static @Nullable Cluster best(Passage passage, Set<Cluster> candidates) {
        Cluster best = null;
        double highest = 0;
        for (Cluster candidate : candidates) {
            double score = 0;
            boolean apart = false;
            for (Passage other : candidate.different()) {
                score = Math.max(score, SamePosition.score(passage, other));
                apart |= SamePosition.contradict(passage, other);
            }
            if (!apart && score >= SamePosition.YES && score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }
}
