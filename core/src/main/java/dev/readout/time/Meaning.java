package dev.readout.time;

import java.util.Objects;
import java.util.Optional;

/**
 * What words come to, before it is known which of them count.
 *
 * @param stretch the unit of the calendar that they name, for words that count from it
 * @see Timex
 */
record Meaning(
        Timex.Type type,
        String value,
        Optional<Window> window,
        Optional<String> length,
        Bound bound,
        boolean approximate,
        String because,
        Optional<Stretch> stretch) {
    Meaning {
        Objects.requireNonNull(type);
        Objects.requireNonNull(value);
        Objects.requireNonNull(because);
    }

    static Meaning date(Stretch stretch, String because) {
        return new Meaning(
                Timex.Type.DATE,
                stretch.value(),
                Optional.of(stretch.window()),
                Optional.empty(),
                Bound.NONE,
                false,
                because,
                Optional.of(stretch));
    }

    /** Returns it as one that nothing after it counts from. */
    Meaning aside() {
        return new Meaning(type, value, window, length, bound, approximate, because, Optional.empty());
    }

    /** A value that no calendar tells more of. */
    static Meaning open(Timex.Type type, String value, String because) {
        return new Meaning(
                type, value, Optional.empty(), Optional.empty(), Bound.NONE, false, because, Optional.empty());
    }

    static Meaning duration(String length, String because) {
        Optional<String> known = length.contains("X") ? Optional.empty() : Optional.of(length);
        return new Meaning(
                Timex.Type.DURATION,
                length,
                Optional.empty(),
                known,
                Bound.NONE,
                known.isEmpty(),
                because,
                Optional.empty());
    }

    /** Returns it as a time of its day: "TEV", "T10:00". */
    Meaning atTime(String suffix) {
        return new Meaning(Timex.Type.TIME, value + suffix, window, length, bound, approximate, because, stretch);
    }

    Meaning withValue(String other) {
        return new Meaning(type, other, window, length, bound, approximate, because, stretch);
    }

    Meaning withWindow(Optional<Window> other) {
        return new Meaning(type, value, other, length, bound, approximate, because, stretch);
    }

    Meaning bounded(Bound other) {
        return new Meaning(type, value, window, length, other, approximate, because, stretch);
    }

    Meaning roughly() {
        return new Meaning(type, value, window, length, bound, true, because, stretch);
    }

    Meaning because(String other) {
        return new Meaning(type, value, window, length, bound, approximate, other, stretch);
    }

    /** Returns it without days: the words name a unit, but not one of the calendar. */
    Meaning unplaced(String why) {
        return new Meaning(type, value, Optional.empty(), length, bound, approximate, why, stretch);
    }
}
