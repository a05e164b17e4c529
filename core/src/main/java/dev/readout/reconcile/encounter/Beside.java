package dev.readout.reconcile.encounter;

import dev.readout.article.ArticleId;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.origin.Roots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reports attribute to whom beside the passages that tell of an encounter. Immutable once made. */
final class Beside {
    /** Characters on either side in which words are beside a passage: a paragraph may be megabytes long. */
    private static final int FARTHEST = 5_000;

    private final Map<ArticleId, Overlaps<Attribution>> attributions = new HashMap<>();
    private final Map<AttributionId, String> sides = new HashMap<>();
    private final Map<AttributionId, Set<String>> together = new HashMap<>();

    Beside(Roots roots, Collection<Attribution> all) {
        Map<ArticleId, List<Attribution>> said = new HashMap<>();
        for (Attribution attribution : all) {
            if (attribution.act().filter(Act.THINK::equals).isEmpty()) {
                said.computeIfAbsent(attribution.article(), article -> new ArrayList<>())
                        .add(attribution);
                roots.of(attribution).key().ifPresent(key -> sides.put(attribution.id(), key));
                together.put(
                        attribution.id(),
                        roots.all(attribution).stream()
                                .flatMap(root -> root.key().stream())
                                .collect(Collectors.toSet()));
            }
        }
        said.forEach((article, those) -> attributions.put(
                article,
                Overlaps.of(
                        those,
                        attribution -> Stream.concat(attribution.content().stream(), attribution.cue().stream()))));
    }

    /**
     * Returns what one side says in the words of a passage, and in its paragraph and the next; not what is told within
     * other words of the same side.
     */
    List<Attribution> of(Passage passage, String side) {
        Span near = near(passage);
        return outermost(all(passage, near)
                .filter(attribution -> side.equals(sides.get(attribution.id())))
                .filter(attribution -> attribution.content().stream().anyMatch(near::contains))
                .toList());
    }

    /** Returns the same, and what one side says there together with others: "both governments said". */
    List<Attribution> said(Passage passage, String side) {
        Span near = near(passage);
        return outermost(all(passage, near)
                .filter(attribution -> isOf(attribution, side))
                .filter(attribution -> attribution.content().stream().anyMatch(near::contains))
                .toList());
    }

    /** Returns what one side says, by itself or together with others, in the sentence of a passage. */
    List<Attribution> with(Passage passage, String side) {
        Span sentence = passage.local().sentence();
        return outermost(all(passage, sentence)
                .filter(attribution -> isOf(attribution, side))
                .filter(attribution ->
                        attribution.cue().filter(sentence::contains).isPresent()
                                || attribution.content().stream().anyMatch(sentence::contains))
                .toList());
    }

    private Stream<Attribution> all(Passage passage, Span near) {
        return Optional.ofNullable(attributions.get(passage.article())).stream()
                .flatMap(all -> all.with(near).stream());
    }

    private boolean isOf(Attribution attribution, String side) {
        return together.getOrDefault(attribution.id(), Set.of()).contains(side);
    }

    private static List<Attribution> outermost(List<Attribution> theirs) {
        Set<AttributionId> ids = theirs.stream().map(Attribution::id).collect(Collectors.toSet());
        return theirs.stream()
                .filter(attribution ->
                        attribution.within().filter(ids::contains).isEmpty())
                .toList();
    }

    private static Span near(Passage passage) {
        List<Span> paragraphs = passage.paragraphs();
        int here = Span.firstEndingAfter(passage.local().trigger().begin(), paragraphs.size(), paragraphs::get);
        if (here >= paragraphs.size()) {
            return passage.local().sentence();
        }
        Span trigger = passage.local().trigger();
        Span next = paragraphs.get(Math.min(here + 1, paragraphs.size() - 1));
        return new Span(
                Math.max(paragraphs.get(here).begin(), trigger.begin() - FARTHEST),
                Math.min(next.end(), trigger.end() + FARTHEST));
    }
}
