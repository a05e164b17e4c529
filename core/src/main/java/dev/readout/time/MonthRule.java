package dev.readout.time;

import dev.readout.time.Telling.Reckoned;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Months without a day: "June 2024", "October last year", "in March". */
final class MonthRule implements Rule {
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

    private final Telling telling;
    private final Words words;
    private final YearRule years;

    MonthRule(Telling telling, YearRule years) {
        this.telling = telling;
        this.words = telling.words();
        this.years = years;
    }

    /** "June 2024", "October last year", "in March". */
    @Override
    public Optional<Phrase> at(int i) {
        OptionalInt monthEnd = Months.end(words, i);
        if (monthEnd.isEmpty() || isDayNumber(i - 1) || words.is(i - 1, "of") && isDayNumber(i - 2)) {
            return Optional.empty();
        }
        int end = monthEnd.getAsInt();
        Month month = Months.at(words, i).orElseThrow();
        int year = years.yearEnd(end);
        if (year > end) {
            Meaning meaning = Meaning.date(Stretch.month(YearMonth.of(years.yearAt(end), month)), DateRule.PRINTED);
            boolean relative = !words.isNumber(year - 1);
            return Optional.of(new Phrase(
                    i,
                    year,
                    relative ? meaning.because(words.lower(end) + " year, from " + telling.origin()) : meaning));
        }
        OptionalInt next = words.any(end, "and", "to", "through", "or", "-", "–")
                ? Months.end(words, end + 1)
                : OptionalInt.empty();
        if (next.isPresent() && years.yearEnd(next.getAsInt()) > next.getAsInt() && isMonthAlone(i, month)) {
            int shared = years.yearAt(next.getAsInt());
            boolean after = Months.at(words, end + 1).orElseThrow().compareTo(month) < 0;
            return Optional.of(new Phrase(
                    i,
                    end,
                    Meaning.date(Stretch.month(YearMonth.of(after ? shared - 1 : shared, month)), DateRule.PRINTED)));
        }
        if (isDayNumber(end) || !isMonthAlone(i, month)) {
            return Optional.empty();
        }
        Optional<Phrase> spelled = years.spelledYear(end);
        if (spelled.isPresent()) {
            int number = spelled.get().meaning().window().orElseThrow().from().getYear();
            return Optional.of(new Phrase(
                    i,
                    spelled.get().end(),
                    Meaning.date(Stretch.month(YearMonth.of(number, month)), DateRule.PRINTED)));
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

    private boolean isDayNumber(int i) {
        return words.number(i, 2) > 0 || words.at(i).kind() == Word.Kind.ORDINAL && !Grain.isPlural(words.lower(i));
    }
}
