package dev.readout.extract.position;

import dev.readout.extract.encounter.Row;
import java.util.Set;

/** Tells of the clause around a verb whether it is denied or only supposed, and where it begins. */
final class Clauses {
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
            if (row.isAny(i, Words.SUPPOSING) || row.isAny(i, Words.THINKING) || row.reads(i, "as", "though")) {
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
                    || row.isAny(i, Set.of("said", "says", "\u201c", "\u201d", "\""));
            if (clause) {
                return false;
            }
        }
        return false;
    }

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
