package dev.readout.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Years and what is made of years: "2019", "nineteen ninety-seven", "the 1990s", "the 20th century". */
final class YearRule implements Rule {
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

    YearRule(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
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
        boolean impossible = Months.at(words, i - 1).isPresent()
                || words.is(i - 1, ",")
                        && words.isNumber(i - 2)
                        && Months.at(words, i - 3).isPresent();
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
        Optional<Phrase> range = range(i, at, year);
        if (range.isPresent()) {
            return range;
        }
        Meaning meaning = Meaning.date(Stretch.year(year), DateRule.PRINTED);
        return Optional.of(new Phrase(
                i,
                at + 1,
                words.is(i, "fiscal") ? meaning.unplaced("a fiscal year, whose days are not told") : meaning));
    }

    /** "1914-18", "the 2025/26 budget". */
    private Optional<Phrase> range(int i, int at, int year) {
        boolean tight = words.joined(at + 1) && words.joined(at + 2) && !words.isHyphen(at + 3);
        int last = year / 100 * 100 + words.number(at + 2, 2);
        boolean twoDigits = words.isNumber(at + 2) && words.lower(at + 2).length() == 2;
        if (!tight || !twoDigits || last <= year || !words.isHyphen(at + 1) && !words.is(at + 1, "/")) {
            return Optional.empty();
        }
        Window window = new Window(
                Stretch.year(year).window().from(), Stretch.year(last).window().to());
        return Optional.of(new Phrase(
                i,
                at + 3,
                Meaning.open(Timex.Type.DATE, year + "/" + last, DateRule.PRINTED)
                        .withWindow(Optional.of(window))));
    }

    /** "Nineteen ninety-seven", "the year two thousand", as broadcasts are written down. */
    Optional<Phrase> spelledYear(int i) {
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
                                    DateRule.PRINTED)));
        }
        if (led && words.run(at, "two", "thousand")) {
            return Count.exact(words, at)
                    .map(count -> new Phrase(
                            i,
                            count.end(),
                            Meaning.date(
                                    Stretch.year(count.number().orElseThrow().intValue()), DateRule.PRINTED)));
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
                    ? Optional.of(new Phrase(i, at + 1, Meaning.date(Stretch.decade(year), DateRule.PRINTED)))
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
                .map(number -> new Phrase(i, unit + 1, Meaning.date(Stretch.century(number), DateRule.PRINTED)));
    }

    /** Returns the word after the year that stands here, comma or not, or {@code i} where none does. */
    int yearEnd(int i) {
        int at = words.is(i, ",") || words.is(i, "of") ? i + 1 : i;
        if (isYearNumber(at)) {
            return at + 1;
        }
        boolean relative = words.any(i, "last", "this", "next") && words.is(i + 1, "year");
        return relative && telling.today().isPresent() ? i + 2 : i;
    }

    int yearAt(int i) {
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
}
