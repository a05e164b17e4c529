package dev.readout.extract.position;

import dev.readout.annotate.Mention;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.Set;

/** Finds what a noun names that somebody holds: "expressed readiness to pay", "its demand for a truce". */
final class Nouns {
    private final Row row;
    private final Holders holders;
    private final Clauses clauses;
    private final Frames frames;

    Nouns(Context context) {
        row = context.row();
        holders = context.holders();
        clauses = context.clauses();
        frames = context.frames();
    }

    /** Returns what a noun comes to. */
    Optional<Stance> noun(int i) {
        Optional<PositionKind> kind = Words.noun(row.word(i));
        boolean follows = row.isAny(i + 1, Set.of("to", "for", "of", "that", "on"));
        if (kind.isEmpty() || !follows || row.at(i).partOfSpeech().equals("VERB") || clauses.isSupposed(i)) {
            return Optional.empty();
        }
        boolean deed = row.word(i + 1).equals("to") && row.has(i + 2) && !row.isName(i + 2);
        boolean fit = switch (kind.get()) {
            case OFFER, COMMITMENT, REFUSAL ->
                deed && !row.isAny(i + 2, Words.DEMONSTRATIVE)
                        || row.word(i + 1).equals("of") && moneyIn(i + 2);
            case DEMAND ->
                row.isAny(i + 1, Set.of("for", "on")) || row.word(i + 1).equals("that") && frames.isAsked(i + 1);
            case PROPOSAL -> row.isAny(i + 1, Set.of("to", "for", "that"));
            case SUPPORT -> row.word(i + 1).equals("for");
            case CONDITION -> false;
        };
        int before = i - 1;
        while (before >= 0
                && !row.isName(before)
                && row.isAny(
                        before,
                        Set.of(
                                "the",
                                "a",
                                "an",
                                "their",
                                "its",
                                "his",
                                "her",
                                "full",
                                "strong",
                                "renewed",
                                "new",
                                "latest",
                                "earlier",
                                "original",
                                "own",
                                "repeated",
                                "'s",
                                "\u2019s",
                                "firm",
                                "previous"))) {
            before--;
        }
        if (!fit) {
            return Optional.empty();
        }
        if (row.isAny(before, Words.HOLDING) && row.at(before).isVerb()) {
            return Stance.of(
                    row, kind.get(), holders.subject(before), i, i, i + 1, row.isAny(before, Words.TAKING_BACK));
        }
        boolean owned = row.isName(before)
                && (row.isAny(before + 1, Set.of("'s", "\u2019s", "'", "\u2019"))
                        || row.at(before)
                                .mention()
                                .filter(mention -> mention.form() == Mention.Form.PRONOUN)
                                .isPresent());
        // A commitment, support or willingness that is only named is not given here.
        boolean named = kind.get() != PositionKind.SUPPORT
                && kind.get() != PositionKind.COMMITMENT
                && !row.word(i).endsWith("ness");
        return owned && named
                ? Stance.of(row, kind.get(), holders.party(before), i, i, i + 1, false)
                : Optional.empty();
    }

    private boolean moneyIn(int at) {
        return frames.moneySoon(at - 1);
    }
}
