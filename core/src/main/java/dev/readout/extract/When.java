package dev.readout.extract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days on which something took place or is to take place, as far as they are known.
 *
 * @param from the first day, in the calendar of the place it happened
 * @param to the last day; the same as the first for one day
 * @param extent how the days are meant
 */
public record When(LocalDate from, LocalDate to, Extent extent) {
    public When {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(extent);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
        if (extent == Extent.THROUGHOUT && from.equals(to)) {
            extent = Extent.DAY;
        }
        if (extent == Extent.DAY && !from.equals(to)) {
            throw new IllegalArgumentException(from + " to " + to + " is no day");
        }
    }

    /** How the days between first and last are meant. */
    public enum Extent {
        /** One day. */
        DAY,
        /** All of these days: talks that began on the one and ended on the other. */
        THROUGHOUT,
        /** Some time within these days, which one is not told: "last week", "in March". */
        WITHIN
    }

    /** Returns one day. */
    public static When on(LocalDate day) {
        return new When(day, day, Extent.DAY);
    }

    /** Returns whether a day may be one of these. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Returns whether the two have a day in common. */
    public boolean overlaps(When other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Returns a day, a month ("2025-08") or two days with a slash between, all in ISO 8601. */
    @Override
    public String toString() {
        if (from.equals(to)) {
            return from.toString();
        }
        boolean month = extent == Extent.WITHIN
                && from.getDayOfMonth() == 1
                && to.equals(from.withDayOfMonth(from.lengthOfMonth()));
        return month ? from.toString().substring(0, 7) : from + "/" + to;
    }
}
