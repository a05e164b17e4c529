package dev.readout.extract.position;

import dev.readout.article.Span;
import dev.readout.extract.LocalParty;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what a verb of offering, asking, undertaking, refusing or backing makes somebody's position. */
final class Verbs {
    private final Row row;
    private final Voices voices;
    private final Subjects subjects;
    private final Holders holders;
    private final Clauses clauses;
    private final Frames frames;

    Verbs(Context context) {
        row = context.row();
        voices = context.voices();
        subjects = context.subjects();
        holders = context.holders();
        clauses = context.clauses();
        frames = context.frames();
    }

    /** Returns what a verb comes to. */
    Optional<Stance> verb(int i) {
        Optional<Words.Verb> found = Words.verb(row.word(i));
        // After a name that it does not know a tagger may take "insists" for a noun.
        boolean afterName =
                row.isName(i - 1) && (row.word(i).endsWith("s") || row.word(i).endsWith("ed"));
        if (found.isEmpty() || !row.at(i).isVerb() && !afterName || row.isAny(i - 1, Words.DEMONSTRATIVE)) {
            return Optional.empty();
        }
        Words.Verb verb = found.get();
        if (!frames.fits(verb, i) || isGoverned(i) || clauses.isSupposed(i)) {
            return Optional.empty();
        }
        boolean passive = isPassive(i);
        boolean not = clauses.isNegated(i);
        OptionalInt subject = passive ? OptionalInt.empty() : subjects.of(i);
        boolean named = subject.isPresent() && subject.getAsInt() >= 0;
        if (subjects.isAttributive(i)
                || named
                        && (clauses.isSupposedBefore(subject.getAsInt())
                                || clauses.tellsWhich(subject.getAsInt())
                                || isSubjunctive(subject.getAsInt(), i))) {
            return Optional.empty();
        }
        Span words = row.at(i).span();
        boolean toCome = clauses.isToCome(i);
        Optional<LocalParty> holder = (passive ? agent(i) : holders.subject(i))
                .filter(who -> !voices.isOfObserver(words, who.entity()))
                .filter(who -> !toCome
                        || voices.speaker(words)
                                .filter(teller -> voices.speaksFor(teller, who.entity()))
                                .isPresent());
        int from = frames.from(verb, i);
        if (verb.kind() == PositionKind.COMMITMENT && row.isAny(i, Set.of("agree", "agrees", "agreed", "agreeing"))) {
            if (not) {
                return Stance.of(row, PositionKind.REFUSAL, holder, i, i, i, false);
            }
            boolean encounter = row.word(i + 1).equals("to") && row.isAny(i + 2, Words.ENCOUNTERS);
            boolean vague = row.word(i + 1).equals("to")
                    && row.isAny(i + 2, Words.DEMONSTRATIVE)
                    && row.isAny(i + 3, Set.of("meeting", "summit", "call", "talks", "interview"));
            return encounter || vague ? Optional.empty() : Stance.of(row, verb.kind(), holder, i, i, from, false);
        }
        PositionKind kind = verb.kind();
        if (not && kind == PositionKind.SUPPORT) {
            return Stance.of(row, PositionKind.REFUSAL, holder, i, i, i, false);
        }
        if (not && (kind == PositionKind.REFUSAL || kind == PositionKind.DEMAND && verb.frame() == Words.Frame.WANT)) {
            return Optional.empty();
        }
        return Stance.of(row, kind, holder, i, i, from, not);
    }

    /** "the terms are that Kesht accept inspectors": what is asked of Kesht, not what it does. */
    private boolean isSubjunctive(int subject, int verb) {
        String word = row.word(verb);
        boolean base = !word.endsWith("s") && !word.endsWith("ed") && !word.endsWith("ing");
        return base && row.word(subject - 1).equals("that") && subject == verb - 1;
    }

    /** "considered offering", "is expected to propose": not done. */
    private boolean isGoverned(int i) {
        String before = row.word(i - 1);
        if (before.equals("to") || before.equals("of") || before.equals("from") || before.equals("for")) {
            return true;
        }
        if (row.word(i).endsWith("ing")) {
            boolean free = row.isAny(i - 1, Words.BE)
                    || row.isAny(
                            i - 1, Set.of(",", "by", "while", "instead", "and", "also", "not", "\u2014", "\u2013"));
            return !free;
        }
        return false;
    }

    private boolean isPassive(int i) {
        if (row.word(i).endsWith("ing")) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (row.isAny(k, Set.of("be", "been", "being", "is", "are", "was", "were"))) {
                return true;
            }
            if (row.isName(k) || !row.at(k).partOfSpeech().equals("ADV")) {
                return false;
            }
        }
        return false;
    }

    private Optional<LocalParty> agent(int i) {
        for (int k = i + 1; k < Math.min(row.size() - 1, i + 8); k++) {
            if (row.word(k).equals("by")) {
                int name = row.isName(k + 1) ? k + 1 : k + 2;
                return row.isName(name) ? holders.party(name) : Optional.empty();
            }
            // "had been promised passage under a truce agreed by Kesht" is not promised by Kesht.
            if (row.word(k).equals(",") || row.at(k).isVerb()) {
                break;
            }
        }
        return Optional.empty();
    }
}
