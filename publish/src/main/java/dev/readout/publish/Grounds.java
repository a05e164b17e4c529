package dev.readout.publish;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds the words on which entries rest, a sentence of each report. Pure and safe to share between threads. */
final class Grounds {
    private final RecordIndex index;
    private final BiFunction<String, Map<String, Object>, Content> templates;

    Grounds(RecordIndex index, BiFunction<String, Map<String, Object>, Content> templates) {
        this.index = index;
        this.templates = templates;
    }

    List<Ground> said(Collection<AttributionId> attributions, int most) {
        return attributions.stream()
                .limit(most)
                .map(index::attribution)
                .map(this::said)
                .toList();
    }

    private Ground said(Attribution attribution) {
        List<Stretch> marks = new ArrayList<>();
        String body = index.article(attribution.article()).body();
        attribution.content().forEach(span -> marks.add(Stretch.of(Passages.withMarks(body, span), Kind.SAID)));
        attribution.cue().ifPresent(span -> marks.add(Stretch.of(span, Kind.CUE)));
        attribution.source().forEach(span -> marks.add(Stretch.of(span, Kind.SOURCE)));
        return new Ground(
                new Evidence(attribution.article(), attribution.content().getFirst()),
                Optional.of(attribution.id()),
                content(attribution.article(), marks),
                index.anchors().passage(attribution).href());
    }

    /** Where each report first mentions somebody, by a name rather than a pronoun where it has one. */
    List<Ground> named(Entity entity, int most) {
        Map<ArticleId, EntityMention> best = new LinkedHashMap<>();
        // A report marks where it first mentions somebody, be it by a pronoun.
        Map<ArticleId, Integer> first = new HashMap<>();
        for (EntityMention mention : entity.mentions()) {
            first.merge(mention.at().article(), mention.at().span().begin(), Math::min);
            best.merge(
                    mention.at().article(),
                    mention,
                    (one, other) ->
                            one.form() == Mention.Form.PRONOUN && other.form() != Mention.Form.PRONOUN ? other : one);
        }
        return best.values().stream()
                .limit(most)
                .map(EntityMention::at)
                .map(at -> ground(
                        at,
                        index.anchors()
                                .mention(at.article(), entity.id(), Objects.requireNonNull(first.get(at.article())))
                                .href()))
                .toList();
    }

    List<Ground> told(Encounter encounter, int most) {
        List<Evidence> passages = encounter.passages().isEmpty() ? encounter.evidence() : encounter.passages();
        return passages.stream()
                .distinct()
                .limit(most)
                .map(at -> ground(at, marked(encounter, at)))
                .toList();
    }

    /** A report marks what an encounter shows, which may be less than what tells of it. */
    private String marked(Encounter encounter, Evidence at) {
        return encounter.evidence().stream()
                .filter(shown -> shown.article().equals(at.article()))
                .filter(shown -> shown.span().overlaps(at.span()))
                .findFirst()
                .map(shown ->
                        index.anchors().told(shown.article(), shown.span()).href())
                .orElseGet(() -> index.anchors().article(at.article()).href());
    }

    List<Ground> standing(Collection<Evidence> evidence, int most) {
        return evidence.stream()
                .distinct()
                .limit(most)
                .map(at -> ground(at, index.anchors().article(at.article()).href()))
                .toList();
    }

    private Ground ground(Evidence at, String href) {
        return new Ground(at, Optional.empty(), content(at.article(), List.of(Stretch.of(at.span(), Kind.TOLD))), href);
    }

    /** Set when it is shown: of thousands most only count. */
    private Content content(ArticleId article, List<Stretch> marks) {
        return output -> {
            String body = index.article(article).body();
            List<Span> spans = marks.stream().map(Stretch::span).toList();
            List<RecordView.Extract> extracts =
                    RecordIndex.extracts(body, Passages.sentences(body, index.paragraphs(article), spans), marks);
            templates
                    .apply("ground.jte", Map.of("source", index.source(article), "extracts", extracts))
                    .writeTo(output);
        };
    }
}
