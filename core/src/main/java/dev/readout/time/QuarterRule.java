package dev.readout.time;

import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.OptionalInt;

/** Quarters and halves of years: "the third quarter of 2024", "third-quarter", "the year-earlier quarter". */
final class QuarterRule implements Rule {
    private final Telling telling;
    private final Words words;

    QuarterRule(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
        return quarter(i).or(() -> latestQuarter(i));
    }

    /** "The third quarter of 2024", "third-quarter", "this year's first half". */
    private Optional<Phrase> quarter(int i) {
        int at = i;
        OptionalInt year = OptionalInt.empty();
        if (words.any(at, "last", "this", "next") && words.is(at + 1, "year") && words.is(at + 2, "'s")) {
            year = relativeYear(at);
            at += 3;
        } else if (words.is(at, "the")) {
            at++;
        }
        if (words.number(at, 4) > 1500 && words.lower(at).length() == 4) {
            year = OptionalInt.of(words.number(at, 4));
            at++;
        }
        boolean fiscal = words.is(at, "fiscal");
        at = fiscal ? at + 1 : at;
        at = words.isHyphen(at) && fiscal ? at + 1 : at;
        Optional<Integer> number = Lexicon.ordinal(words.at(at)).filter(n -> n >= 1);
        boolean hyphen = words.isHyphen(at + 1);
        int unit = hyphen ? at + 2 : at + 1;
        boolean half = words.is(unit, "half");
        // "The third-quarter loss": the article is the loss's.
        boolean article = hyphen && words.is(i, "the");
        if (number.isEmpty() || article || !half && !words.is(unit, "quarter") || number.get() > (half ? 2 : 4)) {
            return Optional.empty();
        }
        int end = unit + 1;
        int of = words.any(end, "of", "in", ",") ? end + 1 : end;
        if (year.isEmpty() && of > end && words.lower(of).length() == 4 && words.number(of, 4) > 1500) {
            year = OptionalInt.of(words.number(of, 4));
            end = of + 1;
        } else if (year.isEmpty()
                && words.any(of, "last", "this", "next")
                && words.is(of + 1, "year")
                && telling.today().isPresent()) {
            year = relativeYear(of);
            end = of + 2;
        }
        if (half && year.isEmpty() && !words.run(end, "of", "the", "year")) {
            return Optional.empty();
        }
        return Optional.of(new Phrase(i, end, quarter(number.get(), half, year, telling.tense(i, end), fiscal)));
    }

    private OptionalInt relativeYear(int i) {
        int off = words.is(i, "last") ? -1 : words.is(i, "next") ? 1 : 0;
        return telling.today()
                .map(today -> OptionalInt.of(today.getYear() + off))
                .orElse(OptionalInt.empty());
    }

    private Meaning quarter(int number, boolean half, OptionalInt year, Tense tense, boolean fiscal) {
        String letter = half ? "-H" : "-Q";
        OptionalInt known = year.isPresent() ? year : quarterYear(number, half, tense);
        if (known.isEmpty()) {
            return Meaning.open(Timex.Type.DATE, "XXXX" + letter + number, "no year is told");
        }
        Stretch stretch = half ? Stretch.half(known.getAsInt(), number) : Stretch.quarter(known.getAsInt(), number);
        Meaning meaning =
                Meaning.date(stretch, year.isPresent() ? DateRule.PRINTED : "the one nearest to " + telling.origin());
        return fiscal ? meaning.unplaced("a fiscal quarter, whose days are not told") : meaning;
    }

    /** The last to have begun, or the next one where the clause looks ahead. */
    private OptionalInt quarterYear(int number, boolean half, Tense tense) {
        return telling.today()
                .map(today -> {
                    int year = today.getYear();
                    Window window = (half ? Stretch.half(year, number) : Stretch.quarter(year, number)).window();
                    if (tense == Tense.FUTURE) {
                        return OptionalInt.of(window.to().isBefore(today.minusMonths(4)) ? year + 1 : year);
                    }
                    return OptionalInt.of(window.from().isAfter(today) ? year - 1 : year);
                })
                .orElse(OptionalInt.empty());
    }

    /** "The quarter", "the latest quarter", "the year-earlier quarter": the one told before, or a year before it. */
    private Optional<Phrase> latestQuarter(int i) {
        int at = words.in(i, PeriodRule.POSSESSIVES) ? i + 1 : i;
        boolean earlier = words.any(at, "year") && words.isHyphen(at + 1) && words.any(at + 2, "earlier", "ago");
        boolean latest = words.any(at, "latest", "recent");
        int unit = earlier ? at + 3 : latest ? at + 1 : at;
        Optional<Stretch> quarter = telling.toldPeriod(i, 400)
                .or(() -> telling.today().map(today -> Stretch.quarter(today.minusMonths(3))));
        if (earlier && quarter.isPresent()) {
            int third = Lexicon.ordinal(words.at(unit)).isPresent() && words.is(unit + 1, "quarter") ? unit + 1 : unit;
            int end = words.any(third, "quarter", "period") ? third + 1 : unit;
            // Alone it stands without its article: "the year-earlier results".
            int from = end == unit ? at : i;
            return from == i
                    ? Optional.of(new Phrase(
                            from,
                            end,
                            Meaning.date(
                                            yearBefore(quarter.get()),
                                            "a year before " + quarter.get().value())
                                    .aside()))
                    : Optional.empty();
        }
        boolean known = words.is(unit, "quarter") && at > i || latest && at > i && words.is(unit, "period");
        return known && quarter.isPresent() && !words.is(unit + 1, "of")
                ? Optional.of(new Phrase(i, unit + 1, Meaning.date(quarter.get(), "the quarter told before")))
                : Optional.empty();
    }

    static Stretch yearBefore(Stretch quarter) {
        int year = quarter.window().from().getYear() - 1;
        return quarter.value().contains("-H")
                ? Stretch.half(year, quarter.value().endsWith("1") ? 1 : 2)
                : Stretch.quarter(year, quarter.window().from().get(IsoFields.QUARTER_OF_YEAR));
    }
}
