package dev.readout.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How one of those who take part in an encounter stands to what is told of it.
 *
 * @param entity who takes part
 * @param stance how they, or whoever speaks for them, stand to it
 * @param evidence the words in which they tell or deny it; none for one who is silent
 * @param since the day of the report that carries it first; of one who is silent the last day of the reports looked at
 * @param reports how many reports on them were looked at from the first that tells of the encounter on
 */
public record Account(EntityId entity, Stance stance, List<Evidence> evidence, Optional<LocalDate> since, int reports) {
    public Account {
        Objects.requireNonNull(entity);
        Objects.requireNonNull(stance);
        Objects.requireNonNull(since);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() != (stance == Stance.SILENT)) {
            throw new IllegalArgumentException(stance + " with " + evidence.size() + " words");
        }
    }

    /** How somebody stands to what is told. */
    public enum Stance {
        /** They tell of it too. */
        CONFIRMS,
        DENIES,
        /** They are quoted beside it, and not on whether it took place. */
        QUOTED,
        /** No report has a word of theirs on it. */
        SILENT
    }
}
