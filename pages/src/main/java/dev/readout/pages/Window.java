package dev.readout.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Days that a picture shows, and the windows to which one can go from there.
 *
 * @param from the first day
 * @param until the last day
 * @param first the first day of which anything is told
 * @param last the last one
 */
record Window(LocalDate from, LocalDate until, LocalDate first, LocalDate last) {
    /** Days of the window that one begins with: a record of years would be a blot. */
    private static final int BEGINNING = 90;
    /** Days of it that lie ahead of the last report. */
    private static final int AHEAD = 45;
    /** Days of the narrowest window. */
    private static final int NARROWEST = 7;

    /**
     * Returns the window that was asked for.
     *
     * @param printed the day of the last report, around which one begins
     */
    static Window of(
            LocalDate first, LocalDate last, LocalDate printed, Optional<LocalDate> from, Optional<LocalDate> until) {
        LocalDate end = until.orElse(earliest(last, printed.plusDays(AHEAD)));
        LocalDate begin = from.filter(day -> !day.isAfter(end))
                .orElse(earliest(end, latest(first, earliest(end, printed).minusDays(BEGINNING))));
        return new Window(begin, end, first, last);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Returns the window of some of its days and a few around them. */
    Window closer(LocalDate begin, LocalDate end) {
        long missing = Math.max(0, NARROWEST - ChronoUnit.DAYS.between(begin, end));
        return new Window(begin.minusDays(missing / 2), end.plusDays(missing - missing / 2), first, last);
    }

    /** Returns that of all days. */
    Window all() {
        return new Window(first, last, first, last);
    }

    /** Returns whether no day of which anything is told lies outside. */
    boolean isAll() {
        return !from.isAfter(first) && !until.isBefore(last);
    }

    /** Returns where one can go from here, by what leads there. */
    Map<String, Window> others() {
        long length = ChronoUnit.DAYS.between(from, until) + 1;
        Map<String, Window> others = new LinkedHashMap<>();
        if (from.isAfter(first)) {
            others.put("Earlier", moved(-length));
        }
        if (until.isBefore(last)) {
            others.put("Later", moved(length));
        }
        if (length > NARROWEST) {
            long quarter = length / 4;
            others.put("Closer", new Window(from.plusDays(quarter), until.minusDays(quarter), first, last));
        }
        if (from.isAfter(first) || until.isBefore(last)) {
            long half = Math.max(1, length / 2);
            others.put(
                    "Wider",
                    new Window(latest(first, from.minusDays(half)), earliest(last, until.plusDays(half)), first, last));
            others.put("All", all());
        }
        return others;
    }

    private Window moved(long days) {
        return new Window(from.plusDays(days), until.plusDays(days), first, last);
    }
}
