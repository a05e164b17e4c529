package dev.readout.reconcile.encounter;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.When;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.review.Action;
import dev.readout.review.Guidance;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.ReviewedField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values that people gave to fields of encounters. Immutable. */
final class SetFields {
    private final Guidance guidance;
    private final Function<ArticleId, List<EntityId>> entities;
    private final Collection<ArticleFacts> articles;

    /** @param entities gives the entity that each of an article's own became */
    SetFields(Guidance guidance, Function<ArticleId, List<EntityId>> entities, Collection<ArticleFacts> articles) {
        this.guidance = guidance;
        this.entities = entities;
        this.articles = articles;
    }

    /** Returns those of the encounter of which some passages tell. */
    Map<Field, FieldValue> of(Collection<String> passages) {
        Map<Field, FieldValue> set = new EnumMap<>(Field.class);
        guidance.fields(passages).forEach((field, review) -> {
            if (review.action() instanceof Action.SetField given) {
                switch (given.value()) {
                    case Action.Value.Stated stated ->
                        value(field, stated.text()).ifPresent(value -> put(set, value, List.of(), review));
                    case Action.Value.Named named -> named(set, field, named.words(), review);
                }
            }
        });
        return set;
    }

    /** Returns the value of a field, where a person gave it one. */
    static <T extends FieldValue.Value> Optional<T> value(Map<Field, FieldValue> set, Field field, Class<T> sort) {
        return Optional.ofNullable(set.get(field)).map(FieldValue::value).map(sort::cast);
    }

    private static Optional<Map.Entry<Field, FieldValue.Value>> value(ReviewedField field, String text) {
        return switch (field) {
            case KIND -> ReviewedField.kind(text).map(kind -> Map.entry(Field.KIND, new FieldValue.OfKind(kind)));
            case STATUS ->
                ReviewedField.status(text).map(status -> Map.entry(Field.STATUS, new FieldValue.OfStatus(status)));
            case DATE -> ReviewedField.days(text).map(days -> Map.entry(Field.DATE, new FieldValue.Day(days)));
            case DUE -> ReviewedField.day(text).map(day -> Map.entry(Field.DUE, new FieldValue.Day(When.on(day))));
            case DURATION ->
                ReviewedField.length(text).map(length -> Map.entry(Field.DURATION, new FieldValue.Length(length)));
            case PLACE, HOST, INITIATOR, ACT, MODALITY, POLARITY -> Optional.empty();
        };
    }

    private void named(Map<Field, FieldValue> set, ReviewedField field, Handle.Words words, Review review) {
        Field as = switch (field) {
            case HOST -> Field.HOST;
            case INITIATOR -> Field.INITIATOR;
            case KIND, STATUS, DATE, DUE, DURATION, PLACE, ACT, MODALITY, POLARITY -> Field.PLACE;
        };
        for (ArticleFacts facts : articles) {
            if (facts.article().id().equals(words.article())) {
                Optional<Span> span = Guidance.span(facts.article(), words);
                Guidance.entity(facts, words)
                        .ifPresent(place -> put(
                                set,
                                Map.entry(
                                        as,
                                        new FieldValue.Who(
                                                entities.apply(words.article()).get(place))),
                                span.stream()
                                        .map(at -> new Evidence(words.article(), at))
                                        .toList(),
                                review));
            }
        }
    }

    private static void put(
            Map<Field, FieldValue> set,
            Map.Entry<Field, ? extends FieldValue.Value> value,
            List<Evidence> evidence,
            Review review) {
        set.put(
                value.getKey(),
                new FieldValue(
                        value.getValue(), evidence, Optional.empty(), List.of(), Optional.of(review.decision(true))));
    }
}
