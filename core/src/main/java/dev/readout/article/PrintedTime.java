package dev.readout.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * A time as a page gives it: a day, and the instant with its zone offset where the page is that exact.
 *
 * @param date the day, in the zone of the page
 * @param instant the instant with its offset; empty when only the day is known
 */
public record PrintedTime(LocalDate date, Optional<OffsetDateTime> instant) implements Comparable<PrintedTime> {
    public PrintedTime {
        Objects.requireNonNull(date);
        if (instant.isPresent() && !instant.get().toLocalDate().equals(date)) {
            throw new IllegalArgumentException(instant.get() + " is not on " + date);
        }
    }

    /** Returns a day without an hour. */
    public static PrintedTime day(LocalDate date) {
        return new PrintedTime(date, Optional.empty());
    }

    /** Returns an exact instant on its day. */
    public static PrintedTime at(OffsetDateTime instant) {
        return new PrintedTime(instant.toLocalDate(), Optional.of(instant));
    }

    /**
     * Reads what {@link #toString} writes: an ISO 8601 day, or a date and time with offset.
     *
     * @throws DateTimeParseException when the text is neither
     */
    public static PrintedTime parse(String text) {
        return text.length() == 10
                ? day(LocalDate.parse(text))
                : at(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    /** Orders by instant, a bare day standing at its first moment in UTC and before an instant equal to that. */
    @Override
    public int compareTo(PrintedTime other) {
        int byInstant = firstInstant().compareTo(other.firstInstant());
        return byInstant != 0 ? byInstant : toString().compareTo(other.toString());
    }

    private Instant firstInstant() {
        return instant.map(OffsetDateTime::toInstant)
                .orElseGet(() -> date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public String toString() {
        return instant.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElseGet(date::toString);
    }
}
