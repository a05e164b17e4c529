package dev.readout.time;

import dev.readout.time.Telling.Reckoned;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Days of the calendar: "Monday, 2 March 2026", "9 and 10 March", "the first of May", "8/18/25". */
final class DateRule implements Rule {
    static final String PRINTED = "as printed";

    private static final Set<String> JOINTS = Set.of("and", "to", "or", "through", "until", "till");

    private final Telling telling;
    private final Words words;
    private final YearRule years;
    private final NumericDateRule numbers;

    DateRule(Telling telling, YearRule years) {
        this.telling = telling;
        this.words = telling.words();
        this.years = years;
        this.numbers = new NumericDateRule(telling);
    }

    /** Returns the day, or the days from one to another, that a phrase of the calendar beginning here names. */
    @Override
    public Optional<Phrase> at(int i) {
        return numbers.at(i).or(() -> named(i));
    }

    private Optional<Phrase> named(int i) {
        Optional<DayOfWeek> weekday = weekday(i);
        int start = weekday.isPresent() ? afterWeekday(i) : i;
        Optional<Printed> first = printed(start);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Printed one = first.get().withWeekday(weekday);
        return second(one).flatMap(other -> range(i, one, other)).or(() -> resolve(i, one));
    }

    private Optional<DayOfWeek> weekday(int i) {
        return Lexicon.weekday(words.lower(i))
                .or(() -> words.capital(i) ? Lexicon.shortWeekday(words.lower(i)) : Optional.empty());
    }

    private int afterWeekday(int i) {
        int next = i + 1;
        next = words.is(next, ".") && words.joined(next) ? next + 1 : next;
        next = words.is(next, ",") ? next + 1 : next;
        return words.is(next, "the") && Lexicon.ordinal(words.at(next + 1)).isPresent() ? next + 1 : next;
    }

    /** A day as it stands there. */
    private record Printed(int end, Month month, int day, int lastDay, OptionalInt year, Optional<DayOfWeek> weekday) {
        Printed withWeekday(Optional<DayOfWeek> other) {
            return new Printed(end, month, day, lastDay, year, other);
        }

        Printed withYear(OptionalInt other) {
            return new Printed(end, month, day, lastDay, other, weekday);
        }
    }

    private Optional<Printed> printed(int i) {
        return dayFirst(i).or(() -> monthFirst(i));
    }

    /** "9 March 2026", "the ninth of March", "9 and 10 March", "9–11 March". */
    private Optional<Printed> dayFirst(int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        OptionalInt first = dayNumber(at, at > i);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int next = at + 1;
        int last = first.getAsInt();
        if (isJoint(next)) {
            int other = words.is(next + 1, "the") ? next + 2 : next + 1;
            OptionalInt second = dayNumber(other, false);
            if (second.isPresent() && Months.end(words, afterOf(other + 1)).isPresent() && second.getAsInt() > last) {
                last = second.getAsInt();
                next = other + 1;
            }
        }
        int from = first.getAsInt();
        int to = last;
        int month = afterOf(next);
        OptionalInt monthEnd = Months.end(words, month);
        if (monthEnd.isEmpty()) {
            return Optional.empty();
        }
        int end = monthEnd.getAsInt();
        int year = years.yearEnd(end);
        return Optional.of(new Printed(
                year > end ? year : end,
                Months.at(words, month).orElseThrow(),
                from,
                to,
                year > end ? OptionalInt.of(years.yearAt(end)) : OptionalInt.empty(),
                Optional.empty()));
    }

    private int afterOf(int i) {
        return words.is(i, "of") ? i + 1 : i;
    }

    /** "March 9", "March 9-10, 2026", "March the ninth". */
    private Optional<Printed> monthFirst(int i) {
        OptionalInt monthEnd = Months.end(words, i);
        if (monthEnd.isEmpty()) {
            return Optional.empty();
        }
        int at = words.is(monthEnd.getAsInt(), "the") ? monthEnd.getAsInt() + 1 : monthEnd.getAsInt();
        OptionalInt first = dayNumber(at, true);
        if (first.isEmpty() || isCounted(at + 1)) {
            return Optional.empty();
        }
        int end = at + 1;
        int last = first.getAsInt();
        if (isJoint(end)) {
            OptionalInt second = dayNumber(end + 1, false);
            boolean counted = isCounted(end + 2) || Months.end(words, end + 2).isPresent();
            if (second.isPresent() && second.getAsInt() > last && !counted) {
                last = second.getAsInt();
                end += 2;
            }
        }
        int year = years.yearEnd(end);
        return Optional.of(new Printed(
                year > end ? year : end,
                Months.at(words, i).orElseThrow(),
                first.getAsInt(),
                last,
                year > end ? OptionalInt.of(years.yearAt(end)) : OptionalInt.empty(),
                Optional.empty()));
    }

    /** "March 9:30" and "March 9.5" are no days. */
    private boolean isCounted(int i) {
        return (words.is(i, ":") || words.is(i, ".") || words.is(i, ","))
                        && words.joined(i)
                        && words.joined(i + 1)
                        && words.isNumber(i + 1)
                || words.is(i, "%")
                || words.is(i, "percent");
    }

    private boolean isJoint(int i) {
        return words.in(i, JOINTS) || words.isHyphen(i);
    }

    private OptionalInt dayNumber(int i, boolean spelled) {
        int number = words.number(i, 2);
        if (number < 0) {
            Word word = words.at(i);
            boolean known = spelled || word.kind() == Word.Kind.ORDINAL;
            return known ? Lexicon.ordinal(word).map(OptionalInt::of).orElse(OptionalInt.empty()) : OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    /** A second day with a month of its own: "28 February to 3 March". */
    private Optional<Printed> second(Printed one) {
        int from = one.end - 1;
        while (from > one.end - 6 && !words.any(from, "between", "and", ",")) {
            from--;
        }
        boolean between = words.is(one.end, "and") && words.is(from, "between");
        return between || isJoint(one.end) && !words.is(one.end, "and") && !words.is(one.end, "or")
                ? printed(one.end + 1)
                : Optional.empty();
    }

    private Optional<Phrase> range(int from, Printed one, Printed other) {
        Printed first = one.year.isEmpty() ? one.withYear(other.year) : one;
        Optional<Reckoned> year = year(from, other.end, first);
        Optional<LocalDate> begin = year.flatMap(reckoned -> Telling.day(reckoned.year(), first.month, first.day));
        return begin.flatMap(day -> Telling.day(other.year.orElse(day.getYear()), other.month, other.lastDay)
                .filter(last -> last.isAfter(day))
                .map(last -> new Phrase(
                        from, other.end, days(day, last, year.orElseThrow().because()))));
    }

    private static Meaning days(LocalDate first, LocalDate last, String because) {
        return Meaning.date(Stretch.day(last), because)
                .withValue(first + "/" + last)
                .withWindow(Optional.of(new Window(first, last)));
    }

    private Optional<Phrase> resolve(int from, Printed printed) {
        // A leap year has all the days that any year has.
        if (Telling.day(2000, printed.month, printed.day).isEmpty()
                || Telling.day(2000, printed.month, printed.lastDay).isEmpty()) {
            return Optional.empty();
        }
        Optional<Reckoned> year = year(from, printed.end, printed);
        if (year.isEmpty()) {
            return Optional.of(new Phrase(
                    from,
                    printed.end,
                    Meaning.open(
                            Timex.Type.DATE,
                            String.format(Locale.ROOT, "XXXX-%02d-%02d", printed.month.getValue(), printed.day),
                            "no year is told")));
        }
        Optional<LocalDate> first = Telling.day(year.get().year(), printed.month, printed.day);
        Optional<LocalDate> last = Telling.day(year.get().year(), printed.month, printed.lastDay);
        return first.flatMap(day -> last.map(end -> new Phrase(
                from,
                printed.end,
                day.equals(end)
                        ? Meaning.date(Stretch.day(day), year.get().because())
                        : days(day, end, year.get().because()))));
    }

    private Optional<Reckoned> year(int from, int end, Printed printed) {
        if (printed.year.isPresent()) {
            return Optional.of(new Reckoned(printed.year.getAsInt(), PRINTED));
        }
        Optional<Reckoned> byWeekday = printed.weekday.flatMap(weekday -> byWeekday(printed, weekday));
        if (byWeekday.isPresent()) {
            return byWeekday;
        }
        Optional<LocalDate> thisYear =
                telling.today().flatMap(today -> Telling.day(today.getYear(), printed.month, printed.day));
        return telling.headingYear().isPresent()
                ? telling.year(LocalDate.MIN, LocalDate.MIN, Tense.OPEN)
                : thisYear.flatMap(day -> toldAsPast(from)
                                && day.isAfter(telling.today().orElse(day))
                        ? Optional.of(new Reckoned(day.getYear() - 1, "the last one before " + telling.origin()))
                        : telling.year(day, day, telling.tense(from, end)));
    }

    /** "Said on 5 May": the verb governs the day itself. */
    private boolean toldAsPast(int from) {
        return words.is(from - 1, "on") && Tense.at(words, from - 2) == Tense.PAST;
    }

    /** The year nearest to the anchor in which the day is of this weekday. */
    private Optional<Reckoned> byWeekday(Printed printed, DayOfWeek weekday) {
        if (telling.headingYear().isPresent()) {
            return Optional.empty();
        }
        return telling.today()
                .flatMap(today -> IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                        .mapToObj(year -> Telling.day(year, printed.month, printed.day))
                        .flatMap(Optional::stream)
                        .filter(day -> day.getDayOfWeek() == weekday)
                        .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, today))))
                        .map(day ->
                                new Reckoned(day.getYear(), "a " + Lexicon.name(weekday) + " in " + day.getYear())));
    }
}
