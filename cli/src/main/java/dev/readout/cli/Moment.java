package dev.readout.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as somebody types it: an instant, or a day in UTC.
 *
 * @param text as typed
 * @param first the instant, or the first one of the day
 * @param last the instant, or the last one of the day
 */
record Moment(String text, Instant first, Instant last) {
    Moment {
        Objects.requireNonNull(text);
        Objects.requireNonNull(first);
        Objects.requireNonNull(last);
    }

    /**
     * Reads a day ("2026-03-20"), or an instant with its zone ("2026-03-20T14:00Z", "2026-03-20T16:00+02:00").
     *
     * @throws DateTimeParseException when the text is neither
     */
    static Moment parse(String text) {
        if (text.indexOf('T') < 0) {
            LocalDate day = LocalDate.parse(text);
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Moment(text, day.atStartOfDay(ZoneOffset.UTC).toInstant(), end.minusNanos(1));
        }
        Instant instant = OffsetDateTime.parse(text).toInstant();
        return new Moment(text, instant, instant);
    }

    /** Returns the day that it is, or is on, in UTC. */
    LocalDate day() {
        return LocalDate.ofInstant(last, ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Reads it from the command line. */
    static final class Reading implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String text) {
            try {
                return parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + text + "' is neither a day, as 2026-03-20, nor an instant, as 2026-03-20T14:00Z");
            }
        }
    }
}
