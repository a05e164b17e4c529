package dev.readout.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of the calendar, both ends included.
 *
 * @param from the first day
 * @param to the last day; the same as the first for one day
 */
public record Window(LocalDate from, LocalDate to) {
    public Window {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** Returns one day. */
    public static Window on(LocalDate day) {
        return new Window(day, day);
    }

    /** Returns whether this is one day alone. */
    public boolean isDay() {
        return from.equals(to);
    }

    /** Returns whether a day lies within. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Returns a day, or two days with a slash between, in ISO 8601. */
    @Override
    public String toString() {
        return isDay() ? from.toString() : from + "/" + to;
    }
}
