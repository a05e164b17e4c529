package dev.readout.time;

import dev.readout.time.Stretch.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
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
    static final Set<String> POSSESSIVES = Set.of("the", "its", "their", "his", "her", "our");
    private static final Map<String, Integer> FROM_ANCHOR =
            Map.of("last", -1, "past", -1, "this", 0, "current", 0, "present", 0, "next", 1, "coming", 1);
    private static final Map<String, Integer> FROM_TOLD =
            Map.of("previous", -1, "preceding", -1, "prior", -1, "same", 0, "that", 0, "following", 1, "next", 1);

    private final Telling telling;
    private final Words words;
    private final DateRule dates;
    private final MonthRule months;
    private final SeasonRule seasons;

    PeriodRule(Telling telling, DateRule dates, MonthRule months, SeasonRule seasons) {
        this.telling = telling;
        this.words = telling.words();
        this.dates = dates;
        this.months = months;
        this.seasons = seasons;
    }

    @Override
    public Optional<Phrase> at(int i) {
        return named(i).or(() -> told(i))
                .or(() -> fromAnchor(i))
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
        // "The last week of February" is counted from there.
        if (at > i && words.is(unitAt + 1, "of") && (which.equals("last") || which.equals("past"))) {
            return Optional.empty();
        }
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
        OptionalInt monthEnd = Months.end(words, unitAt);
        if (monthEnd.isPresent()) {
            Month month = Months.at(words, unitAt).orElseThrow();
            boolean dayFollows = words.number(monthEnd.getAsInt(), 2) > 0;
            return dayFollows
                    ? Optional.empty()
                    : Optional.of(new Phrase(i, monthEnd.getAsInt(), month(month, off, which)));
        }
        Optional<Season> season = Lexicon.season(unit);
        if (season.isPresent()) {
            return Optional.of(new Phrase(i, unitAt + 1, seasons.season(season.get(), off)));
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
            return months.reckoned(month, Tense.OPEN);
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
        Optional<Phrase> other = secondNext(i).or(() -> weekOfMonth(i));
        if (other.isPresent()) {
            return other;
        }
        if (words.run(i, "the", "week", "of")) {
            return dates.at(i + 3)
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

    /** "The week after next", "the month before last". */
    private Optional<Phrase> secondNext(int i) {
        boolean next = words.run(i + 2, "after", "next");
        Optional<Grain> grain = Grain.of(words.lower(i + 1))
                .filter(unit ->
                        unit == Grain.WEEK || unit == Grain.WEEKEND || unit == Grain.MONTH || unit == Grain.YEAR);
        if (!words.is(i, "the") || grain.isEmpty() || !next && !words.run(i + 2, "before", "last")) {
            return Optional.empty();
        }
        String because = "two " + grain.get().called() + "s " + (next ? "after " : "before ") + telling.origin();
        return Optional.of(new Phrase(
                i,
                i + 4,
                telling.today()
                        .map(today -> Meaning.date(
                                Stretch.of(grain.get(), Stretch.moved(today, grain.get(), next ? 2 : -2)), because))
                        .orElseGet(() ->
                                Meaning.open(Timex.Type.DATE, unknown(grain.get()), "no day to count from is known"))));
    }

    /** "The last week of February": seven days of it, of no week of the calendar. */
    private Optional<Phrase> weekOfMonth(int i) {
        boolean last = words.is(i + 1, "last");
        if (!words.is(i, "the") || !last && !words.is(i + 1, "first") || !words.run(i + 2, "week", "of")) {
            return Optional.empty();
        }
        return months.at(i + 4)
                .map(month -> new Phrase(
                        i,
                        month.end(),
                        month.meaning()
                                .aside()
                                .withWindow(month.meaning()
                                        .window()
                                        .map(days -> last
                                                ? new Window(days.to().minusDays(6), days.to())
                                                : new Window(
                                                        days.from(), days.from().plusDays(6))))));
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
