package dev.readout.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * Days of the week: "Monday" is the day of publication or the last before it, the next one where the clause looks ahead;
 * "last Friday", "this coming Sunday", "Tuesday of next week".
 */
final class WeekdayRule implements Rule {
    private static final Set<String> ARTICLES = Set.of("the", "this");

    private final Telling telling;
    private final Words words;
    private final DateRule dates;

    WeekdayRule(Telling telling, DateRule dates) {
        this.telling = telling;
        this.dates = dates;
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
        int at = i;
        String which = "";
        if (words.in(at, ARTICLES) && words.any(at + 1, "coming", "past", "previous", "following", "next", "last")) {
            which = words.lower(at + 1);
            at += 2;
        } else if (words.any(at, "last", "next", "this")) {
            which = words.lower(at);
            at++;
        }
        Optional<DayOfWeek> weekday = Lexicon.weekday(words.lower(at));
        if (weekday.isEmpty()) {
            return which.isEmpty() ? plural(i) : Optional.empty();
        }
        int end = at + 1;
        Optional<Phrase> nights = each(i, at, weekday.get());
        if (nights.isPresent()) {
            return nights;
        }
        Meaning meaning =
                weekOf(end).map(week -> inWeek(weekday.get(), week)).orElse(resolve(weekday.get(), which, i, end));
        end = weekOf(end).isPresent() ? afterWeek(end) : end;
        Optional<Phrase> printed = dates.at(words.is(end, ",") ? end + 1 : end);
        if (printed.isPresent() && end == at + 1) {
            return Optional.of(new Phrase(i, printed.get().end(), printed.get().meaning()));
        }
        return Optional.of(partOfDay(i, end, meaning));
    }

    private Phrase partOfDay(int from, int end, Meaning day) {
        return Lexicon.partOfDay(words.lower(end))
                .map(part -> new Phrase(from, end + 1, day.atTime(part)))
                .orElse(new Phrase(from, end, day));
    }

    /** Where "last week" or "of next week" stands, by how many weeks it is off. */
    private Optional<Integer> weekOf(int i) {
        int at = words.is(i, "of") ? i + 1 : i;
        if (!words.is(at + 1, "week")) {
            return Optional.empty();
        }
        return switch (words.lower(at)) {
            case "last" -> Optional.of(-1);
            case "this" -> Optional.of(0);
            case "next" -> Optional.of(1);
            default -> Optional.empty();
        };
    }

    private int afterWeek(int i) {
        return words.is(i, "of") ? i + 3 : i + 2;
    }

    private Meaning inWeek(DayOfWeek weekday, int weeks) {
        String because = "the " + Lexicon.name(weekday) + " of "
                + (weeks < 0 ? "the week before " : weeks > 0 ? "the week after " : "the week of ") + telling.origin();
        return telling.today()
                .map(today -> Meaning.date(
                        Stretch.day(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusWeeks(weeks)
                                .with(TemporalAdjusters.nextOrSame(weekday))),
                        because))
                .orElseGet(() -> unknown(weekday));
    }

    private static Meaning unknown(DayOfWeek weekday) {
        return Meaning.open(Timex.Type.DATE, "XXXX-WXX-" + weekday.getValue(), "no day to count from is known");
    }

    private Meaning resolve(DayOfWeek weekday, String which, int from, int end) {
        String name = Lexicon.name(weekday);
        boolean narrative = which.equals("previous") || which.equals("following");
        Optional<LocalDate> start = narrative ? telling.toldDay().or(telling::today) : telling.today();
        if (start.isEmpty()) {
            return unknown(weekday);
        }
        LocalDate today = start.get();
        return switch (which) {
            case "previous" ->
                Meaning.date(
                        Stretch.day(today.with(TemporalAdjusters.previous(weekday))),
                        "the " + name + " before " + today);
            case "following" ->
                Meaning.date(
                        Stretch.day(today.with(TemporalAdjusters.next(weekday))), "the " + name + " after " + today);
            case "last", "past" ->
                Meaning.date(
                        Stretch.day(today.with(TemporalAdjusters.previous(weekday))),
                        "the " + name + " before " + telling.origin());
            case "next", "coming" ->
                Meaning.date(
                        Stretch.day(today.with(TemporalAdjusters.next(weekday))),
                        "the " + name + " after " + telling.origin());
            default -> plain(weekday, today, which.equals("this"), telling.tense(from, end));
        };
    }

    private Meaning plain(DayOfWeek weekday, LocalDate today, boolean isThis, Tense tense) {
        if (today.getDayOfWeek() == weekday) {
            return Meaning.date(Stretch.day(today), "weekday of " + telling.origin());
        }
        String name = Lexicon.name(weekday);
        LocalDate last = today.with(TemporalAdjusters.previous(weekday));
        LocalDate next = today.with(TemporalAdjusters.next(weekday));
        boolean nearNext = ChronoUnit.DAYS.between(today, next) < ChronoUnit.DAYS.between(last, today);
        boolean ahead = tense == Tense.FUTURE || isThis && tense == Tense.OPEN && nearNext;
        return ahead
                ? Meaning.date(
                        Stretch.day(next),
                        "the " + name + " after " + telling.origin()
                                + (tense == Tense.FUTURE ? ", as the sentence looks ahead" : ""))
                : Meaning.date(Stretch.day(last), "the " + name + " before " + telling.origin());
    }

    /** "Tuesday nights". */
    private Optional<Phrase> each(int from, int at, DayOfWeek weekday) {
        String part = words.lower(at + 1);
        return Grain.isPlural(part)
                ? Lexicon.partOfDay(part.substring(0, part.length() - 1))
                        .map(suffix -> new Phrase(
                                from,
                                at + 2,
                                Meaning.open(
                                        Timex.Type.SET,
                                        "XXXX-WXX-" + weekday.getValue() + suffix,
                                        "each " + Lexicon.name(weekday))))
                : Optional.empty();
    }

    /** "On Mondays". */
    private Optional<Phrase> plural(int i) {
        String word = words.lower(i);
        if (!Grain.isPlural(word)) {
            return Optional.empty();
        }
        return Lexicon.weekday(word.substring(0, word.length() - 1))
                .map(day -> new Phrase(
                        i,
                        i + 1,
                        Meaning.open(Timex.Type.SET, "XXXX-WXX-" + day.getValue(), "each " + Lexicon.name(day))));
    }
}
