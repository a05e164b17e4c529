package dev.readout.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Words before a time that narrow it or leave it open: "early next month", "the end of April", "nearly four years". */
final class Modifiers {
    /** What part of a stretch is meant, in sixths of it. */
    private enum Part {
        EARLY(0, 2),
        MID(2, 4),
        LATE(4, 6),
        START(0, 1),
        END(5, 6),
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

    private static final int LONGEST = 3;

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
        if (words.is(i, "the") && words.in(i + 1, java.util.Set.of("early", "late", "mid"))) {
            return part(i, i + 1, "", rest);
        }
        for (int length = LONGEST; length > 0; length--) {
            String text = text(i, length);
            if (PARTS.containsKey(text)) {
                return part(i, i, text, rest);
            }
            Bound bound = AMOUNTS.get(text);
            if (bound != null) {
                int next = i + length;
                return rest.apply(next).filter(phrase -> takes(text, phrase)).map(phrase -> amount(i, phrase, bound));
            }
        }
        return Optional.empty();
    }

    private static boolean takes(String text, Phrase phrase) {
        Timex.Type type = phrase.meaning().type();
        boolean ago = phrase.meaning().type() == Timex.Type.DATE
                && phrase.meaning().because().contains(" before ");
        return switch (text) {
            case "about", "around" ->
                type != Timex.Type.SET && !phrase.meaning().value().endsWith("_REF");
            // "Over the weekend", "some day", "under the 2015 deal".
            default -> type == Timex.Type.DURATION || ago;
        };
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

    private Optional<Phrase> part(int from, int at, String text, IntFunction<Optional<Phrase>> rest) {
        String word = text.isEmpty() ? words.lower(at) : text;
        Part part = PARTS.get(word);
        int next = at + (text.isEmpty() ? 1 : text.split(" ", -1).length);
        if (part == Part.MID && words.isHyphen(next)
                || word.equals("late") && words.isHyphen(next)
                || word.equals("early") && words.isHyphen(next)) {
            next++;
        } else if (words.is(next, "in") && part != Part.MID && text.length() > 0) {
            return inUnit(from, next + 1, part, rest);
        }
        Optional<Phrase> found = rest.apply(next);
        if (word.startsWith("the ") && found.isEmpty()) {
            return unit(from, next, part);
        }
        return found.filter(phrase -> phrase.meaning().type() == Timex.Type.DATE
                        || phrase.meaning().type() == Timex.Type.TIME)
                .filter(phrase -> !phrase.meaning().value().endsWith("_REF"))
                .map(phrase -> new Phrase(from, phrase.end(), narrowed(phrase.meaning(), part)))
                .or(() -> part == Part.MID ? partOfDay(from, at + 1) : Optional.empty());
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
    private Optional<Phrase> partOfDay(int from, int next) {
        int at = words.isHyphen(next) ? next + 1 : next;
        return Lexicon.partOfDay(words.lower(at))
                .map(suffix -> new Phrase(
                        from,
                        at + 1,
                        telling.today()
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
