package dev.readout.extract.encounter;

import dev.readout.article.Span;
import java.util.List;
import java.util.Set;

/**
 * The stretch of a row within which what stands belongs to one trigger.
 *
 * @param row the sentence
 * @param begin place of its first item
 * @param end place after its last
 */
record Clause(Row row, int begin, int end) {
    private static final Set<String> OPENING = Set.of(
            "that",
            "when",
            "while",
            "because",
            "where",
            "if",
            "once",
            "although",
            "though",
            "but",
            "whether",
            "so",
            ";",
            ":",
            "\u2014",
            "\u201c",
            "\u201d",
            "\"",
            "said",
            "says");
    /** Open a clause unless a time or a name of an encounter follows: "before 21 March", "after talks". */
    private static final Set<String> TIMED = Set.of("after", "before", "since", "until", "as", "following");

    /** Returns the clause of a trigger, which ends where the next trigger's begins. */
    static Clause of(Row row, Trigger trigger, Span said, List<Span> times) {
        int begin = row.indexAt(said.begin());
        int end = Math.min(row.size(), row.indexAt(said.end() - 1) + 1);
        for (int i = trigger.first() - 1; i >= begin; i--) {
            boolean verb = trigger.form().isVerb() && TIMED.contains(row.word(i)) && row.isName(i + 1);
            if (verb || opens(row, i, times)) {
                begin = i + 1;
            }
        }
        for (int i = trigger.last() + 1; i < end; i++) {
            // "a summit that was due by Saturday has been put off": what stands in between is said of the summit.
            boolean relative = row.word(i).equals("that")
                    && row.has(i + 1)
                    && row.at(i + 1).isVerb();
            if (!relative && opens(row, i, times)) {
                end = i;
            }
        }
        return new Clause(row, Math.min(begin, trigger.first()), Math.max(end, trigger.last() + 1));
    }

    private static boolean opens(Row row, int at, List<Span> times) {
        String word = row.word(at);
        if (OPENING.contains(word)) {
            return true;
        }
        if (!TIMED.contains(word)) {
            return false;
        }
        int next = at + 1;
        boolean time = row.has(next)
                && times.stream().anyMatch(span -> span.overlaps(row.at(next).span()));
        boolean asNoun = word.equals("as") && !row.isName(next);
        return !time && !asNoun && hasVerb(row, next);
    }

    /** Whether a clause of its own follows: "after Menk hosted Ruel", not "after the talks". */
    private static boolean hasVerb(Row row, int from) {
        for (int i = from; i < Math.min(row.size(), from + 9); i++) {
            if (row.at(i).isVerb()) {
                return true;
            }
            if (row.word(i).equals(",")) {
                return false;
            }
        }
        return false;
    }
}
