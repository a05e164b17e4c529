package dev.readout.cli;

import dev.readout.search.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads days: one, a month, a year, or two of these with two dots between, of which one may be left out. */
final class DaysConverter implements ITypeConverter<DateRange> {
    private static final String BETWEEN = "..";

    @Override
    public DateRange convert(String value) {
        int dots = value.indexOf(BETWEEN);
        String from = dots < 0 ? value : value.substring(0, dots);
        String to = dots < 0 ? value : value.substring(dots + BETWEEN.length());
        try {
            return new DateRange(
                    from.isEmpty() ? Optional.empty() : Optional.of(first(from)),
                    to.isEmpty() ? Optional.empty() : Optional.of(last(to)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new TypeConversionException("'" + value
                    + "' is no range of days; write 2026-03-20, 2026-03, 2026-03-01..2026-03-20, 2026-03-01.. or"
                    + " ..2026-03-20");
        }
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
