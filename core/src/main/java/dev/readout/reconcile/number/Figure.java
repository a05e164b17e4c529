package dev.readout.reconcile.number;

import java.util.Objects;
import java.util.Optional;

/**
 * One number in a text.
 *
 * @param begin where it begins, with its sign of currency
 * @param end where it ends, with magnitude and currency
 * @param kind what it counts
 * @param value what it comes to: plain digits; of a day of the calendar month and day
 * @param currency the sign of a sum's currency, or its name where it has none
 */
public record Figure(int begin, int end, Kind kind, String value, Optional<String> currency) {
    public Figure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
        Objects.requireNonNull(currency);
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException(begin + " to " + end + " is no stretch of text");
        }
    }

    /** What a number counts. */
    public enum Kind {
        MONEY,
        SHARE,
        DAY,
        YEAR,
        COUNT
    }
}
