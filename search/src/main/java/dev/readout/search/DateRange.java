package dev.readout.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Days from one to another, both included; open where an end is missing.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** All days, those of entries without a day among them. */
    public static final DateRange ANY = new DateRange(Optional.empty(), Optional.empty());

    public DateRange {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(from.get() + " is after " + to.get());
        }
    }

    /** Returns whether it leaves out anything. */
    public boolean isLimited() {
        return from.isPresent() || to.isPresent();
    }
}
