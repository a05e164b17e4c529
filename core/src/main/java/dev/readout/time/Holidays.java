package dev.readout.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Holidays that fall on one day wherever English reports are printed, or are those of one country by their name. */
final class Holidays {
    private Holidays() {}

    static Optional<Phrase> at(Telling telling, int i) {
        Words words = telling.words();
        if (!words.capital(i)) {
            return Optional.empty();
        }
        return switch (words.lower(i)) {
            case "christmas" ->
                words.is(i + 1, "eve")
                        ? fixed(telling, i, i + 2, Month.DECEMBER, 24)
                        : fixed(telling, i, words.is(i + 1, "day") ? i + 2 : i + 1, Month.DECEMBER, 25);
            case "new" ->
                words.run(i, "new", "year", "'s")
                        ? words.is(i + 3, "eve")
                                ? fixed(telling, i, i + 4, Month.DECEMBER, 31)
                                : words.is(i + 3, "day") ? fixed(telling, i, i + 4, Month.JANUARY, 1) : Optional.empty()
                        : Optional.empty();
            case "thanksgiving" -> of(telling, i, words.is(i + 1, "day") ? i + 2 : i + 1, Holidays::thanksgiving);
            case "halloween" -> fixed(telling, i, i + 1, Month.OCTOBER, 31);
            case "easter" ->
                words.is(i + 1, "week")
                        ? of(telling, i, i + 1, Holidays::easter)
                                .map(day -> new Phrase(
                                        i,
                                        i + 2,
                                        day.meaning().stretch().isPresent()
                                                ? Meaning.date(
                                                        Stretch.week(day.meaning()
                                                                .stretch()
                                                                .get()
                                                                .window()
                                                                .from()),
                                                        "the week of Easter")
                                                : day.meaning()))
                        : words.is(i + 1, "monday")
                                ? of(telling, i, i + 2, year -> easter(year).plusDays(1))
                                : of(telling, i, words.is(i + 1, "sunday") ? i + 2 : i + 1, Holidays::easter);
            case "good" ->
                words.run(i, "good", "friday") && words.capital(i + 1)
                        ? of(telling, i, i + 2, year -> easter(year).minusDays(2))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Phrase> fixed(Telling telling, int from, int end, Month month, int day) {
        return of(telling, from, end, year -> LocalDate.of(year, month, day));
    }

    private static Optional<Phrase> of(Telling telling, int from, int end, IntFunction<LocalDate> day) {
        Words words = telling.words();
        int yearAt = words.is(end, ",") || words.is(end, "of") ? end + 1 : end;
        int year = words.number(yearAt, 4);
        if (words.lower(yearAt).length() == 4 && year > 1500) {
            return Optional.of(
                    new Phrase(from, yearAt + 1, Meaning.date(Stretch.day(day.apply(year)), DateRule.PRINTED)));
        }
        OptionalInt heading = telling.headingYear();
        if (heading.isPresent()) {
            return Optional.of(new Phrase(
                    from,
                    end,
                    Meaning.date(
                            Stretch.day(day.apply(heading.getAsInt())), "year of the heading " + heading.getAsInt())));
        }
        if (telling.today().isEmpty()) {
            return Optional.of(new Phrase(from, end, Meaning.open(Timex.Type.DATE, "XXXX-XX-XX", "no year is told")));
        }
        LocalDate today = telling.today().get();
        LocalDate found = IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .mapToObj(day)
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(each, today))))
                .orElseThrow();
        return Optional.of(
                new Phrase(from, end, Meaning.date(Stretch.day(found), "the one nearest to " + telling.origin())));
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    /** Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
