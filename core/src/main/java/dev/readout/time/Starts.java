package dev.readout.time;

import java.util.Set;

/** The words that a phrase can begin with: most words of a text can not, and no rule need be asked about them. */
final class Starts {
    private static final Set<String> WORDS = Set.of(
            "a",
            "an",
            "the",
            "its",
            "their",
            "his",
            "her",
            "our",
            "these",
            "those",
            "this",
            "that",
            "another",
            "last",
            "next",
            "past",
            "coming",
            "current",
            "present",
            "previous",
            "preceding",
            "recent",
            "following",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "overnight",
            "year",
            "fiscal",
            "high",
            "noon",
            "midday",
            "midnight",
            "half",
            "quarter",
            "every",
            "each",
            "once",
            "twice",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "annually",
            "hourly",
            "nightly",
            "biweekly",
            "fortnightly",
            "now",
            "currently",
            "presently",
            "recently",
            "soon",
            "christmas",
            "new",
            "thanksgiving",
            "halloween",
            "easter",
            "good",
            "early",
            "late",
            "mid",
            "earlier",
            "later",
            "sometime",
            "about",
            "around",
            "roughly",
            "approximately",
            "some",
            "nearly",
            "almost",
            "under",
            "less",
            "fewer",
            "up",
            "at",
            "no",
            "more",
            "over",
            "just",
            "several",
            "few",
            "many",
            "couple");

    private Starts() {}

    static boolean at(Words words, int i) {
        Word word = words.at(i);
        return switch (word.kind()) {
            case MARK, BREAK -> false;
            case NUMBER, ORDINAL -> true;
            case LETTERS -> isStart(word);
        };
    }

    private static boolean isStart(Word word) {
        String lower = word.lower();
        return WORDS.contains(lower)
                || Count.isSpelled(lower)
                || Lexicon.isOrdinal(lower)
                || Lexicon.season(lower).isPresent()
                || Grain.isPlural(lower)
                        && (Grain.of(lower).isPresent()
                                || Lexicon.weekday(lower.substring(0, lower.length() - 1))
                                        .isPresent())
                || word.capital()
                        && (Lexicon.shortMonth(lower).isPresent()
                                || Lexicon.shortWeekday(lower).isPresent())
                || Lexicon.month(lower).isPresent()
                || Lexicon.weekday(lower).isPresent();
    }
}
