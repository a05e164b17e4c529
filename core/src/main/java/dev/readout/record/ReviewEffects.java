package dev.readout.record;

import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Encounter;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.ReviewedField;
import dev.readout.review.Reviews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What decisions do to a record, as the record shows it.
 *
 * <p>Pure.
 */
public final class ReviewEffects {
    private final EntryHandles handles;
    private final Reviews reviews;

    private ReviewEffects(EntryHandles handles, Reviews reviews) {
        this.handles = handles;
        this.reviews = reviews;
    }

    /** What a decision does. */
    public enum Kind {
        /** The record is as it says. */
        IN_FORCE,
        /** Another decision has undone it. */
        UNDONE,
        /** A later one says otherwise, and that holds. */
        OVERRULED,
        /** What was checked has changed since. */
        LAPSED,
        /** Something that it points at is there no more, or means nothing now. */
        POINTS_NOWHERE
    }

    /**
     * What one decision does.
     *
     * @param by the number of the decision that undid or overruled it, where one is known
     * @param entries the entries on which it bears now
     */
    public record Effect(Kind kind, Optional<Long> by, List<EntryKey> entries) {
        public Effect {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(by);
            entries = List.copyOf(entries);
        }
    }

    /** Returns what each decision does, by its number, in order. */
    public static Map<Long, Effect> of(ReadoutRecord record, Reviews reviews) {
        return of(new EntryHandles(record), reviews);
    }

    /**
     * Returns the same.
     *
     * @param handles of the record, which takes a while to make
     */
    public static Map<Long, Effect> of(EntryHandles handles, Reviews reviews) {
        ReviewEffects effects = new ReviewEffects(handles, reviews);
        Map<Long, Review> undone = reviews.undone();
        Map<Long, Effect> all = new LinkedHashMap<>();
        for (Review review : reviews.all()) {
            Review undoing = undone.get(review.number());
            List<EntryKey> entries = effects.entries(review.action());
            Kind kind = undoing == null ? effects.kind(review) : Kind.UNDONE;
            Optional<Long> by = kind == Kind.OVERRULED
                    ? effects.later(review)
                    : Optional.ofNullable(undoing).map(Review::number);
            all.put(review.number(), new Effect(kind, by, entries));
        }
        return all;
    }

    private List<EntryKey> entries(Action action) {
        Set<EntryKey> entries = new LinkedHashSet<>();
        switch (action) {
            case Action.Together together ->
                entries.addAll(all(ReviewJson.kind(together.relation()), together.these()));
            case Action.Apart apart -> entries.addAll(all(ReviewJson.kind(apart.relation()), apart.handles()));
            case Action.Speaker speaker ->
                entries.addAll(handles.entries(EntryKind.ATTRIBUTION, speaker.attribution()));
            case Action.NotAnEncounter not -> entries.addAll(all(EntryKind.ENCOUNTER, not.passages()));
            case Action.SetField set -> entries.addAll(handles.entries(kindOf(set.subject()), set.subject()));
            case Action.Confirmed confirmed -> {
                for (EntryKind kind : EntryKind.values()) {
                    if (kind.list().equals(confirmed.of())) {
                        entries.addAll(handles.entries(kind, confirmed.at()));
                    }
                }
            }
            case Action.Undo undo ->
                reviews.review(undo.review()).ifPresent(review -> entries.addAll(entries(review.action())));
        }
        return List.copyOf(entries);
    }

    private static EntryKind kindOf(Handle subject) {
        return subject instanceof Handle.Saying ? EntryKind.ATTRIBUTION : EntryKind.ENCOUNTER;
    }

    private Set<EntryKey> all(EntryKind kind, Collection<? extends Handle> some) {
        Set<EntryKey> all = new LinkedHashSet<>();
        some.forEach(handle -> all.addAll(handles.entries(kind, handle)));
        return all;
    }

    private Kind kind(Review review) {
        return switch (review.action()) {
            case Action.Together together -> together(together);
            case Action.Apart apart -> apart(apart);
            case Action.Speaker speaker -> speaker(speaker);
            case Action.NotAnEncounter not -> not(not);
            case Action.SetField set -> set(set, review);
            case Action.Confirmed confirmed -> confirmed(confirmed, review);
            case Action.Undo undo -> Kind.IN_FORCE;
        };
    }

    private Kind together(Action.Together together) {
        EntryKind kind = ReviewJson.kind(together.relation());
        List<Handle> there = together.these().stream()
                .filter(handle -> !handles.entries(kind, handle).isEmpty())
                .toList();
        if (there.size() < 2) {
            return Kind.POINTS_NOWHERE;
        }
        return all(kind, there).size() == 1 ? Kind.IN_FORCE : Kind.OVERRULED;
    }

    private Kind apart(Action.Apart apart) {
        EntryKind kind = ReviewJson.kind(apart.relation());
        Set<EntryKey> these = all(kind, apart.these());
        Set<EntryKey> those = all(kind, apart.those());
        if (these.isEmpty() || those.isEmpty()) {
            return Kind.POINTS_NOWHERE;
        }
        return Collections.disjoint(these, those) ? Kind.IN_FORCE : Kind.OVERRULED;
    }

    private Kind speaker(Action.Speaker decided) {
        Optional<Attribution> said = handles.said(decided.attribution().attribution());
        Optional<String> speaker = said.flatMap(Attribution::speaker).map(Object::toString);
        if (said.isEmpty()) {
            return Kind.POINTS_NOWHERE;
        }
        if (decided.speaker().isEmpty()) {
            return speaker.isEmpty() ? Kind.IN_FORCE : Kind.OVERRULED;
        }
        Set<EntryKey> meant =
                handles.entries(EntryKind.ENTITY, decided.speaker().get());
        if (meant.isEmpty()) {
            return Kind.POINTS_NOWHERE;
        }
        return meant.stream().map(EntryKey::id).anyMatch(id -> speaker.equals(Optional.of(id)))
                ? Kind.IN_FORCE
                : Kind.OVERRULED;
    }

    private Kind not(Action.NotAnEncounter not) {
        if (not.articles().stream().noneMatch(handles::has)) {
            return Kind.POINTS_NOWHERE;
        }
        return all(EntryKind.ENCOUNTER, not.passages()).isEmpty() ? Kind.IN_FORCE : Kind.OVERRULED;
    }

    private Kind set(Action.SetField set, Review review) {
        if (set.subject() instanceof Handle.Saying saying) {
            return handles.said(saying.attribution())
                    .map(said -> isSo(said, set) ? Kind.IN_FORCE : Kind.OVERRULED)
                    .orElse(Kind.POINTS_NOWHERE);
        }
        List<Encounter> encounters = handles.entries(EntryKind.ENCOUNTER, set.subject()).stream()
                .flatMap(key -> handles.encounter(key).stream())
                .toList();
        String number = Long.toString(review.number());
        boolean shown = encounters.stream()
                .flatMap(encounter -> encounter.fields().values().stream())
                .flatMap(List::stream)
                .flatMap(value -> value.by().stream())
                .anyMatch(by -> by.maker().version().equals(number)
                        && Review.reviewer(by).isPresent());
        if (shown) {
            return Kind.IN_FORCE;
        }
        boolean nowhere = encounters.isEmpty()
                || set.value() instanceof Action.Value.Named named
                        && handles.entries(EntryKind.ENTITY, named.words()).isEmpty();
        return nowhere ? Kind.POINTS_NOWHERE : Kind.OVERRULED;
    }

    private static boolean isSo(Attribution said, Action.SetField set) {
        if (!(set.value() instanceof Action.Value.Stated value)) {
            return false;
        }
        Optional<? extends Enum<?>> now = switch (set.field()) {
            case ACT -> said.act();
            case MODALITY -> Optional.of(said.modality());
            case POLARITY -> Optional.of(said.polarity());
            case KIND, STATUS, DATE, DUE, DURATION, PLACE, HOST, INITIATOR -> Optional.<ReviewedField>empty();
        };
        return now.filter(word -> word.name().toLowerCase(Locale.ROOT).equals(value.text()))
                .isPresent();
    }

    private Kind confirmed(Action.Confirmed confirmed, Review review) {
        if (!handles.has(confirmed.at().article())) {
            return Kind.POINTS_NOWHERE;
        }
        return handles.isChecked(confirmed.of(), review) ? Kind.IN_FORCE : Kind.LAPSED;
    }

    /** The last decision in force after one that says something of the same. */
    private Optional<Long> later(Review review) {
        Set<Handle> handles = new HashSet<>(review.action().handles());
        List<Review> all = new ArrayList<>(reviews.inForce());
        return all.reversed().stream()
                .filter(other -> other.number() > review.number())
                .filter(other -> other.action().handles().stream().anyMatch(handles::contains))
                .map(Review::number)
                .findFirst();
    }
}
