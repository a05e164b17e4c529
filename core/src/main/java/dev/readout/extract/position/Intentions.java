package dev.readout.extract.position;

import dev.readout.annotate.Mention;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalParty;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what somebody says that he, or his side, will do or will not: "we will pay", "the gate will be opened". */
final class Intentions {
    private final Row row;
    private final Voices voices;
    private final Subjects subjects;
    private final Holders holders;
    private final Clauses clauses;
    private final Frames frames;

    Intentions(Context context) {
        row = context.row();
        voices = context.voices();
        subjects = context.subjects();
        holders = context.holders();
        clauses = context.clauses();
        frames = context.frames();
    }

    Optional<Stance> will(int i) {
        return row.isAny(i, Words.WILL) || row.word(i).equals("is") && row.reads(i + 1, "not", "going", "to")
                ? intention(i, i + 1)
                : Optional.empty();
    }

    /** "is to pay": what is settled. */
    Optional<Stance> toDo(int i) {
        boolean is = row.isAny(i, Set.of("is", "are", "was", "were"))
                && row.word(i + 1).equals("to")
                && row.isAny(i + 2, Words.DEEDS);
        return is ? intention(i, i + 2) : Optional.empty();
    }

    private Optional<Stance> intention(int modal, int from) {
        int verb = from;
        boolean not = row.word(modal).endsWith("n't");
        boolean maybe = false;
        while (row.has(verb)
                && (row.isAny(verb, Words.NOT)
                        || row.isAny(
                                verb,
                                Set.of(
                                        "also",
                                        "only",
                                        "soon",
                                        "then",
                                        "now",
                                        "immediately",
                                        "still",
                                        "gladly",
                                        "fully",
                                        "going",
                                        "to",
                                        "under",
                                        "no",
                                        "circumstances",
                                        "consider"))
                        || row.at(verb).partOfSpeech().equals("ADV"))) {
            not |= row.isAny(verb, Words.NOT) || row.word(verb).equals("no");
            maybe |= row.word(verb).equals("consider");
            verb++;
        }
        if (!row.has(verb) || row.isName(verb) || maybe || clauses.isSupposed(modal)) {
            return Optional.empty();
        }
        List<LocalAttribution> around = voices.around(row.at(modal).span());
        Optional<Integer> teller = around.stream().findFirst().flatMap(LocalAttribution::speaker);
        OptionalInt subject = subjects.of(modal);
        if (row.word(verb).equals("be") || row.word(verb).equals("have")) {
            return not && row.reads(verb, "be", "willing") ? Optional.empty() : done(modal, verb, not, teller, subject);
        }
        boolean things = Words.OF_THINGS.contains(row.word(verb)) && isThing(subject);
        // "up to them when talks would resume", "over whether the ban would stay"
        boolean open = things && clauses.isSupposedFrom(clauses.begin(modal), modal);
        if (open || things && row.word(verb + 1).equals("up")) {
            return Optional.empty();
        }
        if (things) {
            boolean state = row.isAny(verb + 1, Words.STATES) || !row.isAny(verb, Set.of("stay", "remain"));
            return state && teller.isPresent()
                    ? Stance.of(
                            row,
                            not ? PositionKind.REFUSAL : PositionKind.COMMITMENT,
                            holders.officialSpeaker(modal),
                            modal,
                            verb,
                            clauses.begin(modal),
                            false)
                    : Optional.empty();
        }
        boolean named = subject.isPresent() && subject.getAsInt() >= 0;
        if (named && (clauses.isSupposedBefore(subject.getAsInt()) || clauses.tellsWhich(subject.getAsInt()))) {
            return Optional.empty();
        }
        if (subject.isEmpty() || subject.getAsInt() == Subjects.IT || teller.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalParty> holder = holders.subject(modal);
        if (holder.isEmpty() || !voices.speaksFor(teller.get(), holder.get().entity())) {
            return Optional.empty();
        }
        if (row.isAny(verb, Set.of("give", "offer", "provide", "share", "send")) && frames.isPolite(verb)) {
            return Optional.empty();
        }
        int start = subject.getAsInt() < 0 ? Math.max(0, modal - 1) : subject.getAsInt();
        Optional<Words.Verb> position = Words.verb(row.word(verb));
        if (not) {
            boolean own = subject.getAsInt() == Subjects.SPEAKER;
            return isRefusable(verb, own) && isBase(verb)
                    ? Stance.of(row, PositionKind.REFUSAL, holder, modal, verb, start, false)
                    : Optional.empty();
        }
        if (position.isPresent()
                && !Set.of("call", "ask", "want", "tell", "invite", "urge", "order", "back", "guarantee")
                        .contains(row.word(verb))) {
            PositionKind kind = position.get().kind();
            return kind == PositionKind.DEMAND || !frames.fits(position.get(), verb)
                    ? Optional.empty()
                    : Stance.of(row, kind, holder, modal, verb, start, false);
        }
        boolean sitDown = row.reads(verb, "sit", "down") && isOnlySo(verb);
        return (Words.DEEDS.contains(row.word(verb)) && !isIdle(verb)) || sitDown
                ? Stance.of(row, PositionKind.COMMITMENT, holder, modal, verb, start, false)
                : Optional.empty();
    }

    /** "240 detainees will be handed over": by whoever says so, when he can. */
    private Optional<Stance> done(int modal, int be, boolean not, Optional<Integer> teller, OptionalInt subject) {
        int participle = be + 1;
        while (row.has(participle) && row.at(participle).partOfSpeech().equals("ADV")) {
            participle++;
        }
        if (row.word(be).equals("be")
                && row.isAny(participle, Words.READY)
                && row.word(participle + 1).equals("to")) {
            return subject.isPresent() && subject.getAsInt() >= 0
                    ? Stance.of(
                            row,
                            not ? PositionKind.REFUSAL : PositionKind.OFFER,
                            holders.party(subject.getAsInt()),
                            modal,
                            participle,
                            participle,
                            false)
                    : Stance.of(
                            row,
                            not ? PositionKind.REFUSAL : PositionKind.OFFER,
                            holders.speaker(modal),
                            modal,
                            participle,
                            participle,
                            false);
        }
        if (!row.word(be).equals("be") || !row.isAny(participle, Words.DONE) || teller.isEmpty()) {
            return Optional.empty();
        }
        int begin = clauses.begin(modal);
        return Stance.of(
                row,
                not || row.word(begin).equals("no") ? PositionKind.REFUSAL : PositionKind.COMMITMENT,
                holders.officialSpeaker(modal),
                modal,
                participle,
                begin,
                false);
    }

    /** A gate, or a crossing that has a name: no party. */
    private boolean isThing(OptionalInt subject) {
        return subject.isEmpty()
                || subject.getAsInt() >= 0
                        && row.at(subject.getAsInt())
                                .entity()
                                .filter(id -> voices.entity(id).kind() == Mention.Kind.PLACE)
                                .isPresent();
    }

    /** "I will sit down with him, but not in his capital". */
    private boolean isOnlySo(int verb) {
        for (int i = verb; i < Math.min(row.size(), verb + 20); i++) {
            if (row.reads(i, "but", "not") || row.word(i).equals("only")) {
                return true;
            }
        }
        return false;
    }

    /** "keep talking", "give way", "raise questions": no deed that anybody undertakes. */
    private boolean isIdle(int verb) {
        String next = row.word(verb + 1);
        return row.isAny(verb, Set.of("keep", "cease", "resume", "raise", "offer", "give"))
                        && (next.endsWith("ing")
                                || Set.of(
                                                "talks",
                                                "way",
                                                "questions",
                                                "rise",
                                                "in",
                                                "up",
                                                "us",
                                                "them",
                                                "it",
                                                "everyone",
                                                "people")
                                        .contains(next))
                || row.word(verb).equals("share")
                        && Set.of("his", "her", "their", "the").contains(next)
                        && row.isAny(verb + 2, Set.of("view", "views", "concern"));
    }

    /** Of himself one refuses any deed; that others "will not recover" or "would not profit" is foretold, not refused. */
    private boolean isRefusable(int verb, boolean own) {
        if (own) {
            return !Words.NO_DEEDS.contains(row.word(verb));
        }
        return clauses.followed(verb, 24, Set.of("unless", "until"))
                || row.isAny(verb, Words.DEEDS)
                || row.isAny(verb, Words.NEGOTIABLE)
                || row.isAny(verb, Words.HARM)
                || Words.verb(row.word(verb)).isPresent();
    }

    private boolean isBase(int verb) {
        String part = row.at(verb).partOfSpeech();
        return part.equals("VERB")
                || Words.DEEDS.contains(row.word(verb))
                || Words.verb(row.word(verb)).isPresent();
    }
}
