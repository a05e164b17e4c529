package dev.readout.extract.position;

import dev.readout.extract.LocalParty;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what somebody says that others have to do: "they must withdraw", "is being asked to pay". */
final class Requirements {
    private final Row row;
    private final Voices voices;
    private final Subjects subjects;
    private final Holders holders;
    private final Clauses clauses;

    Requirements(Context context) {
        row = context.row();
        voices = context.voices();
        subjects = context.subjects();
        holders = context.holders();
        clauses = context.clauses();
    }

    /** "Kesht must withdraw its troops", of somebody else. */
    Optional<Stance> must(int i) {
        if (!row.word(i).equals("must") || clauses.isSupposed(i)) {
            return Optional.empty();
        }
        int verb = i + 1;
        while (row.isAny(verb, Words.both(Words.NOT, Set.of("also", "immediately", "first", "now")))) {
            verb++;
        }
        OptionalInt subject = subjects.of(i);
        Optional<LocalParty> holder = holders.speaker(i);
        if (subject.isEmpty() || subject.getAsInt() < 0 || holder.isEmpty() || !row.has(verb)) {
            return Optional.empty();
        }
        Optional<LocalParty> other = holders.party(subject.getAsInt());
        boolean others = other.isPresent()
                && other.get().entity() != holder.get().entity()
                && !voices.speaksFor(holder.get().entity(), other.get().entity());
        return others
                        && (Words.DEEDS.contains(row.word(verb))
                                || row.isAny(verb, Set.of("stop", "end", "leave", "begin", "agree")))
                ? Stance.of(row, PositionKind.DEMAND, holder, i, verb, subject.getAsInt(), false)
                : Optional.empty();
    }

    /** "it would be desirable that there be a truce". */
    Optional<Stance> wished(int i) {
        if (!row.isAny(i, Set.of("desirable", "essential", "imperative", "vital", "crucial", "necessary"))) {
            return Optional.empty();
        }
        for (int k = i + 1; k < Math.min(row.size() - 2, i + 10); k++) {
            if (row.word(k).equals("that")) {
                for (int b = k + 1; b < Math.min(row.size(), k + 8); b++) {
                    boolean base =
                            row.word(b).equals("be") && !row.isAny(b - 1, Set.of("will", "would", "to", "can", "not"));
                    if (base) {
                        return Stance.of(row, PositionKind.DEMAND, holders.speaker(i), i, k, k + 1, false);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "the Compact is being asked to add a further sum": by whoever says so. */
    Optional<Stance> asked(int i) {
        boolean asked = row.isAny(i, Set.of("asked", "urged", "invited", "called"))
                && row.isAny(i - 1, Words.BE)
                && (row.word(i + 1).equals("to") || row.reads(i + 1, "upon", "to") || row.reads(i + 1, "on", "to"))
                && !row.isAny(i + 2, Words.TELLING)
                && !row.isName(i + 2)
                && !row.isAny(i + 2, Words.DEMONSTRATIVE);
        if (!asked || clauses.isSupposed(i)) {
            return Optional.empty();
        }
        return Stance.of(
                row, PositionKind.DEMAND, holders.officialSpeaker(i), i, i, clauses.begin(i), clauses.isNegated(i));
    }
}
