package dev.readout.extract.position;

import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what somebody is ready for, or has nothing against. */
final class Readiness {
    /** What one is ready for who offers nothing. */
    private static final Set<String> THREATS = Set.of(
            "threat",
            "threats",
            "scenario",
            "scenarios",
            "eventuality",
            "eventualities",
            "contingency",
            "contingencies",
            "outcome",
            "attack",
            "attacks",
            "war",
            "conflict");

    private final Row row;
    private final Voices voices;
    private final Subjects subjects;
    private final Holders holders;
    private final Clauses clauses;

    Readiness(Context context) {
        row = context.row();
        voices = context.voices();
        subjects = context.subjects();
        holders = context.holders();
        clauses = context.clauses();
    }

    /** "is ready to", "stands ready for". */
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
        if (!is || !to || clauses.isSupposed(be) || row.isAny(be - 1, Set.of("must", "should", "to"))) {
            return Optional.empty();
        }
        boolean thing = row.word(next).equals("for")
                && row.isAny(
                        next + 1, Set.of("anything", "everything", "the", "war", "battle", "winter", "it", "whatever"));
        boolean braced = row.word(next).equals("for") && (row.isAny(next + 2, THREATS) || row.isAny(next + 3, THREATS));
        if (thing
                || braced
                || row.isAny(
                        next + 1,
                        Set.of(
                                "go", "see", "believe", "act", "follow", "say", "help", "listen", "hear", "learn",
                                "start", "begin"))) {
            return Optional.empty();
        }
        OptionalInt subject = subjects.of(be);
        boolean aside = subject.isPresent()
                && subject.getAsInt() >= 0
                && (clauses.isSupposedBefore(subject.getAsInt())
                        || clauses.tellsWhich(subject.getAsInt())
                        || row.isAny(subject.getAsInt() - 1, Set.of("when", "where")));
        if (aside) {
            return Optional.empty();
        }
        // "ready to strike" offers nothing.
        boolean harms = row.isAny(next + 1, Words.HARM) || row.isAny(next + 2, Words.HARM);
        boolean not = unready || clauses.isNegated(i) || row.word(be).endsWith("n't");
        return Stance.of(
                row,
                not ? PositionKind.REFUSAL : harms ? PositionKind.COMMITMENT : PositionKind.OFFER,
                holders.subject(be).filter(who -> !voices.isOfObserver(row.at(i).span(), who.entity())),
                be,
                i,
                i,
                false);
    }

    /** "has no objection to". */
    Optional<Stance> objection(int i) {
        boolean none = row.reads(i, "no", "objection", "to") || row.reads(i, "no", "objections", "to");
        return none && row.isAny(i - 1, Set.of("has", "have", "had", "saw", "sees"))
                ? Stance.of(row, PositionKind.SUPPORT, holders.subject(i - 1), i, i + 2, i, false)
                : Optional.empty();
    }
}
