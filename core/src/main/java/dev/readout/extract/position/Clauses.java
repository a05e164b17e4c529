package dev.readout.extract.position;

import dev.readout.extract.encounter.Row;
import java.util.Set;

/** Tells of the clause around a verb whether it is denied or only supposed, and where it begins. */
final class Clauses {
    private static final Set<String> SAY = Set.of("say", "announce", "declare", "argue", "insist", "claim", "tell");

    private static final Set<String> TIMES = Set.of("minute", "moment", "instant", "second");
    /** "said in a statement that Kesht was ready": the clause tells what was said. */
    private static final Set<String> TOLD_IN = Set.of(
            "statement",
            "interview",
            "letter",
            "announcement",
            "briefing",
            "conference",
            "speech",
            "post",
            "tweet",
            "message",
            "note",
            "memo",
            "fact",
            "meeting",
            "call",
            "day",
            "week",
            "month",
            "year",
            "weekend",
            "report",
            "communique",
            "declaration",
            "summit",
            "talks",
            "time",
            "side",
            "document");

    private final Row row;
    private final Voices voices;

    Clauses(Row row, Voices voices) {
        this.row = row;
        this.voices = voices;
    }

    boolean isNegated(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 4) && !row.isName(i); i--) {
            if (row.isAny(i, Words.NOT) || row.word(i).endsWith("n't")) {
                return true;
            }
            if (row.word(i).equals(",") || row.at(i).partOfSpeech().equals("VERB")) {
                return false;
            }
        }
        return false;
    }

    /** "if Kesht offers", "whether Kesht would accept", "might offer". */
    boolean isSupposed(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 14); i--) {
            if (leadsIntoSupposing(i) || row.isAny(i, Words.THINKING)) {
                return true;
            }
            boolean modal = i >= verb - 3 && row.isAny(i, Words.MAYBE) && !isNameBetween(i, verb);
            if (modal) {
                return true;
            }
            boolean clause = row.word(i).equals(",")
                    || row.word(i).equals(";")
                    || row.word(i).equals("that")
                    || row.at(i).isVerb() && row.at(i).partOfSpeech().equals("VERB")
                    || row.isAny(i, Set.of("said", "says"));
            if (clause) {
                return false;
            }
        }
        return false;
    }

    private boolean leadsIntoSupposing(int i) {
        return row.isAny(i, Words.SUPPOSING)
                || row.isAny(i, Set.of("provided", "providing")) && !row.isName(i - 1)
                || row.reads(i, "as", "though")
                || row.word(i).equals("that") && (row.isAny(i - 1, Words.HEARSAY) || row.isAny(i - 1, Words.THINKING));
    }

    /** "unless Kesht left, accepted and agreed", "Kesht will probably say it refuses": all that the subject does. */
    boolean isSupposedBefore(int subject) {
        int before = subject - 1;
        while (row.isAny(before, Words.DEMONSTRATIVE) && !row.word(before).equals("that")
                || row.has(before)
                        && row.at(before).partOfSpeech().equals("ADV")
                        && !row.isName(before)
                        && !row.isAny(before, Words.SUPPOSING)) {
            before--;
        }
        if (leadsIntoSupposing(before)) {
            return true;
        }
        int say = row.word(before).equals("that") ? before - 1 : before;
        return row.isAny(say, SAY) && isModal(say);
    }

    /** Whether words between two places lead into what is only supposed. */
    boolean isSupposedFrom(int first, int end) {
        for (int i = Math.max(0, first - 1); i < end; i++) {
            if (leadsIntoSupposing(i) || row.word(i).equals("when")) {
                return true;
            }
        }
        return false;
    }

    /**
     * "a recognition the minister was not ready to give", "when Kesht was ready", "the minute Kesht agrees": a clause
     * that only tells which thing or time is meant.
     */
    boolean tellsWhich(int subject) {
        int before = subject - 1;
        if (row.isAny(before, Words.DEMONSTRATIVE) && !row.word(before).equals("that")) {
            before--;
        }
        if (row.isAny(before, TIMES)) {
            return true;
        }
        int thing = row.word(before).equals("that") ? before - 1 : before;
        return row.has(thing)
                && !row.isName(thing)
                && row.at(thing).partOfSpeech().equals("NOUN")
                && !row.isAny(thing, TOLD_IN)
                && row.isAny(thing - 1, Set.of("the", "a", "an", "this", "any"));
    }

    /** Whether "will", "may" or "to" stands before a verb. */
    private boolean isModal(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3) && !row.isName(i); i--) {
            if (row.isAny(i, Words.WILL)
                    || row.isAny(i, Words.MAYBE)
                    || row.word(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** Whether "will" or "would" governs a verb: of what is to come only whoever will do it can tell. */
    boolean isToCome(int verb) {
        // "will play the host and agree to all": what is joined to it is to come too.
        boolean joined = row.word(verb - 1).equals("and")
                && !row.word(verb).endsWith("ed")
                && !row.word(verb).endsWith("s");
        for (int i = verb - 1; i >= Math.max(0, verb - (joined ? 9 : 4)) && !row.isName(i); i--) {
            if (row.isAny(i, Words.WILL)) {
                return true;
            }
            if (joined && i > 0) {
                continue;
            }
            if (row.isAny(i, Set.of(",", "and", "to"))
                    || row.at(i).partOfSpeech().equals("VERB")) {
                return false;
            }
        }
        return false;
    }

    /** Where the clause of a verb begins. */
    int begin(int modal) {
        int i = modal - 1;
        while (i > 0
                && !row.isAny(i - 1, Set.of("that", ",", "\u201c", "\"", ";", "said", "says", ":", "and"))
                && voices.around(row.at(i - 1).span())
                        .equals(voices.around(row.at(modal).span()))) {
            i--;
        }
        return Math.max(0, i);
    }

    /** Whether one of these words comes soon after. */
    boolean followed(int i, int reach, Set<String> words) {
        for (int k = i + 1; k < Math.min(row.size(), i + reach); k++) {
            if (row.isAny(k, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (row.isName(i)) {
                return true;
            }
        }
        return false;
    }
}
