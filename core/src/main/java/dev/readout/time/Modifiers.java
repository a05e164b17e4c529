package dev.readout.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words before a time that narrow it or leave it open: "early next month", "the end of April", "nearly four years". */
final class Modifiers {
    /** What part of a stretch is meant, in sixths of it. */
    private enum Part {
        EARLY(0, 2),
        MID(2, 4),
        LATE(4, 6),
        START(0, 1),
        END(5, 6),
        FIRST_HALF(0, 3),
        SECOND_HALF(3, 6),
        /** Before the anchor. */
        EARLIER(0, 6),
        /** After the anchor. */
        LATER(0, 6),
        ANY(0, 6);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("early", Part.EARLY),
            Map.entry("late", Part.LATE),
            Map.entry("mid", Part.MID),
            Map.entry("the middle of", Part.MID),
            Map.entry("the beginning of", Part.START),
            Map.entry("the start of", Part.START),
            Map.entry("the end of", Part.END),
            Map.entry("the first half of", Part.FIRST_HALF),
            Map.entry("the second half of", Part.SECOND_HALF),
            Map.entry("earlier", Part.EARLIER),
            Map.entry("later", Part.LATER),
            Map.entry("sometime", Part.ANY));

    private static final Map<String, Bound> AMOUNTS = Map.ofEntries(
            Map.entry("about", Bound.ABOUT),
            Map.entry("around", Bound.ABOUT),
            Map.entry("roughly", Bound.ABOUT),
            Map.entry("approximately", Bound.ABOUT),
            Map.entry("some", Bound.ABOUT),
            Map.entry("nearly", Bound.AT_MOST),
            Map.entry("almost", Bound.AT_MOST),
            Map.entry("under", Bound.AT_MOST),
            Map.entry("less than", Bound.AT_MOST),
            Map.entry("fewer than", Bound.AT_MOST),
            Map.entry("up to", Bound.AT_MOST),
            Map.entry("at most", Bound.AT_MOST),
            Map.entry("no more than", Bound.AT_MOST),
            Map.entry("more than", Bound.AT_LEAST),
            Map.entry("over", Bound.AT_LEAST),
            Map.entry("at least", Bound.AT_LEAST),
            Map.entry("no less than", Bound.AT_LEAST),
            Map.entry("just over", Bound.AT_LEAST),
            Map.entry("just under", Bound.AT_MOST));

    private static final int LONGEST = 4;

    /** The first words of them all. */
    private static final Set<String> FIRST = Stream.concat(PARTS.keySet().stream(), AMOUNTS.keySet().stream())
            .map(words -> words.split(" ", 2)[0])
            .collect(Collectors.toUnmodifiableSet());

    private final Telling telling;
    private final Words words;

    Modifiers(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    /**
     * Returns the phrase that begins here with such words.
     *
     * @param rest recognises what follows them
     */
    Optional<Phrase> at(int i, IntFunction<Optional<Phrase>> rest) {
        if (!words.in(i, FIRST)) {
            return Optional.empty();
        }
        // "The early 1990s", but "the late-November trip": there the article is the trip's.
        Optional<Part> after = Optional.ofNullable(PARTS.get(words.lower(i + 1)))
                .filter(part -> part == Part.EARLY || part == Part.MID || part == Part.LATE)
                .filter(any -> words.is(i, "the") && !words.isHyphen(i + 2));
        if (after.isPresent()) {
            return part(i, i + 2, after.get(), rest);
        }
        for (int length = LONGEST; length > 0; length--) {
            String text = text(i, length);
            Part part = PARTS.get(text);
            if (part != null) {
                return part(i, i + length, part, rest);
            }
            Bound bound = AMOUNTS.get(text);
            if (bound != null) {
                return rest.apply(i + length)
                        .filter(phrase -> takes(i, text, phrase))
                        .map(phrase -> amount(i, phrase, bound));
            }
        }
        return Optional.empty();
    }

    private boolean takes(int i, String text, Phrase phrase) {
        Timex.Type type = phrase.meaning().type();
        boolean ago = words.is(phrase.end() - 1, "ago");
        return switch (text) {
            // "About" stands outside a length, and inside a day or hour, by the corpus.
            case "about", "around", "roughly", "approximately", "some" ->
                ago || isNumbered(phrase.from()) && (type == Timex.Type.DATE || type == Timex.Type.TIME);
            // "Over the weekend", "over several years", "under the 2015 deal".
            case "over", "under" ->
                type == Timex.Type.DURATION && words.any(i + 1, "a", "an") && !words.isHyphen(i + 3);
            default -> type == Timex.Type.DURATION || ago;
        };
    }

    /** Whether a day or hour is told in numbers: "around 9 March", "about noon", but "around Monday's ruling". */
    private boolean isNumbered(int i) {
        return words.isNumber(i)
                || Lexicon.month(words.lower(i)).isPresent()
                || Lexicon.shortMonth(words.lower(i)).isPresent()
                || words.any(i, "noon", "midnight", "midday");
    }

    private String text(int i, int length) {
        if (length == 1) {
            return words.lower(i);
        }
        StringBuilder text = new StringBuilder(words.lower(i));
        for (int k = 1; k < length; k++) {
            text.append(' ').append(words.lower(i + k));
        }
        return text.toString();
    }

    private Phrase amount(int from, Phrase phrase, Bound bound) {
        return new Phrase(from, phrase.end(), phrase.meaning().bounded(bound).roughly());
    }

    private Optional<Phrase> part(int from, int at, Part part, IntFunction<Optional<Phrase>> rest) {
        boolean third = part == Part.EARLY || part == Part.MID || part == Part.LATE;
        int next = third && words.isHyphen(at) ? at + 1 : at;
        if (words.is(next, "in") && part != Part.MID) {
            return inUnit(from, next + 1, part, rest);
        }
        boolean side = part == Part.EARLIER || part == Part.LATER;
        // "Earlier Friday" and "earlier this week" stand without it in the corpus, "earlier this year" with it.
        if (side && !words.any(next + 1, "year", "month", "afternoon", "day") && !words.is(next, "yesterday")) {
            return Optional.empty();
        }
        Optional<Phrase> found = rest.apply(next);
        if (found.isEmpty()) {
            return part == Part.MID ? unit(from, next, part).or(() -> partOfDay(from, next)) : unit(from, next, part);
        }
        return found.filter(phrase -> phrase.meaning().type() == Timex.Type.DATE
                        || phrase.meaning().type() == Timex.Type.TIME)
                .filter(phrase -> !phrase.meaning().value().endsWith("_REF"))
                .map(phrase -> new Phrase(from, phrase.end(), narrowed(phrase.meaning(), part)))
                .or(() -> part == Part.MID ? partOfDay(from, next) : Optional.empty());
    }

    /** "Early in the year": the unit without its preposition would be another time. */
    private Optional<Phrase> inUnit(int from, int next, Part part, IntFunction<Optional<Phrase>> rest) {
        return unit(from, next, part)
                .or(() -> rest.apply(next)
                        .filter(phrase -> part != Part.EARLIER && part != Part.LATER)
                        .filter(phrase -> phrase.meaning().type() == Timex.Type.DATE
                                && !phrase.meaning().value().endsWith("_REF"))
                        .map(phrase -> new Phrase(from, phrase.end(), narrowed(phrase.meaning(), part))));
    }

    /** "The end of the month", "later in the week". */
    private Optional<Phrase> unit(int from, int next, Part part) {
        if (!words.is(next, "the")) {
            return Optional.empty();
        }
        return Grain.of(words.lower(next + 1))
                .filter(grain -> List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE, Grain.DAY)
                        .contains(grain))
                .filter(any -> !Grain.isPlural(words.lower(next + 1)))
                .map(grain -> new Phrase(
                        from,
                        next + 2,
                        telling.today()
                                .map(today -> narrowed(
                                        Meaning.date(
                                                Stretch.of(grain, today), grain.called() + " of " + telling.origin()),
                                        part))
                                .orElseGet(() -> Meaning.open(
                                        Timex.Type.DATE, PeriodRule.unknown(grain), "no day to count from is known"))));
    }

    /** "Mid-afternoon", which needs no day beside it. */
    private Optional<Phrase> partOfDay(int from, int at) {
        return Lexicon.partOfDay(words.lower(at))
                .map(suffix -> new Phrase(
                        from,
                        words.is(at + 1, "yesterday") ? at + 2 : at + 1,
                        telling.today()
                                .map(today -> words.is(at + 1, "yesterday") ? today.minusDays(1) : today)
                                .map(today -> Meaning.date(Stretch.day(today), "day of " + telling.origin()))
                                .orElseGet(() -> Meaning.open(Timex.Type.TIME, "XXXX-XX-XX", "no day is told"))
                                .atTime(suffix)
                                .roughly()));
    }

    private Meaning narrowed(Meaning meaning, Part part) {
        return meaning.withWindow(meaning.window().map(window -> narrowed(window, part)))
                .roughly();
    }

    private Window narrowed(Window window, Part part) {
        Optional<LocalDate> today = telling.today().filter(window::includes);
        if (part == Part.EARLIER) {
            return new Window(window.from(), today.orElse(window.to()));
        }
        if (part == Part.LATER) {
            return new Window(today.orElse(window.from()), window.to());
        }
        long days = ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
        LocalDate from = window.from().plusDays(days * part.from / 6);
        LocalDate to = window.from().plusDays(Math.max(0, (days * part.to + 5) / 6 - 1));
        return from.isAfter(to) ? window : new Window(from, to);
    }
}
