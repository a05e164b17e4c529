package dev.readout.extract.position;

import dev.readout.extract.LocalParty;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what is made to depend on something else: "no fees, no lorries", "it stays shut until they pay". */
final class Bargains {
    private final Row row;
    private final Voices voices;
    private final Subjects subjects;
    private final Holders holders;
    private final Clauses clauses;

    Bargains(Context context) {
        row = context.row();
        voices = context.voices();
        subjects = context.subjects();
        holders = context.holders();
        clauses = context.clauses();
    }

    /** "Without 430 million there will be no lorries", "No fees, no lorries", "Open the gate and we will". */
    Optional<Stance> exchange(int i) {
        boolean opens =
                i == 0 || row.isAny(i - 1, Set.of("\u201c", "\u2018", "\"", "'", ":", "that", ",", "said", "\u201d"));
        if (!opens || voices.around(row.at(i).span()).isEmpty()) {
            return Optional.empty();
        }
        String word = row.word(i);
        boolean without =
                word.equals("without") && clauses.followed(i, 24, Set.of("no", "not", "never", "cannot", "nothing"));
        boolean noNo = word.equals("no") && i == firstIn(i) && noAfterComma(i);
        boolean bargain = row.has(i) && !row.isName(i) && isImperative(i) && andWe(i);
        if (!without && !noNo && !bargain) {
            return Optional.empty();
        }
        return Stance.of(row, PositionKind.CONDITION, holders.speaker(i), i, i, i, false);
    }

    /** "can hardly imagine having it without". */
    Optional<Stance> imagines(int i) {
        boolean cannot = row.isAny(i, Set.of("can", "could", "cannot", "can't", "ca"))
                && (row.isAny(i, Set.of("cannot", "can't", "ca"))
                        || row.isAny(i + 1, Set.of("hardly", "not", "n't", "scarcely", "only")));
        if (!cannot
                || !clauses.followed(i, 24, Set.of("without", "unless", "until"))
                || voices.around(row.at(i).span()).isEmpty()) {
            return Optional.empty();
        }
        OptionalInt subject = subjects.of(i);
        boolean impersonal = row.word(i - 1).equals("there");
        if (subject.isEmpty() && !impersonal) {
            return Optional.empty();
        }
        Optional<LocalParty> speaker = holders.speaker(i);
        // What another cannot have until something is done, whoever says so makes depend on it.
        boolean others = impersonal
                || subject.getAsInt() >= 0
                        && (speaker.isEmpty()
                                || row.at(subject.getAsInt())
                                        .entity()
                                        .filter(whose ->
                                                !voices.speaksFor(speaker.get().entity(), whose))
                                        .isPresent());
        Optional<LocalParty> holder = others ? speaker : holders.subject(i);
        return Stance.of(row, PositionKind.CONDITION, holder, i, i, others ? clauses.begin(i) : i, false);
    }

    /** "the crossing stays shut until the fees are paid". */
    Optional<Stance> stays(int i) {
        boolean stays = row.isAny(i, Set.of("stays", "remains", "stay", "remain"))
                && row.isAny(i + 1, Words.STATES)
                && !row.isAny(i - 1, Words.WILL);
        boolean opens =
                row.isAny(i, Set.of("opens", "reopens")) && clauses.followed(i, 12, Set.of("if", "when", "once"));
        boolean until = clauses.followed(i, 14, Set.of("until", "unless", "if", "once", "as"));
        return (stays && until || opens) && subjects.of(i).isEmpty()
                ? Stance.of(row, PositionKind.CONDITION, holders.officialSpeaker(i), i, i + 1, clauses.begin(i), false)
                : Optional.empty();
    }

    private int firstIn(int i) {
        int first = i;
        while (first > 0 && row.isAny(first - 1, Set.of("\u201c", "\u2018", "\"", "'"))) {
            first--;
        }
        return first == 0 || row.isAny(first - 1, Set.of(":", ",", "said", "that")) || first < i ? i : -1;
    }

    private boolean isImperative(int i) {
        return row.at(i).partOfSpeech().equals("VERB")
                && (Words.DEEDS.contains(row.word(i))
                        || row.isAny(
                                i,
                                Set.of("stop", "show", "end", "come", "let", "get", "bring", "leave", "take", "put")));
    }

    private boolean andWe(int i) {
        for (int k = i + 1; k < Math.min(row.size() - 1, i + 16); k++) {
            boolean me = row.word(k + 1).equals("we") || row.isName(k + 1);
            if (row.word(k).equals("and")
                    && me
                    && (row.isAny(k + 2, Words.WILL) || row.isAny(k + 2, Set.of("'ll", "\u2019ll", "can")))) {
                return true;
            }
        }
        return false;
    }

    private boolean followed(int i, String... words) {
        for (int k = i + 1; k < Math.min(row.size(), i + 7); k++) {
            if (row.reads(k, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean noAfterComma(int i) {
        boolean listed = row.word(i - 1).equals(",")
                && (row.word(i - 3).equals("no") || row.word(i - 4).equals("no"));
        if (listed) {
            return false;
        }
        for (int k = i + 1; k < Math.min(row.size() - 1, i + 7); k++) {
            if (row.word(k).equals(",")) {
                // "No tolls, no duties, no quotas" is a list.
                return k > i + 1 && row.word(k + 1).equals("no") && !followed(k + 1, ",", "no");
            }
        }
        return false;
    }
}
