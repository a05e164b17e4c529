package dev.readout.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Stretches of time, and days counted by them: "40 minutes", "nearly four years", "five days ago", "in two weeks". */
final class DurationRule implements Rule {
    private static final Set<String> LEADS = Set.of("the", "its", "their", "his", "her", "our", "these", "those");
    private static final Set<String> BACK = Set.of("past", "last", "previous", "preceding", "recent");
    private static final Set<String> AHEAD = Set.of("next", "coming", "following");
    private static final Set<String> OTHERS =
            Set.of("first", "final", "entire", "whole", "full", "early", "initial", "remaining");

    /** Before bare plurals: "for years", "within weeks". */
    private static final Set<String> BEFORE_PLURALS = Set.of(
            "for", "within", "in", "over", "after", "follows", "followed", "took", "take", "takes", "lasted", "last");

    /** Words that end as things counted do: "lasts a week". */
    private static final Set<String> NOT_COUNTED = Set.of(
            "lasts",
            "takes",
            "perhaps",
            "just",
            "this",
            "thus",
            "towards",
            "spends",
            "needs",
            "gives",
            "across",
            "plus",
            "versus",
            "remains",
            "sometimes");

    /** A longer while is no time that a report tells: days would leave the years that can be written. */
    private static final double LONGEST = 100_000;

    private final Telling telling;
    private final Words words;

    DurationRule(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
        return fractionOfUnit(i).or(() -> counted(i)).or(() -> directed(i)).or(() -> plural(i));
    }

    /** "Half an hour", "three quarters of an hour". */
    private Optional<Phrase> fractionOfUnit(int i) {
        int at = words.is(i, "a") && words.any(i + 1, "half", "quarter") ? i + 1 : i;
        double part;
        int next;
        if (words.is(at, "half") && (words.any(at + 1, "a", "an") || words.isHyphen(at + 1) || at > i)) {
            part = 0.5;
            next = words.any(at + 1, "a", "an") || words.isHyphen(at + 1) ? at + 2 : at + 1;
        } else if (words.run(at, "three", "quarters", "of") && words.any(at + 3, "a", "an")) {
            part = 0.75;
            next = at + 4;
        } else if (words.run(at, "quarter", "of") && words.any(at + 2, "a", "an")) {
            part = 0.25;
            next = at + 3;
        } else {
            return Optional.empty();
        }
        int unitAt = next;
        return Grain.of(words.lower(unitAt))
                .filter(grain -> grain != Grain.SECOND && !Grain.isPlural(words.lower(unitAt)))
                .map(grain -> new Phrase(
                        i, unitAt + 1, Meaning.duration(grain.length(Optional.of(part)), "a length, as printed")));
    }

    /** "Two weeks", "40-minute", "a year and a half", "five days ago", "two hours and 20 minutes". */
    private Optional<Phrase> counted(int i) {
        Optional<Count> found = count(i);
        // "The third in as many weeks" counts no weeks of its own.
        boolean compared = words.is(i - 1, "as") && words.is(i, "many");
        if (compared
                || found.isEmpty()
                || found.get().number().filter(n -> n > LONGEST || n < 0).isPresent()) {
            return Optional.empty();
        }
        Count count = found.get();
        boolean hyphen = words.isHyphen(count.end());
        int unitAt = hyphen ? count.end() + 1 : count.end();
        unitAt = words.any(unitAt, "more", "full", "whole", "straight", "consecutive", "other", "long", "calendar")
                ? unitAt + 1
                : unitAt;
        Optional<Grain> grain = Grain.of(words.lower(unitAt));
        if (grain.isEmpty() || !fits(i, count, unitAt, grain.get())) {
            return Optional.empty();
        }
        int end = unitAt + 1;
        Optional<Double> number = count.number();
        if (words.run(end, "and", "a", "half")) {
            number = number.map(n -> n + 0.5);
            end += 3;
        }
        String length = grain.get().length(number);
        Optional<Phrase> rest =
                words.is(end, "and") || words.is(end, ",") || grain.get().isClock()
                        ? smaller(end, grain.get())
                        : Optional.empty();
        if (rest.isPresent()) {
            length = sum(length, rest.get().meaning().value());
            end = rest.get().end();
        }
        return Optional.of(counted(i, end, hyphen, grain.get(), number, length));
    }

    /** A number from the first word on: articles count as one only before a unit. */
    private Optional<Count> count(int i) {
        if (words.is(i, "another")) {
            return Count.at(words, i + 1).or(() -> Optional.of(new Count(i + 1, Optional.of(1.0))));
        }
        return Count.at(words, i);
    }

    private boolean fits(int i, Count count, int unitAt, Grain grain) {
        String unit = words.lower(unitAt);
        boolean article = words.any(i, "a", "an") && count.end() == i + 1;
        boolean plural = Grain.isPlural(unit);
        boolean old = words.isHyphen(unitAt + 1) && words.any(unitAt + 2, "old", "olds", "earlier", "ago")
                || words.is(unitAt + 1, "old")
                || words.is(unitAt + 1, "older");
        // "60 Minutes" is a programme.
        boolean title = words.capital(unitAt) && words.isNumber(i);
        // "A second meeting", "two quarters of the vote", "third day": numbers and shares, no while.
        boolean second = grain == Grain.SECOND && !plural && !words.isHyphen(count.end());
        boolean quarter = grain == Grain.QUARTER && (article || words.is(unitAt + 1, "of"));
        boolean ordinalDay = grain == Grain.SECOND && !words.isHyphen(count.end()) && article;
        boolean monetary = words.any(i - 1, "$", "£", "€", "#") || words.is(i - 1, ".") && words.joined(i);
        boolean night = unit.startsWith("night") && (article || !plural);
        return !(old || title || second || quarter || ordinalDay || monetary || night || article && plural);
    }

    private Optional<Phrase> smaller(int i, Grain than) {
        int at = words.is(i, "and") || words.is(i, ",") ? i + 1 : i;
        return Count.exact(words, at)
                .filter(count -> count.number().orElse(LONGEST) < 1000)
                .flatMap(count -> Grain.of(words.lower(count.end()))
                        .filter(grain -> grain.compareTo(than) < 0 && grain != Grain.WEEKEND)
                        .map(grain -> new Phrase(
                                i,
                                count.end() + 1,
                                Meaning.duration(grain.length(count.number()), "a length, as printed"))));
    }

    /** "PT2H" and "PT20M" come to "PT2H20M". */
    private static String sum(String one, String other) {
        boolean clock = one.contains("T");
        return clock ? one + other.substring(2) : one + other.substring(1);
    }

    private Phrase counted(int i, int end, boolean hyphen, Grain grain, Optional<Double> number, String length) {
        Optional<Phrase> moved = hyphen ? Optional.empty() : moved(i, end, grain, number);
        if (moved.isPresent()) {
            return moved.get();
        }
        if (isRate(i, end)) {
            return new Phrase(i, end, Meaning.open(Timex.Type.SET, length, "again and again"));
        }
        Meaning meaning = Meaning.duration(length, "a length, as printed");
        int before = words.any(i - 1, "about", "around", "roughly") ? i - 2 : i - 1;
        boolean ahead = words.is(before, "in") && telling.tense(i, end) == Tense.FUTURE;
        if (ahead && number.isPresent() && telling.today().isPresent() && !grain.isClock() && !hyphen) {
            return new Phrase(i, end, fromAnchor(i, end, grain, number, 1).roughly());
        }

        boolean within = words.is(i - 1, "within") && telling.tense(i, end) == Tense.FUTURE;
        if (within && number.isPresent() && telling.today().isPresent()) {
            LocalDate today = telling.today().get();
            return new Phrase(
                    i,
                    end,
                    meaning.withWindow(shift(today, grain, number.get()).map(day -> new Window(today, day)))
                            .because(text(i, end) + " from " + telling.origin()));
        }
        return new Phrase(i, end, meaning);
    }

    /** "$33 million a year", "seats a week". */
    private boolean isRate(int i, int end) {
        if (end != i + 2 || !words.any(i, "a", "an")) {
            return false;
        }
        String before = words.lower(i - 1);
        return words.isNumber(i - 1)
                || Set.of("million", "billion", "trillion", "percent", "hundred", "thousand", "times")
                        .contains(before)
                || before.length() > 3
                        && Grain.isPlural(before)
                        && !before.endsWith("ss")
                        && !NOT_COUNTED.contains(before);
    }

    private String text(int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < end; i++) {
            text.append(i > from && !words.joined(i) ? " " : "").append(words.lower(i));
        }
        return text.toString();
    }

    private static Optional<LocalDate> shift(LocalDate day, Grain grain, double number) {
        LocalDate moved = Stretch.moved(day, grain, (long) number);
        return Optional.of(moved).filter(each -> Telling.isYear(each.getYear()) && each.getYear() < 2900);
    }

    /** "Ago", "earlier", "later", "from now" behind a stretch. */
    private Optional<Phrase> moved(int i, int end, Grain grain, Optional<Double> number) {
        int at = words.run(end, "or", "so") ? end + 2 : end;
        boolean known = number.isPresent();
        return switch (words.lower(at)) {
            case "ago" -> Optional.of(new Phrase(i, at + 1, fromAnchor(i, end, grain, number, -1)));
            case "hence" -> Optional.of(new Phrase(i, at + 1, fromAnchor(i, end, grain, number, 1)));
            case "from" ->
                words.is(at + 1, "now")
                        ? Optional.of(new Phrase(i, at + 2, fromAnchor(i, end, grain, number, 1)))
                        : Optional.empty();
            case "earlier" ->
                known ? Optional.of(new Phrase(i, at + 1, fromTold(i, end, grain, number, -1))) : Optional.empty();
            case "later", "afterwards", "afterward" ->
                known ? Optional.of(new Phrase(i, at + 1, fromTold(i, end, grain, number, 1))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Meaning fromAnchor(int i, int end, Grain grain, Optional<Double> number, int direction) {
        if (number.isEmpty()) {
            return Meaning.open(
                    Timex.Type.DATE, direction < 0 ? "PAST_REF" : "FUTURE_REF", "a number that is not told");
        }
        Optional<Stretch> quarter = telling.toldPeriod(i, 60);
        if (direction < 0 && grain == Grain.YEAR && number.get() == 1 && quarter.isPresent()) {
            return Meaning.date(
                            QuarterRule.yearBefore(quarter.get()),
                            "a year before " + quarter.get().value())
                    .aside();
        }
        if (telling.today().isEmpty()) {
            return Meaning.open(Timex.Type.DATE, PeriodRule.unknown(grain), "no day to count from is known");
        }
        String because = text(i, end) + (direction < 0 ? " before " : " from ") + telling.origin();
        return counted(telling.today().get(), grain, number.get() * direction, because);
    }

    private Meaning fromTold(int i, int end, Grain grain, Optional<Double> number, int direction) {
        Optional<Stretch> quarter = telling.toldPeriod(i, 400);
        if (direction < 0 && grain == Grain.YEAR && number.orElse(0.0) == 1 && quarter.isPresent()) {
            return Meaning.date(
                            QuarterRule.yearBefore(quarter.get()),
                            "a year before " + quarter.get().value())
                    .aside();
        }
        Optional<LocalDate> from = telling.toldFor(grain).or(telling::today);
        if (from.isEmpty() || number.isEmpty()) {
            return Meaning.open(
                    Timex.Type.DATE,
                    PeriodRule.unknown(grain),
                    "counted from a day that is not known, or by a number that is not");
        }
        String because = text(i, end) + (direction < 0 ? " before " : " after ") + from.get() + ", told before";
        return counted(from.get(), grain, number.get() * direction, because);
    }

    private Meaning counted(LocalDate from, Grain grain, double number, String because) {
        Optional<LocalDate> day = clock(grain, number).or(() -> shift(from, grain, number));
        // "A decade ago" is a year, not ten of them.
        Grain unit = grain.compareTo(Grain.YEAR) > 0 ? Grain.YEAR : grain;
        return day.map(each -> Meaning.date(Stretch.of(unit, each), because))
                .orElseGet(() -> Meaning.open(Timex.Type.DATE, number < 0 ? "PAST_REF" : "FUTURE_REF", because));
    }

    /** Hours ago may be a day ago, where the hour of the anchor is known. */
    private Optional<LocalDate> clock(Grain grain, double number) {
        if (!grain.isClock()) {
            return Optional.empty();
        }
        return telling.instant()
                .map(instant -> switch (grain) {
                    case SECOND -> instant.plusSeconds((long) number);
                    case MINUTE -> instant.plusMinutes((long) number);
                    default -> instant.plusMinutes((long) (number * 60));
                })
                .map(OffsetDateTime::toLocalDate);
    }

    /** "The past two weeks", "the next few days", "the first nine months", "recent years". */
    private Optional<Phrase> directed(int i) {
        int at = words.in(i, LEADS) ? i + 1 : i;
        boolean led = at > i;
        String which = words.lower(at);
        boolean back = BACK.contains(which);
        boolean ahead = AHEAD.contains(which);
        boolean other = OTHERS.contains(which);
        int countAt = back || ahead || other ? at + 1 : at;
        if (!led && !back && !ahead) {
            return Optional.empty();
        }
        Optional<Count> exact = Count.at(words, countAt).filter(any -> !words.any(countAt, "a", "an"));
        int unitAt = exact.map(Count::end).orElse(countAt);
        String unit = words.lower(unitAt);
        boolean plural = Grain.isPlural(unit);
        Optional<Grain> grain = Grain.of(unit);
        // "The early hours of Thursday" are no length.
        boolean hours = words.is(at, "early") && grain.filter(Grain::isClock).isPresent();
        boolean alone = countAt == at && exact.isEmpty() || hours;
        boolean singular = exact.isEmpty() && !plural || !plural && !back && !ahead;
        if (grain.isEmpty() || alone || singular || grain.get() == Grain.SECOND && !plural) {
            return Optional.empty();
        }
        Optional<Double> number = exact.flatMap(Count::number);
        Meaning meaning = Meaning.duration(grain.get().length(number), "a length, as printed");
        int end = words.run(unitAt + 1, "or", "so") ? unitAt + 3 : unitAt + 1;
        if (number.isEmpty() || telling.today().isEmpty() || !back && !ahead) {
            return Optional.of(new Phrase(i, end, meaning));
        }
        LocalDate today = telling.today().get();
        String because = text(countAt, unitAt + 1) + (back ? " up to " : " from ") + telling.origin();
        Optional<Window> window = shift(today, grain.get(), back ? -number.get() : number.get())
                .map(day -> back ? new Window(day, today) : new Window(today, day));
        return Optional.of(new Phrase(i, end, meaning.withWindow(window).because(because)));
    }

    /** "For years", "within weeks", "decades-long". */
    private Optional<Phrase> plural(int i) {
        String unit = words.lower(i);
        if (!Grain.isPlural(unit)) {
            return Optional.empty();
        }
        boolean compound = words.isHyphen(i + 1) && words.is(i + 2, "long");
        boolean led = words.in(i - 1, BEFORE_PLURALS);
        boolean moved = words.any(i + 1, "ago", "earlier");
        boolean later = words.is(i + 1, "later");
        return Grain.of(unit)
                .filter(grain -> grain != Grain.SECOND && grain != Grain.QUARTER)
                .filter(any -> compound || led || moved || later)
                .map(grain -> moved && !compound
                        ? new Phrase(i, i + 2, Meaning.open(Timex.Type.DATE, "PAST_REF", "a number that is not told"))
                        : new Phrase(
                                i,
                                compound ? i + 3 : i + 1,
                                Meaning.duration(grain.length(Optional.empty()), "a length, not in numbers")));
    }
}
