package dev.readout.time;

import dev.readout.time.Stretch.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Stretches counted from the anchor or from what was told before: "today", "last week", "this summer", "the third quarter",
 * "the following day", "that year".
 */
final class PeriodRule implements Rule {
    private static final Set<String> POSSESSIVES = Set.of("the", "its", "their", "his", "her", "our");
    private static final Map<String, Integer> FROM_ANCHOR =
            Map.of("last", -1, "past", -1, "this", 0, "current", 0, "present", 0, "next", 1, "coming", 1);
    private static final Map<String, Integer> FROM_TOLD =
            Map.of("previous", -1, "preceding", -1, "prior", -1, "same", 0, "that", 0, "following", 1, "next", 1);

    private final Telling telling;
    private final Words words;
    private final DateRule dates;

    PeriodRule(Telling telling, DateRule dates) {
        this.telling = telling;
        this.words = telling.words();
        this.dates = dates;
    }

    @Override
    public Optional<Phrase> at(int i) {
        return named(i).or(() -> quarter(i))
                .or(() -> latestQuarter(i))
                .or(() -> told(i))
                .or(() -> fromAnchor(i))
                .or(() -> season(i))
                .or(() -> Holidays.at(telling, i))
                .or(() -> bare(i));
    }

    /** "Today", "tomorrow night", "the day before yesterday". */
    private Optional<Phrase> named(int i) {
        return switch (words.lower(i)) {
            case "today" -> Optional.of(day(i, i + 1, 0, "day of "));
            case "yesterday" -> Optional.of(day(i, i + 1, -1, "the day before "));
            case "tomorrow" -> Optional.of(day(i, i + 1, 1, "the day after "));
            case "tonight" -> Optional.of(part(day(i, i + 1, 0, "day of "), "TNI", i + 1));
            case "overnight" ->
                Optional.of(new Phrase(
                        i,
                        i + 1,
                        dayMeaning(-1, "the night before ")
                                .atTime("TNI")
                                .roughly()
                                .withWindow(telling.today().map(today -> new Window(today.minusDays(1), today)))));
            case "the" ->
                words.run(i, "the", "day", "before", "yesterday")
                        ? Optional.of(day(i, i + 4, -2, "two days before "))
                        : words.run(i, "the", "day", "after", "tomorrow")
                                ? Optional.of(day(i, i + 4, 2, "two days after "))
                                : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Phrase day(int from, int end, int days, String because) {
        Meaning meaning = dayMeaning(days, because);
        return Lexicon.partOfDay(words.lower(end))
                .filter(any -> !words.is(end - 1, "today"))
                .map(part -> part(new Phrase(from, end, meaning), part, end + 1))
                .orElse(new Phrase(from, end, meaning));
    }

    private Meaning dayMeaning(int days, String because) {
        return telling.today()
                .map(today -> Meaning.date(Stretch.day(today.plusDays(days)), because + telling.origin()))
                .orElseGet(() -> Meaning.open(Timex.Type.DATE, "XXXX-XX-XX", "no day to count from is known"));
    }

    private static Phrase part(Phrase day, String suffix, int end) {
        return new Phrase(day.from(), end, day.meaning().atTime(suffix));
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
        int at = words.in(i, POSSESSIVES) ? i + 1 : i;
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

    /** "The following day", "that year", "the next morning": counted from the day told last. */
    private Optional<Phrase> told(int i) {
        boolean article = words.any(i, "the", "that");
        int at = words.run(i, "that", "same") || words.is(i, "the") ? i + 1 : i;
        String which = words.lower(at);
        if (!article || !FROM_TOLD.containsKey(which)) {
            return Optional.empty();
        }
        String unit = words.lower(at + 1);
        Optional<String> part = Lexicon.partOfDay(unit);
        Optional<Grain> grain = part.isPresent()
                ? Optional.of(Grain.DAY)
                : Grain.of(unit).filter(each -> !each.isClock() && !Grain.isPlural(unit));
        boolean anchored = which.equals("next") && grain.isPresent() && grain.get() != Grain.DAY;
        if (grain.isEmpty() || anchored) {
            return Optional.empty();
        }
        int off = FROM_TOLD.get(which);
        Optional<LocalDate> from = telling.toldFor(grain.get()).or(telling::today);
        Optional<Phrase> phrase = from.map(day -> {
            LocalDate moved = Stretch.moved(day, grain.get(), off);
            String because = off == 0
                    ? "the " + grain.get().called() + " of " + day + ", told before"
                    : "the " + grain.get().called() + (off < 0 ? " before " : " after ") + day + ", told before";
            Meaning meaning = Meaning.date(Stretch.of(grain.get(), moved), because);
            return new Phrase(i, at + 2, part.map(meaning::atTime).orElse(meaning));
        });
        return phrase.or(() -> Optional.of(new Phrase(
                i, at + 2, Meaning.open(Timex.Type.DATE, unknown(grain.get()), "no day to count from is known"))));
    }

    /** "Last week", "this month", "next year", "this morning", "last October". */
    private Optional<Phrase> fromAnchor(int i) {
        int at = words.in(i, POSSESSIVES) || words.is(i, "this") && words.is(i + 1, "coming") ? i + 1 : i;
        String which = words.lower(at);
        if (!FROM_ANCHOR.containsKey(which)) {
            return Optional.empty();
        }
        int unitAt = words.is(at + 1, "fiscal") || words.is(at + 1, "calendar") ? at + 2 : at + 1;
        boolean fiscal = words.is(at + 1, "fiscal");
        boolean title = words.capital(at)
                && words.capital(unitAt)
                && Grain.of(words.lower(unitAt)).isPresent();
        if (title) {
            return Optional.empty();
        }
        String unit = words.lower(unitAt);
        int off = FROM_ANCHOR.get(which);
        Optional<Phrase> part = Lexicon.partOfDay(unit)
                .filter(any -> which.equals("this") || which.equals("last"))
                .map(suffix -> new Phrase(
                        i,
                        unitAt + 1,
                        dayMeaning(off, off == 0 ? "day of " : "the day before ")
                                .atTime(suffix)));
        if (part.isPresent()) {
            return part;
        }
        OptionalInt monthEnd = dates.monthEnd(unitAt);
        if (monthEnd.isPresent()) {
            Month month = dates.monthAt(unitAt).orElseThrow();
            boolean dayFollows = words.number(monthEnd.getAsInt(), 2) > 0;
            return dayFollows
                    ? Optional.empty()
                    : Optional.of(new Phrase(i, monthEnd.getAsInt(), month(month, off, which)));
        }
        Optional<Season> season = Lexicon.season(unit);
        if (season.isPresent()) {
            return Optional.of(new Phrase(i, unitAt + 1, season(season.get(), off)));
        }
        return Grain.of(unit)
                .filter(grain -> !grain.isClock() && !Grain.isPlural(unit) && grain != Grain.FORTNIGHT)
                .filter(grain -> grain != Grain.DAY)
                .map(grain -> new Phrase(i, unitAt + 1, fromAnchor(grain, off, i)))
                .map(phrase -> fiscal
                        ? new Phrase(
                                phrase.from(),
                                phrase.end(),
                                phrase.meaning().unplaced("a fiscal year, whose days are not told"))
                        : phrase);
    }

    private Meaning fromAnchor(Grain grain, int off, int i) {
        if (telling.today().isEmpty()) {
            return Meaning.open(Timex.Type.DATE, unknown(grain), "no day to count from is known");
        }
        LocalDate today = telling.today().get();
        if (grain == Grain.WEEKEND) {
            return weekend(today, off, telling.tense(i, i + 2));
        }
        String because = off == 0
                ? grain.called() + " of " + telling.origin()
                : "the " + grain.called() + (off < 0 ? " before " : " after ") + telling.origin();
        return Meaning.date(Stretch.of(grain, Stretch.moved(today, grain, off)), because);
    }

    /** A weekend is told on it, before it, or on the days after it. */
    private Meaning weekend(LocalDate today, int off, Tense tense) {
        boolean on = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate day = today;
        if (off < 0 || off == 0 && tense != Tense.FUTURE && !on) {
            day = today.minusWeeks(1);
        } else if (off > 0) {
            day = today.plusWeeks(on ? 1 : 0);
        }
        return Meaning.date(
                Stretch.weekend(day),
                "the weekend " + (on && off == 0 ? "of " : day.isBefore(today) ? "before " : "after ")
                        + telling.origin());
    }

    private Meaning month(Month month, int off, String which) {
        if (telling.today().isEmpty()) {
            return dates.reckoned(month, Tense.OPEN);
        }
        YearMonth now = YearMonth.from(telling.today().get());
        YearMonth here = YearMonth.of(now.getYear(), month);
        YearMonth found = off < 0 && !here.isBefore(now)
                ? here.minusYears(1)
                : off > 0 && !here.isAfter(now) ? here.plusYears(1) : here;
        return Meaning.date(
                Stretch.month(found),
                off == 0 ? "year of " + telling.origin() : "the " + which + " one, counted from " + telling.origin());
    }

    private Meaning season(Season season, int off) {
        if (telling.today().isEmpty()) {
            return Meaning.open(Timex.Type.DATE, "XXXX-" + season.value(), "no year is told");
        }
        LocalDate today = telling.today().get();
        Stretch here = Stretch.season(season, today.getYear());
        int year = today.getYear();
        if (season == Season.WINTER && today.getMonthValue() < 3) {
            // The winter that is on began the year before.
            here = Stretch.season(season, --year);
        }
        if (off < 0) {
            year = here.window().to().isBefore(today) ? year : year - 1;
        } else if (off > 0) {
            year = here.window().from().isAfter(today) ? year : year + 1;
        }
        return Meaning.date(
                Stretch.season(season, year),
                (off < 0 ? "the last before " : off > 0 ? "the next after " : "year of ") + telling.origin());
    }

    /** "The summer of 2024", "spring 2025", "in the winter". */
    private Optional<Phrase> season(int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Optional<Season> season = Lexicon.season(words.lower(at));
        if (season.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = words.is(at + 1, "of") || words.is(at + 1, ",") ? at + 2 : at + 1;
        int year = words.number(yearAt, 4);
        if (words.lower(yearAt).length() == 4 && year > 1500) {
            return Optional.of(
                    new Phrase(i, yearAt + 1, Meaning.date(Stretch.season(season.get(), year), DateRule.PRINTED)));
        }
        Optional<Phrase> spelled = dates.at(yearAt)
                .filter(any -> words.is(at + 1, "of"))
                .filter(phrase -> phrase.meaning()
                        .stretch()
                        .filter(s -> s.grain() == Grain.YEAR)
                        .isPresent())
                .map(phrase -> new Phrase(
                        i,
                        phrase.end(),
                        Meaning.date(
                                Stretch.season(
                                        season.get(),
                                        phrase.meaning()
                                                .stretch()
                                                .orElseThrow()
                                                .window()
                                                .from()
                                                .getYear()),
                                DateRule.PRINTED)));
        if (spelled.isPresent()) {
            return spelled;
        }
        // "Fall" and "spring" are verbs and "summer" a name too: they count behind the words for times alone.
        boolean led = words.any(i - 1, "in", "since", "by", "during", "until", "till", "before", "after", "over");
        boolean followed = words.is(at + 1, "of") || words.isHyphen(at + 1);
        if (!led || followed || words.capital(at + 1) && season.get() == Season.FALL) {
            return Optional.empty();
        }
        Tense tense = telling.tense(i, at + 1);
        Meaning now = season(season.get(), 0);
        Optional<LocalDate> today = telling.today();
        boolean ahead = today.isPresent() && now.window().orElseThrow().from().isAfter(today.get());
        boolean past = today.isPresent() && now.window().orElseThrow().to().isBefore(today.get());
        int off = tense == Tense.PAST && ahead ? -1 : tense == Tense.FUTURE && past ? 1 : 0;
        return Optional.of(new Phrase(i, at + 1, season(season.get(), off)));
    }

    /** "The weekend", "the week", "the year", "year-end". */
    private Optional<Phrase> bare(int i) {
        if (words.is(i, "year") && (words.isHyphen(i + 1) || words.is(i + 1, "'s")) && words.is(i + 2, "end")) {
            return Optional.of(new Phrase(i, i + 3, yearEnd()));
        }
        if (words.run(i, "the", "weekend") && telling.today().isPresent()) {
            LocalDate today = telling.today().get();
            return Optional.of(new Phrase(i, i + 2, weekend(today, 0, telling.tense(i, i + 2))));
        }
        int year = words.any(i + 1, "full", "fiscal") ? i + 2 : i + 1;
        if (words.is(i, "the") && words.is(year, "year")) {
            return wholeYear(i, year);
        }
        if (words.run(i, "the", "week", "of")) {
            return dates.day(i + 3)
                    .filter(day -> day.meaning().stretch().isPresent())
                    .map(day -> new Phrase(
                            i,
                            day.end(),
                            Meaning.date(
                                    Stretch.week(day.meaning()
                                            .stretch()
                                            .orElseThrow()
                                            .window()
                                            .from()),
                                    "the week of that day, " + day.meaning().because())));
        }
        return Optional.empty();
    }

    /** "The year ended March 31" is a length; "for the year," the year of the anchor. */
    private Optional<Phrase> wholeYear(int i, int year) {
        if (words.any(year + 1, "ended", "ending")) {
            return Optional.of(new Phrase(i, year + 1, Meaning.duration("P1Y", "a length, as printed")));
        }
        boolean led = words.any(i - 1, "for", "of", "in", "during", "throughout");
        boolean ends = words.any(year + 1, ",", ".", ";") || words.is(year - 1, "full");
        return telling.today()
                .filter(any -> led && ends)
                .map(today -> new Phrase(
                        i, year + 1, Meaning.date(Stretch.year(today.getYear()), "year of " + telling.origin())));
    }

    private Meaning yearEnd() {
        return telling.today()
                .map(today -> today.with(TemporalAdjusters.lastDayOfYear()))
                .map(day -> Meaning.date(Stretch.day(day), "last day of the year of " + telling.origin()))
                .orElseGet(() -> Meaning.open(Timex.Type.DATE, "XXXX-12-31", "no year is told"));
    }

    static String unknown(Grain grain) {
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEKEND -> "XXXX-WXX-WE";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case QUARTER, SEASON -> "XXXX-QX";
            case YEAR -> "XXXX";
            case DECADE -> "XXXX";
            case CENTURY -> "XXXX";
        };
    }
}
