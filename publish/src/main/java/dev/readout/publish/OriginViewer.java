package dev.readout.publish;

import dev.readout.article.ArticleId;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.OriginsView.Hand;
import dev.readout.publish.OriginsView.Leaf;
import dev.readout.publish.OriginsView.Style;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Origin.Kind;
import dev.readout.reconcile.Origin.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns origins into what is shown of them. */
final class OriginViewer {
    private final RecordIndex index;

    OriginViewer(RecordIndex index) {
        this.index = index;
    }

    OriginsView view(List<Origin> origins) {
        return view(origins, index.anchors()::article);
    }

    /**
     * Returns what is shown of origins.
     *
     * @param ownWords where a report tells it in its own words
     */
    OriginsView view(List<Origin> origins, Function<ArticleId, Anchor> ownWords) {
        if (origins.isEmpty()) {
            return OriginsView.NONE;
        }
        List<Hand> roots = new ArrayList<>();
        List<Told> unsourced = new ArrayList<>();
        for (Origin origin : origins) {
            List<Told> told = new ArrayList<>(origin.told());
            if (origin.kind() == Kind.UNKNOWN) {
                // Reports that name no source are one line, however many: none of them adds a source.
                told.removeIf(t -> t.attribution().isEmpty());
                origin.told().stream().filter(t -> t.attribution().isEmpty()).forEach(unsourced::add);
            }
            if (!told.isEmpty()) {
                roots.add(root(origin, told, ownWords));
            }
        }
        if (!unsourced.isEmpty()) {
            roots.add(new Hand(
                    Style.UNCOUNTED, "No source named", "", Optional.empty(), leaves(unsourced, ownWords), List.of()));
        }
        return new OriginsView(
                (int) origins.stream().filter(Origin::isCounted).count(),
                index.reports(origins.stream().flatMap(o -> o.articles().stream())),
                index.reports(unsourced.stream().map(Told::article)),
                List.copyOf(roots));
    }

    private Hand root(Origin origin, List<Told> told, Function<ArticleId, Anchor> ownWords) {
        Hand way = new Way(told, origin.entity())
                .hand(origin.isCounted() ? Style.SOURCE : Style.UNCOUNTED, name(origin), note(origin), ownWords);
        return new Hand(
                way.style(),
                way.name(),
                way.note(),
                origin.entity().map(index.anchors()::name),
                way.reports(),
                way.onward());
    }

    private String name(Origin origin) {
        return origin.entity()
                .map(id -> index.entity(id).name())
                .or(origin::text)
                .orElse("Somebody not named");
    }

    private String note(Origin origin) {
        return switch (origin.kind()) {
            case PARTY -> origin.entity().map(index::entity).map(this::side).orElse("");
            case OBSERVER -> "saw it on the spot";
            case UNNAMED -> "not named";
            case UNKNOWN -> "may have it from another";
        };
    }

    private String side(Entity entity) {
        List<EntityId> side = entity.speaksFor();
        return side.isEmpty()
                ? ""
                : "for " + side.stream().map(id -> index.entity(id).name()).collect(Collectors.joining(", "));
    }

    private List<Leaf> leaves(List<Told> told, Function<ArticleId, Anchor> ownWords) {
        Map<ArticleId, Leaf> leaves = new LinkedHashMap<>();
        for (Told t : told) {
            leaves.computeIfAbsent(
                    t.article(),
                    id -> new Leaf(
                            index.source(id),
                            t.attribution()
                                    .map(index::attribution)
                                    .map(index.anchors()::passage)
                                    .orElseGet(() -> ownWords.apply(id)),
                            index.recorded(id).copyOf().flatMap(index::copied),
                            List.of()));
        }
        return List.copyOf(leaves.values());
    }

    private String hop(Hop hop) {
        String hands =
                hop.entities().stream().map(id -> index.entity(id).name()).collect(Collectors.joining(" and "));
        return hands.isEmpty() ? hop.text().orElse("") : hands;
    }

    private record Step(Style style, String name) {}

    /** The ways from one source to the reports, told apart hand by hand. */
    private final class Way {
        private final List<Told> here = new ArrayList<>();
        private final Map<Step, Way> onward = new LinkedHashMap<>();

        Way() {}

        Way(List<Told> told, Optional<EntityId> root) {
            told.forEach(t -> add(t, steps(t, root), 0));
        }

        private void add(Told told, List<Step> steps, int at) {
            if (at == steps.size()) {
                here.add(told);
            } else {
                onward.computeIfAbsent(steps.get(at), k -> new Way()).add(told, steps, at + 1);
            }
        }

        Hand hand(Style style, String name, String note, Function<ArticleId, Anchor> ownWords) {
            return new Hand(
                    style,
                    name,
                    note,
                    Optional.empty(),
                    leaves(here, ownWords),
                    onward.entrySet().stream()
                            .map(e -> e.getValue()
                                    .hand(
                                            e.getKey().style(),
                                            e.getKey().name(),
                                            e.getKey().style() == Style.BEYOND ? "nobody else vouches for it" : "",
                                            ownWords))
                            .toList());
        }

        /** Whose word it is said to be, then the hands from the source to the report. */
        private List<Step> steps(Told told, Optional<EntityId> root) {
            List<Step> steps = new ArrayList<>();
            told.beyond().forEach(h -> steps.add(new Step(Style.BEYOND, "of what " + hop(h) + " said")));
            told.through().reversed().stream()
                    // One that may have it from another is the last hand known, and stands at the root already.
                    .filter(h -> !h.entities().equals(root.stream().toList()))
                    .forEach(h -> steps.add(new Step(Style.PASSED, hop(h))));
            return steps;
        }
    }
}
