package dev.readout.extract.position;

import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.Set;

/** Finds what somebody is ready for, or has nothing against. */
final class Readiness {
    private final Row row;
    private final Holders holders;
    private final Clauses clauses;

    Readiness(Row row, Holders holders, Clauses clauses) {
        this.row = row;
        this.holders = holders;
        this.clauses = clauses;
    }

    Optional<Stance> ready(int i) {
        boolean ready = row.isAny(i, Words.READY);
        boolean unready = row.isAny(i, Words.UNREADY);
        if (!ready && !unready) {
            return Optional.empty();
        }
        int be = i - 1;
        while (row.isAny(
                be,
                Set.of(
                        "not",
                        "n't",
                        "n\u2019t",
                        "also",
                        "still",
                        "always",
                        "now",
                        "fully",
                        "quite",
                        "only",
                        "both",
                        "already"))) {
            be--;
        }
        boolean is = row.isAny(be, Words.BE)
                || row.isAny(
                        be,
                        Set.of(
                                "stands",
                                "stand",
                                "stood",
                                "declared",
                                "remains",
                                "remain",
                                "remained",
                                "isn't",
                                "aren't",
                                "wasn't"));
        int next = row.isAny(i + 1, Set.of("\u201d", "\"", "\u2019", ",")) ? i + 2 : i + 1;
        boolean to = row.word(next).equals("to") || row.word(next).equals("for");
        if (!is || !to || clauses.isSupposed(be) || row.isAny(be - 1, Set.of("must", "should"))) {
            return Optional.empty();
        }
        boolean thing = row.word(next).equals("for")
                && row.isAny(
                        next + 1, Set.of("anything", "everything", "the", "war", "battle", "winter", "it", "whatever"));
        if (thing
                || row.isAny(
                        next + 1,
                        Set.of(
                                "go", "see", "believe", "act", "follow", "say", "help", "listen", "hear", "learn",
                                "start", "begin"))) {
            return Optional.empty();
        }
        boolean not = unready || clauses.isNegated(i) || row.word(be).endsWith("n't");
        return Stance.of(row, not ? PositionKind.REFUSAL : PositionKind.OFFER, holders.subject(be), be, i, i, false);
    }

    Optional<Stance> objection(int i) {
        boolean none = row.reads(i, "no", "objection", "to") || row.reads(i, "no", "objections", "to");
        return none && row.isAny(i - 1, Set.of("has", "have", "had", "saw", "sees"))
                ? Stance.of(row, PositionKind.SUPPORT, holders.subject(i - 1), i, i + 2, i, false)
                : Optional.empty();
    }
}
