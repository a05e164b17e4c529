package dev.readout.extract.encounter;

import dev.readout.extract.LocalEncounter.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of several encounters of the same parties words mean: "a second call", "met again", "the evening session". */
final class Turns {
    private static final Map<String, Turn> NAMED = Map.ofEntries(
            Map.entry("another", Turn.ANOTHER),
            Map.entry("further", Turn.ANOTHER),
            Map.entry("follow-up", Turn.ANOTHER),
            Map.entry("first", Turn.FIRST),
            Map.entry("opening", Turn.FIRST),
            Map.entry("second", Turn.SECOND),
            Map.entry("third", Turn.THIRD),
            Map.entry("fourth", Turn.FOURTH),
            Map.entry("fifth", Turn.FIFTH),
            Map.entry("sixth", Turn.SIXTH),
            Map.entry("morning", Turn.MORNING),
            Map.entry("afternoon", Turn.AFTERNOON),
            Map.entry("evening", Turn.EVENING));
    private static final Set<String> BE = Set.of("is", "was", "be", "been", "were");

    private Turns() {}

    static Optional<Turn> of(Row row, Trigger trigger, Clause clause) {
        return trigger.form() == Trigger.Form.NOUN ? ofNoun(row, trigger, clause) : ofVerb(row, trigger, clause);
    }

    private static Optional<Turn> ofNoun(Row row, Trigger trigger, Clause clause) {
        Optional<Turn> turn = Optional.empty();
        int i = trigger.first() - 1;
        for (; i >= Math.max(clause.begin(), trigger.first() - 4) && isPremodifier(row, i); i--) {
            Turn named = NAMED.get(row.word(i));
            turn = named == null ? turn : Optional.of(named);
        }
        // "It was their second call this year" counts the call told of, and is no other one.
        boolean counts = row.isAny(i, BE);
        return counts ? Optional.empty() : turn;
    }

    private static boolean isPremodifier(Row row, int at) {
        return row.has(at)
                && !row.isName(at)
                && Set.of("DET", "ADJ", "NOUN", "PRON", "NUM", "ADV")
                        .contains(row.at(at).partOfSpeech());
    }

    private static Optional<Turn> ofVerb(Row row, Trigger trigger, Clause clause) {
        for (int i = Math.max(clause.begin(), trigger.first() - 2); i < clause.end(); i++) {
            if (row.word(i).equals("again")) {
                return Optional.of(Turn.ANOTHER);
            }
            boolean ends =
                    i > trigger.last() && (row.at(i).isVerb() || row.word(i).equals(","));
            if (ends) {
                break;
            }
        }
        return Optional.empty();
    }
}
