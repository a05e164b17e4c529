package dev.readout.reconcile;

import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.LocalAttribution.Polarity;
import dev.readout.extract.PositionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a party offers, asks for, accepts or refuses, however many articles tell of it.
 *
 * <p>A plain field holds what reports agree on; where they contradict each other it is empty.
 *
 * @param id survives another order of arrival; see {@code replaces}
 * @param holder whose position it is
 * @param kind what most reports make of it
 * @param text its fullest printed rendering: words of one article
 * @param toward those whom it asks something of, or to whom it offers it
 * @param amount the sum that it is about
 * @param condition the words that tell on what it depends
 * @param due the last day by which it is to be done, the new one where it has been put off
 * @param modality how surely it is put forward, by the report that puts it most surely
 * @param polarity negative where it is only denied that the party holds it
 * @param attributions those that carry it, in order of publication
 * @param evidence the sentences that tell of it, in order of publication
 * @param outcome what became of what was undertaken or offered, as far as reports tell
 * @param shifts earlier positions of the holder on the same issue, and how this one differs
 * @param replaces the ids that it had, or may have had, before articles told that they are one
 * @param by who decided that they are one
 */
public record Position(
        PositionId id,
        EntityId holder,
        PositionKind kind,
        Evidence text,
        List<EntityId> toward,
        Optional<Money> amount,
        Optional<Evidence> condition,
        Optional<LocalDate> due,
        Modality modality,
        Polarity polarity,
        List<AttributionId> attributions,
        List<Evidence> evidence,
        Optional<Outcome> outcome,
        List<Shift> shifts,
        List<PositionId> replaces,
        Decision by) {
    public Position {
        Objects.requireNonNull(id);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(due);
        Objects.requireNonNull(modality);
        Objects.requireNonNull(polarity);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(by);
        toward = List.copyOf(toward);
        attributions = List.copyOf(attributions);
        evidence = List.copyOf(evidence);
        shifts = List.copyOf(shifts);
        replaces = List.copyOf(replaces);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a position of which no article tells");
        }
    }

    /**
     * How a position differs from one that the same party held before.
     *
     * @param from the earlier position
     * @param change what became of it
     */
    public record Shift(PositionId from, Change change) {
        public Shift {
            Objects.requireNonNull(from);
            Objects.requireNonNull(change);
        }
    }

    /** What became of an earlier position. */
    public enum Change {
        /** More is asked for, or less given: a condition added, a demand raised. */
        HARDENED,
        /** Less is asked for, or more given. */
        SOFTENED,
        /** What was refused is accepted, or the other way round. */
        REVERSED
    }
}
