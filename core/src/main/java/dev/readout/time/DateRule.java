package dev.readout.time;

import dev.readout.time.Telling.Reckoned;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Days, months and years of the calendar: "Monday, 2 March 2026", "9 and 10 March", "June 2024", "8/18/25", "2019". */
final class DateRule implements Rule {
    static final String PRINTED = "as printed";

    private static final Set<String> JOINTS = Set.of("and", "to", "or", "through", "until", "till");

    /** Months that are words or names of people as well. */
    private static final Set<Month> AMBIGUOUS = Set.of(Month.MARCH, Month.APRIL, Month.MAY, Month.JUNE, Month.AUGUST);

    private static final Set<String> BEFORE_MONTHS = Set.of(
            "in",
            "of",
            "since",
            "by",
            "until",
            "till",
            "from",
            "before",
            "after",
            "during",
            "through",
            "last",
            "next",
            "this",
            "early",
            "late",
            "mid",
            "for",
            "and",
            "to",
            "or",
            "between",
            "-",
            "throughout",
            "is",
            "was",
            "every",
            "each");

    private static final Set<String> NO_YEAR_BEFORE = Set.of(
            "$",
            "£",
            "€",
            "#",
            "no",
            "flight",
            "highway",
            "route",
            "some",
            "about",
            "than",
            "resolution",
            "article",
            "room",
            "page",
            "number",
            "channel",
            "unit");

    private static final Set<String> YEAR_BEFORE = Set.of(
            "in", "since", "of", "by", "until", "till", "from", "before", "after", "during", "through", "early", "late",
            "mid", "for", "and", "the", "between", "to", "fiscal", "year");

    private final Telling telling;
    private final Words words;

    DateRule(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
        return day(i).or(() -> month(i)).or(() -> years(i));
    }

    /** Returns the day, or the days from one to another, that a phrase of the calendar beginning here names. */
    Optional<Phrase> day(int i) {
        if (words.isNumber(i)
                || words.at(i).kind() == Word.Kind.ORDINAL
                || words.at(i).kind() == Word.Kind.LETTERS) {
            return numeric(i).or(() -> named(i));
        }
        return Optional.empty();
    }

    private Optional<Phrase> numeric(int i) {
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
        return new Phrase(from, end, Meaning.date(Stretch.day(day), PRINTED));
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
            if (second.isPresent() && monthEnd(afterOf(other + 1)).isPresent() && second.getAsInt() > last) {
                last = second.getAsInt();
                next = other + 1;
            }
        }
        int from = first.getAsInt();
        int to = last;
        int month = afterOf(next);
        OptionalInt monthEnd = monthEnd(month);
        if (monthEnd.isEmpty()) {
            return Optional.empty();
        }
        int end = monthEnd.getAsInt();
        int year = yearEnd(end);
        return Optional.of(new Printed(
                year > end ? year : end,
                monthAt(month).orElseThrow(),
                from,
                to,
                year > end ? OptionalInt.of(yearAt(end)) : OptionalInt.empty(),
                Optional.empty()));
    }

    private int afterOf(int i) {
        return words.is(i, "of") ? i + 1 : i;
    }

    /** "March 9", "March 9-10, 2026", "March the ninth". */
    private Optional<Printed> monthFirst(int i) {
        OptionalInt monthEnd = monthEnd(i);
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
            boolean counted = isCounted(end + 2) || monthEnd(end + 2).isPresent();
            if (second.isPresent() && second.getAsInt() > last && !counted) {
                last = second.getAsInt();
                end += 2;
            }
        }
        int year = yearEnd(end);
        return Optional.of(new Printed(
                year > end ? year : end,
                monthAt(i).orElseThrow(),
                first.getAsInt(),
                last,
                year > end ? OptionalInt.of(yearAt(end)) : OptionalInt.empty(),
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

    /** Returns the word after the name of a month. */
    OptionalInt monthEnd(int i) {
        if (!words.capital(i)) {
            return OptionalInt.empty();
        }
        if (Lexicon.month(words.lower(i)).isPresent()) {
            return OptionalInt.of(i + 1);
        }
        if (Lexicon.shortMonth(words.lower(i)).isPresent()) {
            return OptionalInt.of(words.is(i + 1, ".") && words.joined(i + 1) ? i + 2 : i + 1);
        }
        return OptionalInt.empty();
    }

    Optional<Month> monthAt(int i) {
        return Lexicon.month(words.lower(i)).or(() -> Lexicon.shortMonth(words.lower(i)));
    }

    /** Returns the word after the year that stands here, comma or not, or {@code i} where none does. */
    private int yearEnd(int i) {
        int at = words.is(i, ",") || words.is(i, "of") ? i + 1 : i;
        if (isYearNumber(at)) {
            return at + 1;
        }
        boolean relative = words.any(i, "last", "this", "next") && words.is(i + 1, "year");
        return relative && telling.today().isPresent() ? i + 2 : i;
    }

    private int yearAt(int i) {
        int at = words.is(i, ",") || words.is(i, "of") ? i + 1 : i;
        if (isYearNumber(at)) {
            return words.number(at, 4);
        }
        int now = telling.today().map(LocalDate::getYear).orElseThrow();
        return words.is(i, "last") ? now - 1 : words.is(i, "next") ? now + 1 : now;
    }

    private boolean isYearNumber(int i) {
        boolean decimal = (words.is(i + 1, ",") || words.is(i + 1, "."))
                && words.joined(i + 1)
                && words.joined(i + 2)
                && words.isNumber(i + 2);
        return words.lower(i).length() == 4 && Telling.isYear(words.number(i, 4)) && !decimal;
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

    /** "June 2024", "October last year", "in March". */
    private Optional<Phrase> month(int i) {
        OptionalInt monthEnd = monthEnd(i);
        if (monthEnd.isEmpty() || isDayNumber(i - 1) || words.is(i - 1, "of") && isDayNumber(i - 2)) {
            return Optional.empty();
        }
        int end = monthEnd.getAsInt();
        Month month = monthAt(i).orElseThrow();
        int year = yearEnd(end);
        if (year > end) {
            Meaning meaning = Meaning.date(Stretch.month(YearMonth.of(yearAt(end), month)), PRINTED);
            boolean relative = !words.isNumber(year - 1);
            return Optional.of(new Phrase(
                    i,
                    year,
                    relative ? meaning.because(words.lower(end) + " year, from " + telling.origin()) : meaning));
        }
        if (isDayNumber(end) || !isMonthAlone(i, month)) {
            return Optional.empty();
        }
        Optional<Phrase> spelled = spelledYear(end);
        if (spelled.isPresent()) {
            int number = spelled.get().meaning().window().orElseThrow().from().getYear();
            return Optional.of(new Phrase(
                    i, spelled.get().end(), Meaning.date(Stretch.month(YearMonth.of(number, month)), PRINTED)));
        }
        // The stop of an abbreviation that ends its sentence is the sentence's.
        return Optional.of(new Phrase(i, end, reckoned(month, telling.tense(i, end))));
    }

    /** Returns the month without a year. */
    Meaning reckoned(Month month, Tense tense) {
        Optional<Reckoned> year = telling.headingYear().isPresent()
                ? telling.year(LocalDate.MIN, LocalDate.MIN, tense)
                : telling.today()
                        .map(today -> YearMonth.of(today.getYear(), month))
                        .flatMap(here -> telling.year(here.atDay(1), here.atEndOfMonth(), tense));
        return year.map(reckoned ->
                        Meaning.date(Stretch.month(YearMonth.of(reckoned.year(), month)), reckoned.because()))
                .orElseGet(() -> Meaning.open(
                        Timex.Type.DATE, String.format(Locale.ROOT, "XXXX-%02d", month.getValue()), "no year is told"));
    }

    private boolean isDayNumber(int i) {
        return words.number(i, 2) > 0 || words.at(i).kind() == Word.Kind.ORDINAL && !Grain.isPlural(words.lower(i));
    }

    private boolean isMonthAlone(int i, Month month) {
        if (Lexicon.month(words.lower(i)).isEmpty()) {
            return words.in(i - 1, BEFORE_MONTHS) && words.is(i + 1, ".");
        }
        if (!AMBIGUOUS.contains(month)) {
            return true;
        }
        boolean noun = words.any(i - 1, "the", "a", "an", "its", "their", "his", "her")
                && words.at(i + 1).kind() == Word.Kind.LETTERS;
        boolean led = words.in(i - 1, BEFORE_MONTHS) || noun;
        boolean name =
                words.capital(i + 1) && !words.isBreak(i + 1) && !words.any(i - 1, "in", "since", "last", "next");
        return led && !name;
    }

    private Optional<Phrase> years(int i) {
        return year(i).or(() -> spelledYear(i)).or(() -> decade(i)).or(() -> century(i));
    }

    private Optional<Phrase> year(int i) {
        int at = words.is(i, "the") && words.is(i + 1, "year") ? i + 2 : words.is(i, "fiscal") ? i + 1 : i;
        if (!isYearNumber(at) || words.number(at, 4) < 1500 && !words.any(i - 1, "in", "since")) {
            return Optional.empty();
        }
        int year = words.number(at, 4);
        boolean joined =
                words.joined(at) && !words.isHyphen(at - 1) && !words.any(at - 1, "(", "\"", "“", "/", "—", "–");
        boolean impossible = monthAt(i - 1).isPresent()
                || words.is(i - 1, ",")
                        && words.isNumber(i - 2)
                        && monthAt(i - 3).isPresent();
        boolean unlikely = at == i
                && (impossible
                        || words.in(i - 1, NO_YEAR_BEFORE)
                        || joined
                        || words.is(i + 1, "%")
                        || words.is(i + 1, "percent")
                        || words.is(i + 1, "-")
                                && words.joined(i + 1)
                                && Grain.of(words.lower(i + 2)).isPresent()
                        || Grain.of(words.lower(i + 1))
                                .filter(grain -> Grain.isPlural(words.lower(i + 1)))
                                .isPresent()
                        || words.isHyphen(i + 1)
                                && words.number(i + 2, 4) >= 0
                                && words.number(i + 2, 4) < year
                                && words.isNumber(i - 2)
                        || (year > 2100 || year % 100 == 0) && !words.in(i - 1, YEAR_BEFORE)
                        || year % 100 == 0 && Grain.isPlural(words.lower(i + 1)) && !words.capital(i + 1));
        if (unlikely) {
            return Optional.empty();
        }
        Meaning meaning = Meaning.date(Stretch.year(year), PRINTED);
        return Optional.of(new Phrase(
                i,
                at + 1,
                words.is(i, "fiscal") ? meaning.unplaced("a fiscal year, whose days are not told") : meaning));
    }

    /** "Nineteen ninety-seven", "the year two thousand", as broadcasts are written down. */
    private Optional<Phrase> spelledYear(int i) {
        boolean led = words.is(i, "the") && words.is(i + 1, "year");
        int at = led ? i + 2 : i;
        int century =
                words.is(at, "nineteen") ? 1900 : words.is(at, "eighteen") ? 1800 : words.is(at, "twenty") ? 2000 : 0;
        if (century > 0) {
            return Count.exact(words, at + 1)
                    .filter(count -> words.at(at + 1).kind() == Word.Kind.LETTERS)
                    .filter(count ->
                            count.number().orElse(0.0) >= 10 && count.number().orElse(0.0) < 100)
                    .filter(count -> Grain.of(words.lower(count.end())).isEmpty())
                    .map(count -> new Phrase(
                            i,
                            count.end(),
                            Meaning.date(
                                    Stretch.year(century
                                            + count.number().orElseThrow().intValue()),
                                    PRINTED)));
        }
        if (led && words.run(at, "two", "thousand")) {
            return Count.exact(words, at)
                    .map(count -> new Phrase(
                            i,
                            count.end(),
                            Meaning.date(
                                    Stretch.year(count.number().orElseThrow().intValue()), PRINTED)));
        }
        return Optional.empty();
    }

    /** "The 1990s", "the nineties". */
    private Optional<Phrase> decade(int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Word word = words.at(at);
        if (word.kind() == Word.Kind.ORDINAL
                && word.lower().endsWith("0s")
                && word.lower().length() == 5) {
            int year = Integer.parseInt(word.lower().substring(0, 4));
            return Telling.isYear(year)
                    ? Optional.of(new Phrase(i, at + 1, Meaning.date(Stretch.decade(year), PRINTED)))
                    : Optional.empty();
        }
        boolean apostrophe = words.any(at, "'", "’");
        if (at > i
                && apostrophe
                && words.at(at + 1).kind() == Word.Kind.ORDINAL
                && words.lower(at + 1).endsWith("0s")
                && words.lower(at + 1).length() == 3) {
            return decade(i, at + 2, Integer.parseInt(words.lower(at + 1).substring(0, 2)));
        }
        return at > i ? Lexicon.decade(words.lower(at)).flatMap(tens -> decade(i, at + 1, tens)) : Optional.empty();
    }

    private Optional<Phrase> decade(int i, int end, int tens) {
        int now = telling.today().map(LocalDate::getYear).orElse(2020);
        int year = now / 100 * 100 + tens;
        return Optional.of(new Phrase(
                i,
                end,
                Meaning.date(Stretch.decade(year > now ? year - 100 : year), "the last before " + telling.origin())));
    }

    /** "The 20th century". */
    private Optional<Phrase> century(int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        int unit = words.isHyphen(at + 1) ? at + 2 : at + 1;
        if (!words.is(unit, "century")) {
            return Optional.empty();
        }
        return Lexicon.ordinal(words.at(at))
                .filter(number -> number >= 1 && number <= 30)
                .map(number -> new Phrase(i, unit + 1, Meaning.date(Stretch.century(number), PRINTED)));
    }
}
