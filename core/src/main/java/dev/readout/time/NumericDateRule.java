package dev.readout.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days in numbers: "2025-08-18", "8/18/25", "18.8.2025". */
final class NumericDateRule implements Rule {
    private final Telling telling;
    private final Words words;

    NumericDateRule(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
        if (!words.isNumber(i) || !words.isNumber(i + 2) || !words.isNumber(i + 4)) {
            return Optional.empty();
        }
        String mark = words.lower(i + 1);
        boolean tight = words.joined(i + 1) && words.joined(i + 2) && words.joined(i + 3) && words.joined(i + 4);
        if (!tight || !mark.equals(words.lower(i + 3)) || words.is(i - 1, mark) && words.joined(i)) {
            return Optional.empty();
        }
        int first = words.number(i, 4);
        int second = words.number(i + 2, 2);
        int third = words.number(i + 4, 4);
        if (first < 0
                || second < 0
                || third < 0
                || words.is(i + 5, mark) && words.joined(i + 5) && words.joined(i + 6)) {
            return Optional.empty();
        }
        boolean yearFirst = words.lower(i).length() == 4;
        if (yearFirst) {
            return mark.equals("-") || mark.equals("/")
                    ? day(first, second, third).map(day -> printed(i, i + 5, day))
                    : Optional.empty();
        }
        int year = words.lower(i + 4).length() == 4 ? third : words.lower(i + 4).length() == 2 ? shortYear(third) : -1;
        return switch (mark) {
            case "." -> day(year, second, first).map(day -> printed(i, i + 5, day));
            case "/", "-" -> slashed(i, year, first, second);
            default -> Optional.empty();
        };
    }

    /** Where both orders are days, the anchor decides when it is near the one and far from the other. */
    private Optional<Phrase> slashed(int i, int year, int first, int second) {
        Optional<LocalDate> monthFirst = day(year, first, second);
        Optional<LocalDate> dayFirst = day(year, second, first);
        if (monthFirst.isEmpty() || dayFirst.isEmpty() || monthFirst.equals(dayFirst)) {
            return monthFirst.or(() -> dayFirst).map(day -> printed(i, i + 5, day));
        }
        Optional<LocalDate> near = telling.today().flatMap(today -> {
            long one = Math.abs(ChronoUnit.DAYS.between(monthFirst.get(), today));
            long other = Math.abs(ChronoUnit.DAYS.between(dayFirst.get(), today));
            return one + 31 < other ? monthFirst : other + 31 < one ? dayFirst : Optional.empty();
        });
        return near.map(day -> new Phrase(
                        i,
                        i + 5,
                        Meaning.date(
                                Stretch.day(day),
                                "of the two orders of day and month the one nearer to " + telling.origin())))
                .or(() -> Optional.of(new Phrase(
                        i,
                        i + 5,
                        Meaning.open(Timex.Type.DATE, year + "-XX-XX", "the order of day and month is in doubt"))));
    }

    private int shortYear(int twoDigits) {
        int now = telling.today().map(LocalDate::getYear).orElse(2020);
        // The century that puts it nearest.
        int year = now / 100 * 100 + twoDigits;
        return year > now + 50 ? year - 100 : year < now - 50 ? year + 100 : year;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return month >= 1 && month <= 12 ? Telling.day(year, Month.of(month), day) : Optional.empty();
    }

    private static Phrase printed(int from, int end, LocalDate day) {
        return new Phrase(from, end, Meaning.date(Stretch.day(day), DateRule.PRINTED));
    }
}
