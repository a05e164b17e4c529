package dev.readout.time;

import dev.readout.article.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * Words that tell a time, and what they come to.
 *
 * <p>Type, extent and value are those of TimeML's TIMEX3 (Pustejovsky et al. 2003): the whole phrase without the
 * preposition in front of it. The window and the bound are for whoever wants days rather than values: "within the next
 * two weeks" is {@code P2W}, and due by the last day of its window.
 *
 * @param span the words
 * @param type what they tell
 * @param value as TIMEX3 writes it, in ISO 8601 with an X for each digit that is not known: "2025-08-18", "2026-W10",
 *     "1998-Q4", "PT40M", "PRESENT_REF"
 * @param window the days that they come to; empty where no calendar tells
 * @param length how long a stretch is, as an ISO 8601 duration; empty where that is not told or not in numbers
 * @param bound on which side of the window, or of the length, something lies
 * @param approximate whether the words leave it open: "about", "early", "nearly"
 * @param because how the value was come to, in plain words
 */
public record Timex(
        Span span,
        Type type,
        String value,
        Optional<Window> window,
        Optional<String> length,
        Bound bound,
        boolean approximate,
        String because) {
    public Timex {
        Objects.requireNonNull(type);
        Objects.requireNonNull(window);
        Objects.requireNonNull(length);
        Objects.requireNonNull(bound);
        if (span.isEmpty()) {
            throw new IllegalArgumentException("a time without words");
        }
        if (value.isBlank() || because.isBlank()) {
            throw new IllegalArgumentException("a time without value or reason");
        }
    }

    /** The types of TIMEX3. */
    public enum Type {
        /** A day or something longer, on the calendar or counted from now: "18 August", "next week", "2019". */
        DATE,
        /** A time of day: "half past nine", "Monday morning". */
        TIME,
        /** A stretch of time: "two weeks", "40 minutes". */
        DURATION,
        /** Times that come again: "every Friday", "twice a year". */
        SET
    }
}
