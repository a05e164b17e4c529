package dev.readout.extract;

import dev.readout.annotate.AttributionRelation;
import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is understood of one article, from that article alone.
 *
 * @param article the article that every span points into
 * @param entities who and what it mentions; each one's id is its place here
 * @param attributions who said what, in printed order
 * @param times those that it tells
 * @param encounters the passages that tell of calls, meetings and talks, in printed order
 * @param positions the passages that tell what somebody offers, asks for, accepts or refuses, in printed order
 * @param deeds the passages that tell what was promised, done or not done, in printed order
 */
public record ArticleFacts(
        Article article,
        List<LocalEntity> entities,
        List<LocalAttribution> attributions,
        ArticleTimes times,
        List<LocalEncounter> encounters,
        List<LocalPosition> positions,
        List<LocalDeed> deeds) {
    public ArticleFacts {
        Objects.requireNonNull(article);
        Objects.requireNonNull(times);
        entities = List.copyOf(entities);
        attributions = List.copyOf(attributions);
        encounters = List.copyOf(encounters);
        positions = List.copyOf(positions);
        deeds = List.copyOf(deeds);
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).id() != i) {
                throw new IllegalArgumentException("entity " + entities.get(i).id() + " stands at " + i);
            }
        }
        for (LocalAttribution attribution : attributions) {
            attribution.speaker().ifPresent(entities::get);
            attribution.addressees().forEach(entities::get);
        }
        int size = entities.size();
        int passages = encounters.size();
        for (LocalEncounter encounter : encounters) {
            Stream.of(encounter.participants(), encounter.hosts(), encounter.initiators(), encounter.places())
                    .flatMap(List::stream)
                    .forEach(party -> Objects.checkIndex(party.entity(), size));
            encounter.after().ifPresent(after -> Objects.checkIndex(after, passages));
        }
        for (LocalPosition position : positions) {
            Stream.concat(Stream.of(position.holder()), position.toward().stream())
                    .forEach(party -> Objects.checkIndex(party.entity(), size));
        }
        for (LocalDeed deed : deeds) {
            deed.doer().ifPresent(party -> Objects.checkIndex(party.entity(), size));
        }
    }

    /**
     * Returns what became of the relations that these facts were made from. One that is missing only passes on what
     * another one tells: it is a hop in the chain of that.
     */
    public Map<AttributionRelation, LocalAttribution> madeFrom(Collection<AttributionRelation> relations) {
        Map<Said, List<LocalAttribution>> made = attributions.stream()
                .collect(Collectors.groupingBy(
                        attribution -> Said.by(attribution.source(), attribution.cue(), attribution.content())));
        Map<AttributionRelation, LocalAttribution> outcomes = new LinkedHashMap<>();
        for (AttributionRelation relation : relations) {
            List<LocalAttribution> here =
                    made.getOrDefault(Said.by(relation.source(), relation.cue(), relation.content()), List.of());
            here.stream()
                    .filter(attribution -> attribution.content().equals(relation.content()))
                    .findFirst()
                    .or(() -> here.stream().findFirst())
                    .ifPresent(attribution -> outcomes.put(relation, attribution));
        }
        return outcomes;
    }

    /** What extracting leaves as it was; without a cue that is all of it. */
    private record Said(List<Span> source, Optional<Span> cue, List<Span> content) {
        static Said by(List<Span> source, Optional<Span> cue, List<Span> content) {
            return new Said(source, cue, cue.isPresent() ? List.of() : content);
        }
    }
}
