package dev.readout.time;

import java.util.Set;

/** Which way a clause looks, as far as single words tell. */
enum Tense {
    PAST,
    FUTURE,
    /** No word tells. */
    OPEN;

    /**
     * How many words a clause is searched through on either side of a time. From 14 to 40 make no difference on
     * TempEval-3's development part; 8 cost value F1 0.003.
     */
    private static final int REACH = 22;

    private static final Set<String> AHEAD = Set.of(
            "will",
            "'ll",
            "shall",
            "would",
            "might",
            "should",
            "must",
            "due",
            "scheduled",
            "expected",
            "slated",
            "upcoming",
            "plans",
            "planning",
            "planned",
            "expects",
            "expect",
            "hopes",
            "hope",
            "intends",
            "wants",
            "proposes",
            "going",
            "projected",
            "poised",
            "anticipated",
            "tomorrow",
            "deadline",
            "forthcoming",
            "payable",
            "effective",
            "meet",
            "meets",
            "visits",
            "arrives",
            "opens",
            "begins",
            "starts",
            "resume",
            "resumes",
            "ends",
            "travels",
            "heads",
            "convenes",
            "expires");

    private static final Set<String> PLANNING = Set.of(
            "is",
            "are",
            "agreed",
            "plans",
            "planned",
            "expects",
            "expected",
            "hopes",
            "wants",
            "due",
            "scheduled",
            "set",
            "likely",
            "intends",
            "going",
            "ready",
            "invited",
            "promised",
            "vowed",
            "pledged",
            "ordered",
            "prepares",
            "preparing",
            "about",
            "bound",
            "slated",
            "supposed",
            "offered");

    private static final Set<String> BACK = Set.of(
            "was",
            "were",
            "had",
            "did",
            "said",
            "told",
            "met",
            "went",
            "came",
            "took",
            "began",
            "left",
            "held",
            "made",
            "found",
            "spoke",
            "sent",
            "gave",
            "fell",
            "rose",
            "won",
            "lost",
            "broke",
            "got",
            "saw",
            "put",
            "ran",
            "sat",
            "flew",
            "shot",
            "hit",
            "struck",
            "grew",
            "became",
            "brought",
            "bought",
            "sold",
            "paid",
            "kept",
            "led",
            "wrote",
            "thought",
            "drew",
            "withdrew",
            "slid",
            "set",
            "stood",
            "cut",
            "heard",
            "knew",
            "shut",
            "spent",
            "built",
            "fought",
            "taken",
            "been",
            "gone",
            "given",
            "seen",
            "done",
            "known",
            "shown",
            "written",
            "spoken",
            "quit",
            "sank",
            "sought",
            "caught",
            "n't",
            "read",
            "swore",
            "threw",
            "woke",
            "rode",
            "chose",
            "froze",
            "stole",
            "bore",
            "tore",
            "arose",
            "beat",
            "posted",
            "earned",
            "since",
            "ago");

    private static final Set<String> NO_VERB = Set.of(
            "united",
            "hundred",
            "need",
            "indeed",
            "speed",
            "feed",
            "exceed",
            "proceed",
            "succeed",
            "unprecedented",
            "armed",
            "limited",
            "red",
            "bed",
            "led",
            "shed",
            "wed");

    private static final Set<String> AUXILIARIES =
            Set.of("will", "'ll", "shall", "would", "may", "might", "should", "must", "to", "can", "could");

    /** What has a day only once it has happened: "Friday's ruling", whatever anybody will do about it. */
    private static final Set<String> HAPPENED = Set.of(
            "ruling",
            "verdict",
            "decision",
            "announcement",
            "statement",
            "remarks",
            "attack",
            "attacks",
            "bombing",
            "bombings",
            "shooting",
            "killing",
            "killings",
            "raid",
            "raids",
            "blast",
            "explosion",
            "crash",
            "arrest",
            "arrests",
            "resignation",
            "earthquake",
            "defeat",
            "victory");

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "its", "their", "his", "her", "this");

    private static final Set<String> OPENERS =
            Set.of("that", ",", "and", "but", "\"", "“", "``", "—", "–", "(", ":", ";");

    /** Returns which way the clause around some words looks. */
    static Tense of(Words words, int from, int end) {
        int before = from - 1;
        while (before > from - 4 && Bounds.isLead(words, before)) {
            before--;
        }
        if (words.any(end, "'s", "\u2019s") && HAPPENED.contains(words.lower(end + 1))) {
            return PAST;
        }
        boolean until = words.any(from - 1, "until", "till") && !words.isStop(from - 2);
        if (until || words.run(from - 3, "as", "early", "as") || words.run(from - 3, "as", "soon", "as")) {
            return FUTURE;
        }
        Tense beside = at(words, before) == OPEN ? at(words, end) : OPEN;
        if (beside != OPEN && !words.is(end, "due")) {
            return beside;
        }
        boolean opens =
                words.isStop(before) || OPENERS.contains(words.lower(before)) && !closesQuotation(words, before);
        Tense first = opens ? after(words, end) : before(words, before);
        if (first != OPEN) {
            return first;
        }
        return opens ? before(words, before) : after(words, end);
    }

    private static boolean closesQuotation(Words words, int i) {
        return words.is(i, "\"") && words.joined(i) && !words.joined(i + 1);
    }

    private static Tense before(Words words, int last) {
        for (int i = last; i > last - REACH && !words.isStop(i); i--) {
            Tense tense = at(words, i);
            if (tense != OPEN) {
                return tense;
            }
        }
        return OPEN;
    }

    private static Tense after(Words words, int first) {
        // What somebody said or did "that" tells of another clause.
        for (int i = first; i < first + REACH && !words.isStop(i) && !words.is(i, "that"); i++) {
            Tense tense = at(words, i);
            if (tense != OPEN) {
                return tense;
            }
        }
        return OPEN;
    }

    /** Returns which way a single word looks. */
    static Tense at(Words words, int i) {
        String word = words.lower(i);
        if (word.equals("to") && PLANNING.contains(words.lower(i - 1))) {
            return isPastPerfect(words, i - 1) ? PAST : FUTURE;
        }
        if (word.equals("set") && (words.is(i + 1, "to") || words.is(i + 1, "for"))) {
            return FUTURE;
        }
        if (word.equals("ahead") && words.is(i + 1, "of")) {
            return FUTURE;
        }
        if (Set.of("due", "scheduled", "expected", "planned", "slated", "set").contains(word)
                && isPastPerfect(words, i)) {
            return PAST;
        }
        if (AHEAD.contains(word) || word.equals("may") && !words.capital(i)) {
            return FUTURE;
        }
        if (isPastForm(word) && isAttribute(words, i)) {
            return OPEN;
        }
        if (BACK.contains(word) || isPastForm(word)) {
            return isLedByAuxiliary(words, i) ? FUTURE : PAST;
        }
        return OPEN;
    }

    /** "Had been due Friday" looks back; "was due Friday" does not. */
    private static boolean isPastPerfect(Words words, int i) {
        int at = i - 1;
        while (words.any(at, "been", "previously", "originally", "initially", "also")) {
            at--;
        }
        return words.is(at, "had");
    }

    private static boolean isPastForm(String word) {
        return word.length() > 3 && word.endsWith("ed") && !NO_VERB.contains(word);
    }

    /** "A still unspecified date": said of a thing, and of no time. */
    private static boolean isAttribute(Words words, int i) {
        int before = words.any(i - 1, "still", "yet", "as", "newly") ? i - 2 : i - 1;
        return DETERMINERS.contains(words.lower(before));
    }

    /** "Will be held", "to be signed", "would have met" are no past; "is to be signed" neither. */
    private static boolean isLedByAuxiliary(Words words, int i) {
        for (int k = 1; k <= 3; k++) {
            String word = words.lower(i - k);
            if (AUXILIARIES.contains(word) && !(word.equals("may") && words.capital(i - k))) {
                return !words.is(i - k + 1, "have");
            }
            if (!word.equals("be")
                    && !word.equals("not")
                    && !word.equals("have")
                    && !word.equals("also")
                    && !word.equals("only")) {
                return false;
            }
        }
        return false;
    }
}
