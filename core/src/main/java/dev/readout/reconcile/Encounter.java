package dev.readout.reconcile;

import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One call, meeting, summit, visit or round of talks, held or to come, however many articles tell of it.
 *
 * <p>A plain field holds the value that is best attested; where reports contradict each other it is empty, and all of
 * their values stand in {@code fields}.
 *
 * @param id survives another order of arrival; see {@code replaces}
 * @param when the days on which it took place or is to take place
 * @param due the latest day by which it is expected
 * @param place where it is, an entity or printed words
 * @param host at whose place
 * @param initiator at whose initiative
 * @param participants leaders first, in the order in which reports name them
 * @param after the encounter that it is to follow
 * @param about what it is about, as printed
 * @param origins who can know of it by themselves and tells of it, those that count first
 * @param accounts how each of those who take part stands to it
 * @param sides what two of them tell of it, side by side, where two do
 * @param outcome what became of it, where it had been planned
 * @param evidence the sentences that tell of it, in order of publication
 * @param passages the words in them that do: "met", "the call"; none in entries of past editions
 * @param fields every value that reports give for a field
 * @param replaces the ids that it had, or may have had, before articles told that they are one
 * @param by who decided that they are one
 */
public record Encounter(
        EncounterId id,
        EncounterKind kind,
        EncounterStatus status,
        Optional<When> when,
        Optional<LocalDate> due,
        Optional<Duration> duration,
        Optional<FieldValue.Value> place,
        Optional<EntityId> host,
        Optional<EntityId> initiator,
        List<Participant> participants,
        Optional<EncounterId> after,
        List<Evidence> about,
        List<Origin> origins,
        List<Account> accounts,
        Optional<TwoSides> sides,
        Optional<Outcome> outcome,
        List<Evidence> evidence,
        List<Evidence> passages,
        Map<Field, List<FieldValue>> fields,
        List<EncounterId> replaces,
        Decision by) {
    /** Orders by the first day on which it took place or is expected, those without a day last. */
    public static final Comparator<Encounter> BY_DAY = Comparator.comparing((Encounter encounter) ->
                    encounter.when().map(When::from).or(encounter::due).orElse(LocalDate.MAX))
            .thenComparing(Encounter::id);

    public Encounter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(status);
        Objects.requireNonNull(when);
        Objects.requireNonNull(due);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(place);
        Objects.requireNonNull(host);
        Objects.requireNonNull(initiator);
        Objects.requireNonNull(after);
        Objects.requireNonNull(by);
        participants = List.copyOf(participants);
        about = List.copyOf(about);
        Objects.requireNonNull(sides);
        Objects.requireNonNull(outcome);
        accounts = List.copyOf(accounts);
        origins = List.copyOf(origins);
        evidence = List.copyOf(evidence);
        passages = List.copyOf(passages);
        Map<Field, List<FieldValue>> copy = new EnumMap<>(Field.class);
        fields.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
        replaces = List.copyOf(replaces);
        fields.forEach((field, values) -> values.forEach(field::check));
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an encounter of which no article tells");
        }
    }
}
