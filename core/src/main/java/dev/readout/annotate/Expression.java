package dev.readout.annotate;

import dev.readout.article.Span;
import java.util.Objects;

/**
 * Words that tell a point or a stretch of time, or an amount.
 *
 * <p>Kinds and extent of times are those of TimeML's TIMEX3 (Pustejovsky et al. 2003): the whole phrase, without the
 * preposition in front of it ("Monday morning" of "on Monday morning"). Amounts are marked in the same way, with sign,
 * currency and unit. What the words come to as a value is not said here.
 *
 * @param span the words
 * @param kind what they tell
 */
public record Expression(Span span, Kind kind) {
    public Expression {
        Objects.requireNonNull(span);
        Objects.requireNonNull(kind);
    }

    /** What can be told. */
    public enum Kind {
        /** A day or something longer, on the calendar or counted from now: "18 August", "next week", "2019". */
        DATE,
        /** A time of day: "half past nine", "Monday morning". */
        TIME,
        /** A stretch of time: "two weeks", "40 minutes". */
        DURATION,
        /** Times that come again: "every Friday", "twice a year". */
        SET,
        /** A sum: "$3 billion". */
        MONEY,
        /** A share: "12 percent". */
        PERCENT,
        /** Any other number: "91 prisoners" has "91". */
        NUMBER
    }
}
