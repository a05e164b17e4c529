package dev.readout.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A unit of the calendar: a day, a week from Monday to Sunday, a month, a quarter, a season.
 *
 * @param grain the unit
 * @param value as TIMEX3 writes it
 * @param window its days
 */
record Stretch(Grain grain, String value, Window window) {
    private static final int MONTHS_OF_QUARTER = 3;

    static Stretch day(LocalDate day) {
        return new Stretch(Grain.DAY, day.toString(), Window.on(day));
    }

    static Stretch week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Stretch(Grain.WEEK, weekValue(day), new Window(monday, monday.plusDays(6)));
    }

    /** Returns the Saturday and Sunday of a day's week. */
    static Stretch weekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return new Stretch(Grain.WEEKEND, weekValue(day) + "-WE", new Window(saturday, saturday.plusDays(1)));
    }

    static Stretch month(YearMonth month) {
        return new Stretch(Grain.MONTH, month.toString(), new Window(month.atDay(1), month.atEndOfMonth()));
    }

    static Stretch month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    static Stretch quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, (quarter - 1) * MONTHS_OF_QUARTER + 1);
        return new Stretch(
                Grain.QUARTER,
                year + "-Q" + quarter,
                new Window(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
    }

    static Stretch quarter(LocalDate day) {
        return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    static Stretch half(int year, int half) {
        YearMonth first = YearMonth.of(year, half == 1 ? 1 : 7);
        return new Stretch(
                Grain.QUARTER,
                year + "-H" + half,
                new Window(first.atDay(1), first.plusMonths(5).atEndOfMonth()));
    }

    static Stretch year(int year) {
        return new Stretch(
                Grain.YEAR,
                String.format(Locale.ROOT, "%04d", year),
                new Window(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31)));
    }

    /** Returns the ten years that begin with the one that a year's last digit makes nought. */
    static Stretch decade(int year) {
        int first = Math.floorDiv(year, 10);
        return new Stretch(
                Grain.DECADE,
                first + "X",
                new Window(LocalDate.of(first * 10, 1, 1), LocalDate.of(first * 10 + 9, 12, 31)));
    }

    /** Returns the hundred years that a number counts: 20 for the 1900s. */
    static Stretch century(int number) {
        int hundreds = number - 1;
        return new Stretch(
                Grain.CENTURY,
                String.format(Locale.ROOT, "%02dXX", hundreds),
                new Window(LocalDate.of(hundreds * 100 + 1, 1, 1), LocalDate.of(number * 100, 12, 31)));
    }

    /** Returns the three months of a season; a winter is the one that ends in its year, or begins in it. */
    static Stretch season(Season season, int year) {
        YearMonth first = YearMonth.of(year, season.first());
        return new Stretch(
                Grain.SEASON,
                year + "-" + season.value(),
                new Window(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
    }

    /** Returns the unit that a day lies in. */
    static Stretch of(Grain grain, LocalDate day) {
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> day(day);
            case WEEKEND -> weekend(day);
            case WEEK, FORTNIGHT -> week(day);
            case MONTH -> month(day);
            case QUARTER, SEASON -> quarter(day);
            case YEAR -> year(day.getYear());
            case DECADE -> decade(day.getYear());
            case CENTURY -> century((day.getYear() - 1) / 100 + 1);
        };
    }

    /** Returns the day so many units later, or earlier where the number is negative. */
    static LocalDate moved(LocalDate day, Grain grain, long count) {
        return switch (grain) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEKEND, WEEK -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER, SEASON -> day.plusMonths(MONTHS_OF_QUARTER * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }

    private static String weekValue(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The seasons of the northern half of the earth. */
    enum Season {
        SPRING(3, "SP"),
        SUMMER(6, "SU"),
        FALL(9, "FA"),
        WINTER(12, "WI");

        private final int first;
        private final String value;

        Season(int first, String value) {
            this.first = first;
            this.value = value;
        }

        int first() {
            return first;
        }

        String value() {
            return value;
        }
    }
}
