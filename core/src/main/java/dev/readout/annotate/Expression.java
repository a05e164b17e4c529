package dev.readout.annotate;

import dev.readout.article.Span;
import dev.readout.time.Timex;
import java.util.Objects;
import java.util.Optional;

/**
 * Words that tell a point or a stretch of time, or an amount.
 *
 * <p>Kinds and extent of times are those of TimeML's TIMEX3 (Pustejovsky et al. 2003): the whole phrase, without the
 * preposition in front of it ("Monday morning" of "on Monday morning"). Amounts are marked in the same way, with sign,
 * currency and unit.
 *
 * @param span the words
 * @param kind what they tell
 * @param time what a time comes to; empty for an amount, and where nobody has resolved it
 */
public record Expression(Span span, Kind kind, Optional<Timex> time) {
    public Expression {
        Objects.requireNonNull(span);
        Objects.requireNonNull(kind);
        if (time.isPresent()
                && (!time.get().span().equals(span)
                        || kind != Kind.of(time.get().type()))) {
            throw new IllegalArgumentException(kind + " at " + span + " is not " + time.get());
        }
    }

    /** An amount, or a time that is not resolved. */
    public Expression(Span span, Kind kind) {
        this(span, kind, Optional.empty());
    }

    /** Returns a resolved time. */
    public static Expression of(Timex time) {
        return new Expression(time.span(), Kind.of(time.type()), Optional.of(time));
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
        NUMBER;

        /** Returns the kind of a type of TIMEX3. */
        static Kind of(Timex.Type type) {
            return switch (type) {
                case DATE -> DATE;
                case TIME -> TIME;
                case DURATION -> DURATION;
                case SET -> SET;
            };
        }
    }
}
