package dev.readout.extract.encounter;

import java.util.Set;

/**
 * Whether words say that what a trigger tells of did not take place: "denied having met", "no call took place".
 *
 * <p>What was planned and is not to be is called off, and what somebody will not do is refused: neither is denied.
 */
final class Denial {
    private static final Set<String> DENYING = Set.of("denied", "denies", "deny", "denying");
    private static final Set<String> DISMISSING = Set.of("dismissed", "dismisses", "rejected", "rejects", "refuted");
    private static final Set<String> REPORTS = Set.of(
            "report",
            "reports",
            "claim",
            "claims",
            "suggestion",
            "suggestions",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "speculation",
            "allegation",
            "allegations");
    private static final Set<String> NOT = Set.of("not", "n't", "n\u2019t", "nor", "never", "neither");
    private static final Set<String> BE = Set.of("be", "been", "being", "is", "are", "was", "were");
    /** Lead away from what is denied: "denied the charge after meeting him", "denied a role in the talks". */
    private static final Set<String> LEADING_AWAY = Set.of(
            "after", "before", "during", "at", "in", "on", "when", "as", "and", "but", "while", ",", "to", "for",
            "from", "with", "over", "about", "ahead", ";");
    /** Words by which one day is meant. */
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    /** In items. What is denied follows soon. */
    private static final int REACH = 16;

    private Denial() {}

    static boolean isOf(Row row, Trigger trigger, Clause clause) {
        return isDenied(row, trigger.first())
                || trigger.form() == Trigger.Form.NOUN && isNone(row, trigger, clause)
                || trigger.form().isVerb() && isNot(row, trigger, clause);
    }

    /** "was denied a meeting with": somebody would not meet him. */
    static boolean isRefused(Row row, Trigger trigger) {
        for (int i = trigger.first() - 1; i >= Math.max(1, trigger.first() - 4); i--) {
            if (row.isAny(i, DENYING)) {
                return row.isAny(i - 1, BE);
            }
        }
        return false;
    }

    private static boolean isDenied(Row row, int trigger) {
        for (int i = trigger - 1; i >= Math.max(0, trigger - REACH); i--) {
            boolean dismissing = row.isAny(i, DISMISSING)
                    && (row.isAny(i + 1, REPORTS) || row.isAny(i + 2, REPORTS) || row.isAny(i + 3, REPORTS));
            if (row.isAny(i, DENYING) || dismissing) {
                boolean negated = row.isAny(i - 1, NOT) || row.isAny(i - 1, BE) || row.isAny(i - 2, NOT);
                return !negated && leadsTo(row, i, trigger);
            }
        }
        return false;
    }

    private static boolean leadsTo(Row row, int denying, int trigger) {
        boolean clause = false;
        for (int i = denying + 1; i < trigger; i++) {
            clause |= row.word(i).equals("that");
            if (row.isAny(i, LEADING_AWAY) && !clause) {
                return false;
            }
            // "denied that Kesht had broken the truce when they met"
            if (clause
                    && (row.isAny(i, Set.of("when", "after", "before", "during", "while", "but"))
                            || otherVerb(row, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean otherVerb(Row row, int at) {
        return row.has(at)
                && !row.isName(at)
                && row.at(at).partOfSpeech().equals("VERB")
                && !row.isAny(at, Set.of("had", "have", "has", "ever"))
                && !row.isAny(at, BE);
    }

    /** "no call took place", "there was no call between the two on Monday". */
    private static boolean isNone(Row row, Trigger trigger, Clause clause) {
        int no = trigger.first() - 1;
        while (no > trigger.first() - 4 && row.has(no) && !row.word(no).equals("no") && !row.isName(no)) {
            no--;
        }
        if (!row.word(no).equals("no")) {
            return false;
        }
        boolean day = false;
        boolean took = false;
        for (int i = clause.begin(); i < clause.end(); i++) {
            if (row.isAny(i, Set.of("since", "yet", "if", "unless", "until"))) {
                return false;
            }
            day |= row.isAny(i, DAYS) || row.reads(i, "that", "day");
            took |= i > trigger.last()
                    && (row.reads(i, "took", "place")
                            || row.reads(i, "taken", "place")
                            || row.reads(i, "was", "held")
                            || row.reads(i, "were", "held")
                            || row.word(i).equals("happened")
                            || row.word(i).equals("occurred"));
        }
        boolean there = row.word(no - 2).equals("there") && row.isAny(no - 1, BE)
                || row.word(no - 3).equals("there") && row.word(no - 1).equals("been");
        return took || there && day;
    }

    /** "did not meet on Monday": of one day. That two have never met denies no meeting. */
    private static boolean isNot(Row row, Trigger trigger, Clause clause) {
        int at = trigger.first();
        boolean not = false;
        boolean did = false;
        for (int i = at - 1; i >= Math.max(clause.begin(), at - 4) && !row.isName(i); i--) {
            not |= row.isAny(i, Set.of("not", "n't", "n\u2019t"));
            did |= row.isAny(i, Set.of("did", "had"));
        }
        boolean day = false;
        for (int i = clause.begin(); i < clause.end(); i++) {
            day |= row.isAny(i, DAYS) || row.reads(i, "that", "day");
            if (row.isAny(i, Set.of("since", "yet", "if", "unless", "until"))) {
                return false;
            }
        }
        return not && did && day;
    }
}
