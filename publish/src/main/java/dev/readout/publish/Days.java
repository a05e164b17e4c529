package dev.readout.publish;

import dev.readout.extract.When;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as a newspaper writes them. */
final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY_ONLY = DateTimeFormatter.ofPattern("EEEE d", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY_SHORT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TICK = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Days() {}

    /** "2 March 2026". */
    static String full(LocalDate day) {
        return LONG.format(day);
    }

    /** "2 Mar 2026". */
    static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** "Monday 2 March 2026". */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "Mon 2 Mar 2026". */
    static String weekdayBrief(LocalDate day) {
        return WEEKDAY_SHORT.format(day);
    }

    /** "Monday 2 March 2026", "9–10 March 2026", "within 2–8 March 2026", "in March 2026". */
    static String words(When when) {
        return switch (when.extent()) {
            case DAY -> weekday(when.from());
            case THROUGHOUT -> range(List.of(when.from(), when.to()));
            case WITHIN -> within(when);
        };
    }

    /** All of some days that may be meant: "Friday 13 or Saturday 14 March 2026". */
    static String words(List<When> given) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            When when = given.get(i);
            parts.add(monthFollows(given, i) ? WEEKDAY_ONLY.format(when.from()) : words(when));
        }
        return String.join(" or ", parts);
    }

    private static boolean isOneDay(When when) {
        return when.from().equals(when.to());
    }

    private static String within(When when) {
        if (isOneDay(when)) {
            return weekday(when.from());
        }
        LocalDate from = when.from();
        boolean month = from.getDayOfMonth() == 1 && when.to().equals(from.withDayOfMonth(from.lengthOfMonth()));
        return month ? "in " + MONTH.format(from) : "within " + range(List.of(from, when.to()));
    }

    /** The days of an encounter in a few letters: "2 Mar", "9–10 Mar", "13 or 14 Mar", "by 21 Mar 2026". */
    static String ticks(List<When> given, Optional<LocalDate> due, boolean years) {
        if (given.isEmpty()) {
            return due.map(d -> "by " + tick(d, years)).orElse("");
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            When when = given.get(i);
            parts.add(monthFollows(given, i) ? String.valueOf(when.to().getDayOfMonth()) : tick(when, years));
        }
        return String.join(" or ", parts);
    }

    private static String tick(When when, boolean years) {
        if (isOneDay(when)) {
            return tick(when.from(), years);
        }
        return YearMonth.from(when.from()).equals(YearMonth.from(when.to()))
                ? when.from().getDayOfMonth() + "–" + tick(when.to(), years)
                : tick(when.from(), years) + " – " + tick(when.to(), years);
    }

    /** Whether the month of a day need not be written, since the next day has the same. */
    private static boolean monthFollows(List<When> given, int at) {
        return at + 1 < given.size()
                && isOneDay(given.get(at))
                && isOneDay(given.get(at + 1))
                && YearMonth.from(given.get(at).to())
                        .equals(YearMonth.from(given.get(at + 1).to()));
    }

    /** How long it is from one day to another, roughly: "5 months", "2 years". */
    static String between(LocalDate from, LocalDate to) {
        Period period = Period.between(from, to);
        long months = period.toTotalMonths();
        if (months >= 24) {
            return period.getYears() + " years";
        }
        return months < 2 ? Nouns.count((int) ChronoUnit.WEEKS.between(from, to), "week") : months + " months";
    }

    /** "2 Mar", or with its year where days of several years stand side by side. */
    static String tick(LocalDate day, boolean years) {
        return years ? brief(day) : TICK.format(day);
    }

    /** From the first to the last: "2–4 March 2026", "2 March – 3 April 2026"; nothing for no days. */
    static String range(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return "";
        }
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        if (first.equals(last)) {
            return full(first);
        }
        if (first.getYear() != last.getYear()) {
            return full(first) + " – " + full(last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + full(last)
                : DAY_MONTH.format(first) + " – " + full(last);
    }
}
