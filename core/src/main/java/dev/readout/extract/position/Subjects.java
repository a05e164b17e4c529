package dev.readout.extract.position;

import dev.readout.annotate.Mention;
import dev.readout.extract.encounter.Row;
import java.util.OptionalInt;
import java.util.Set;

/** Finds whose a verb is: the name before it, over what stands in between. */
final class Subjects {
    private static final Set<String> OVER = Set.of(
            "not",
            "n't",
            "n\u2019t",
            "never",
            "also",
            "both",
            "all",
            "each",
            "(",
            ")",
            "\u201c",
            "\u201d",
            "\"",
            "'",
            "\u2018",
            "\u2019",
            "\u2013",
            "\u2014",
            "-",
            "has",
            "have",
            "had",
            "is",
            "are",
            "was",
            "were",
            "would",
            "will",
            "shall",
            "did",
            "does",
            "do",
            "be",
            "been",
            "to",
            "'s",
            "\u2019s",
            "'ve",
            "\u2019ve",
            "'re",
            "\u2019re",
            "'d",
            "\u2019d",
            "'ll",
            "\u2019ll",
            "'m",
            "wo",
            "ca",
            "can");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> AND = Set.of("and", "but", "or", "then", "yet", "while", "instead", "by", "when");
    private static final Set<String> OF = Set.of("of", "from");
    private static final Set<String> AT = Set.of(
            "in", "at", "for", "with", "to", "on", "by", "against", "about", "between", "after", "before", "over",
            "into", "since", "under", "like", "unlike", "through", "within", "among", "toward", "towards", "during",
            "without", "despite");
    private static final Set<String> STATE = Set.of("country", "government", "nation", "state", "side", "cabinet");
    private static final Set<String> SAYING = Set.of("said", "says", "added", "told", "noted", "wrote", "according");
    /** In items. */
    private static final int REACH = 30;

    /** Stands for "we" and "I" where the speaker is not known by name. */
    static final int SPEAKER = -2;
    /** Stands for an "it" that nothing names. */
    static final int IT = -3;
    /** Stands for a "he" or "she" that nothing names. */
    static final int SOMEBODY = -5;
    /** Stands for "the government" of which somebody speaks. */
    static final int GOVERNMENT = -4;

    private final Row row;

    Subjects(Row row) {
        this.row = row;
    }

    /** Returns the place of the name of whoever does what a verb tells, {@link #SPEAKER}, or nothing. */
    OptionalInt of(int verb) {
        return of(verb, 4);
    }

    private OptionalInt of(int verb, int depth) {
        if (depth == 0) {
            return OptionalInt.empty();
        }
        int at = verb - 1;
        int last = Math.max(0, verb - REACH);
        while (at >= last) {
            String word = row.word(at);
            if (row.isName(at)) {
                return head(at);
            }
            if (word.equals("we") || word.equals("i")) {
                return OptionalInt.of(SPEAKER);
            }
            // Whom nothing names is most often whoever speaks.
            if (word.equals("it") || word.equals("he") || word.equals("she")) {
                return OptionalInt.of(word.equals("it") ? IT : SOMEBODY);
            }
            if (RELATIVE.contains(word)) {
                at--;
                if (row.word(at).equals(",")) {
                    at--;
                }
                if (!row.isName(at)) {
                    return OptionalInt.empty();
                }
                // "replaced Menk with Orin, who": the name itself; "the minister of Kesht, who" is named before.
                return OF.contains(row.word(at - 1)) ? head(at) : OptionalInt.of(at);
            }
            if (word.equals("to") || AND.contains(word)) {
                return ofVerbBefore(at, depth);
            }
            boolean aside = word.equals(",") && at == verb - 1 && row.word(verb).endsWith("ing");
            if (aside) {
                return ofFirstVerb(verb, depth);
            }
            if (word.equals(",")) {
                // "Menk, the minister, offered": who is described is named before.
                int open = commaBefore(at);
                if (open > 0 && row.isName(open - 1)) {
                    return head(open - 1);
                }
                if (row.isName(at - 1) && !isOfPhrase(at - 1)) {
                    return head(at - 1);
                }
                return ofVerbBefore(at, depth);
            }
            if (STATE.contains(word)) {
                // "his country", "the government": whose it is, or that of whoever speaks.
                return OptionalInt.of(row.isName(at - 1) ? at - 1 : GOVERNMENT);
            }
            boolean over = OVER.contains(word)
                    || Set.of("ADV", "AUX", "PART").contains(row.at(at).partOfSpeech());
            if (!over) {
                return OptionalInt.empty();
            }
            at--;
        }
        return OptionalInt.empty();
    }

    /** "Kesht called it a breach of what was agreed, vowing revenge": whoever does the first thing does the other. */
    private OptionalInt ofFirstVerb(int verb, int depth) {
        OptionalInt first = OptionalInt.empty();
        for (int i = 1; i < verb; i++) {
            if (!row.at(i).isVerb() || row.word(i).endsWith("ing")) {
                continue;
            }
            OptionalInt subject = of(i, depth - 1);
            if (subject.isEmpty() && isOfUnnamed(i)
                    || subject.isPresent() && first.isPresent() && differ(subject, first)) {
                return OptionalInt.empty();
            }
            first = first.isPresent() ? first : subject;
        }
        return first;
    }

    /** "Kesht said they had left, taking the guns" is of them, whoever they are. */
    private boolean isOfUnnamed(int verb) {
        int at = verb - 1;
        while (row.has(at)
                && !row.isName(at)
                && Set.of("ADV", "AUX", "PART").contains(row.at(at).partOfSpeech())) {
            at--;
        }
        return row.isAny(at, Set.of("they", "you"));
    }

    private boolean differ(OptionalInt one, OptionalInt other) {
        int a = one.getAsInt();
        int b = other.getAsInt();
        return a != b
                && a >= 0
                && b >= 0
                && !row.at(a).entity().equals(row.at(b).entity());
    }

    /** "the group that seized Menk had demanded": Menk is no more than what was seized. */
    private int relativeBefore(int name) {
        for (int i = name - 1; i >= Math.max(1, name - 6); i--) {
            if (row.word(i).equals(",") || row.isName(i)) {
                return -1;
            }
            if (row.at(i).isVerb()) {
                int before = row.at(i - 1).isVerb() ? i - 2 : i - 1;
                boolean relative = RELATIVE.contains(row.word(before)) && before > 0;
                boolean said = before > 0 && row.at(before - 1).isVerb();
                return relative && !said ? before : -1;
            }
        }
        return -1;
    }

    private int commaBefore(int comma) {
        for (int i = comma - 1; i >= Math.max(1, comma - 12); i--) {
            if (row.word(i).equals(",")) {
                return i;
            }
            if (row.at(i).isVerb() && !SAYING.contains(row.word(i))) {
                return -1;
            }
        }
        return -1;
    }

    private OptionalInt ofVerbBefore(int at, int depth) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if (row.at(i).isVerb() && !row.word(i).endsWith("ing") && !isAttributive(i)) {
                // "praised those that had fought and promised": whoever did the first thing, or the second.
                return isRelative(i) ? OptionalInt.empty() : of(i, depth - 1);
            }
            if (row.word(i).equals(";")) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private boolean isRelative(int verb) {
        int at = verb - 1;
        while (row.has(at) && !row.isName(at) && OVER.contains(row.word(at))) {
            at--;
        }
        boolean said = row.has(at - 1) && row.at(at - 1).isVerb();
        return RELATIVE.contains(row.word(at)) && !said && !row.word(at - 1).equals(",");
    }

    /** "Kesht's recently published plan": published tells which plan, not what anybody did. */
    boolean isAttributive(int verb) {
        int at = verb - 1;
        while (row.has(at) && !row.isName(at) && row.at(at).partOfSpeech().equals("ADV")) {
            at--;
        }
        boolean owned = row.isAny(at, Set.of("'s", "\u2019s", "'", "\u2019"))
                && row.isName(at - 1)
                && row.at(at - 1)
                        .mention()
                        .filter(mention -> mention.form() == Mention.Form.PRONOUN)
                        .isEmpty();
        return owned && (row.word(verb).endsWith("ed") || row.word(verb).endsWith("ing"));
    }

    private boolean isOfPhrase(int name) {
        int before = name - 1;
        while (row.word(before).equals("the") || row.word(before).equals("a")) {
            before--;
        }
        return OF.contains(row.word(before)) || AT.contains(row.word(before));
    }

    /** "talks in Sarn" are no act of Sarn; "the president of Sarn" is named before. */
    private OptionalInt head(int name) {
        int relative = relativeBefore(name);
        if (relative > 0) {
            return row.isName(relative - 1) ? head(relative - 1) : OptionalInt.empty();
        }
        int before = name - 1;
        while (row.word(before).equals("the") || row.word(before).equals("a")) {
            before--;
        }
        if (OF.contains(row.word(before))) {
            return row.isName(before - 1) ? head(before - 1) : OptionalInt.of(name);
        }
        if (AT.contains(row.word(before)) && before > 0) {
            return row.isName(before - 1) ? head(before - 1) : OptionalInt.empty();
        }
        return OptionalInt.of(name);
    }
}
