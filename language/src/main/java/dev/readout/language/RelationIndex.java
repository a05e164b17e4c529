package dev.readout.language;

import dev.readout.annotate.AttributionRelation;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attributions by where their cues and contents stand, so that a long text does not compare each with all. */
final class RelationIndex {
    private static final int STRETCH = 1_000;

    private final Map<Integer, List<AttributionRelation>> byStretch = new HashMap<>();

    RelationIndex(Collection<AttributionRelation> relations) {
        relations.forEach(this::add);
    }

    void add(AttributionRelation relation) {
        stretches(Stream.concat(relation.content().stream(), relation.cue().stream())
                        .toList())
                .forEach(stretch -> byStretch
                        .computeIfAbsent(stretch, at -> new ArrayList<>())
                        .add(relation));
    }

    /** Returns those that may have a word in common with a span, as they were added. */
    Collection<AttributionRelation> near(Span span) {
        LinkedHashSet<AttributionRelation> near = new LinkedHashSet<>();
        stretches(List.of(span)).forEach(stretch -> near.addAll(byStretch.getOrDefault(stretch, List.of())));
        return near;
    }

    private static Collection<Integer> stretches(List<Span> spans) {
        LinkedHashSet<Integer> stretches = new LinkedHashSet<>();
        for (Span span : spans) {
            for (int stretch = span.begin() / STRETCH; stretch <= (span.end() - 1) / STRETCH; stretch++) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }
}
