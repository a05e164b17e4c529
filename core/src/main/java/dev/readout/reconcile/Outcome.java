package dev.readout.reconcile;

import dev.readout.extract.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an encounter that had been planned, or of what a party undertook.
 *
 * @param kind what became of it
 * @param planned the days for which it had been planned or promised before; empty where no report told
 * @param evidence the words that tell what became of it; none where no report does
 * @param searchedUntil the last day of which there are reports on those concerned
 * @param reports how many reports on them are later than the day for which it was planned
 */
public record Outcome(
        Kind kind, Optional<When> planned, List<Evidence> evidence, Optional<LocalDate> searchedUntil, int reports) {
    public Outcome {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(planned);
        Objects.requireNonNull(searchedUntil);
        evidence = List.copyOf(evidence);
        if (reports < 0) {
            throw new IllegalArgumentException("fewer reports than none: " + reports);
        }
    }

    /** What can become of a plan. */
    public enum Kind {
        /** It took place; what was promised was done, or begun. */
        HELD,
        /** It has been put off to another day, which has not passed. */
        MOVED,
        /** It has been called off, or taken back. */
        CANCELLED,
        /** Its day has passed and a report says that it has not taken place or was not done. */
        LAPSED,
        /** Its day has passed, there are later reports on those concerned, and none tells of it. */
        UNREPORTED
    }
}
