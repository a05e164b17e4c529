package dev.readout.extract.event;

import java.util.Set;

/**
 * What the words right before a verb say of it.
 *
 * @param negated "did not", "never"
 * @param passive "was"
 * @param bidden "must": that somebody says so is what happens
 */
record Surroundings(EventCode.When when, boolean negated, boolean passive, boolean bidden) {
    private static final int REACH = 7;
    private static final Set<String> NOT = Set.of("not", "n't", "never", "cannot", "neither", "nor", "without");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall", "wo");
    private static final Set<String> HYPOTHETICAL =
            Set.of("would", "could", "may", "might", "should", "can", "ca", "'d");
    private static final Set<String> TO_COME = Set.of(
            "going",
            "set",
            "due",
            "scheduled",
            "expected",
            "planned",
            "planning",
            "plans",
            "about",
            "slated",
            "poised");
    private static final Set<String> WISHED = Set.of(
            "want",
            "wants",
            "wanted",
            "hope",
            "hopes",
            "hoping",
            "wish",
            "seek",
            "seeks",
            "sought",
            "considering",
            "consider",
            "considers",
            "propose",
            "proposed",
            "proposes",
            "like",
            "try",
            "tries",
            "trying",
            "tried");
    private static final Set<String> GONE_THROUGH = Set.of(
            "begin",
            "began",
            "begun",
            "begins",
            "start",
            "started",
            "starts",
            "continue",
            "continued",
            "continues",
            "also",
            "to",
            "not");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being", "be", "got", "am");

    static Surroundings of(Line line, int verb) {
        EventCode.When when = EventCode.When.PAST;
        boolean negated = false;
        boolean be = false;
        boolean to = false;
        boolean bidden = false;
        for (int i = verb - 1; i >= 0 && i >= verb - REACH; i--) {
            if (line.isAny(i, NOT)) {
                negated = true;
            } else if (line.isAny(i, FUTURE) && line.isPart(i, "AUX")) {
                when = EventCode.When.FUTURE;
            } else if (line.isAny(i, HYPOTHETICAL) && line.isPart(i, "AUX")) {
                when = EventCode.When.HYPOTHETICAL;
            } else if (line.word(i).equals("must") && line.isPart(i, "AUX")) {
                bidden = true;
            } else if (line.isAny(i, BE)) {
                be = be || i == verb - 1 || !to;
            } else if (to && line.isAny(i, TO_COME)) {
                when = EventCode.When.FUTURE;
            } else if (to && line.isAny(i, WISHED)) {
                when = EventCode.When.HYPOTHETICAL;
            } else if (line.word(i).equals("to")) {
                to = true;
            } else if (!line.isPart(i, "ADV", "AUX", "PART") && !line.isAny(i, GONE_THROUGH)) {
                break;
            }
        }
        boolean participle = line.isVerb(verb)
                ? !line.word(verb).endsWith("ing")
                : line.isPart(verb, "ADJ") && line.word(verb).endsWith("ed");
        boolean by = line.word(verb + 1).equals("by");
        return new Surroundings(when, negated, participle && (be || by), bidden);
    }
}
