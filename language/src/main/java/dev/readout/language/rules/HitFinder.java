package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import dev.readout.language.rules.Cues.Cue;
import dev.readout.language.rules.Cues.Takes;
import dev.readout.language.rules.Words.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the cues of a clause, each with its source. */
final class HitFinder {
    /** How far, in words, "quoted" may stand from "as saying". */
    private static final int FARTHEST_SAYING = 30;

    /** How many words describe somebody quoted: "an unnamed Keshti delegate to the talks". */
    private static final int MOST_DESCRIBING = 9;

    static final Set<String> NOT_SAID = Set.of(
            "not", "n't", "to", "will", "would", "may", "might", "could", "can", "cannot", "should", "must", "never",
            "without", "n’t");

    static final Set<String> BE = Set.of("is", "was", "were", "are", "been", "be", "being");

    private final Text text;
    private final Words words;

    HitFinder(Text text) {
        this.text = text;
        this.words = text.words;
    }

    List<Hit> hits(Clause clause) {
        List<Hit> hits = new ArrayList<>();
        for (int i = clause.begin; i < clause.end; i++) {
            if (clause.quoted(i)) {
                continue;
            }
            hit(clause, i, hits).ifPresent(hits::add);
        }
        return hits;
    }

    private Optional<Hit> hit(Clause clause, int verb, List<Hit> earlier) {
        Cue cue = Cues.of(words, verb);
        // "Continued to look for a deal": done, not said.
        boolean goesOn = cue != null && cue.lemma().equals("continue") && clause.is(verb + 1, "to");
        if (cue == null || goesOn || NOT_SAID.contains(words.lower(verb - 1)) || isPassive(clause, verb, cue)) {
            return Optional.empty();
        }
        if (cue.participle()) {
            return participle(clause, verb, cue, earlier);
        }
        boolean afterContent = clause.isComma(verb - 1) || clause.quoted(verb - 1);
        if (cue.may(Takes.INVERSION) && afterContent) {
            Optional<Range> after = clause.subjectAfter(verb).filter(subject -> isInverted(clause, verb, subject));
            if (after.isPresent()) {
                return Optional.of(
                        new Hit(verb, verb, cue, after.get(), verb, after.get().end(), true));
            }
        }
        return clause.subjectBefore(verb)
                .map(subject -> new Hit(verb, cueBegin(clause, verb), cue, subject, subject.begin(), verb + 1, false));
    }

    /** "“…,” said Merz." and ", said Merz, who …"; not "Erel, the secretary, said Velt's speech …". */
    private boolean isInverted(Clause clause, int verb, Range subject) {
        int next = subject.end();
        if (words.isVerb(next) || clause.is(next, "'s") || clause.is(next, "'") || clause.quoted(next)) {
            return false;
        }
        boolean closes = !clause.inside(next) || !words.isWord(next);
        boolean quotedBefore = clause.quoted(verb - 1) || clause.quoted(verb - 2);
        if (closes || quotedBefore) {
            return true;
        }
        int first = clause.clauseBegin(verb);
        return clause.subjectBefore(verb)
                .filter(before -> before.begin() <= first)
                .isEmpty();
    }

    private int cueBegin(Clause clause, int verb) {
        int begin = verb;
        while (clause.inside(begin - 1) && words.tag(begin - 1).startsWith("AUX")) {
            begin--;
        }
        return begin;
    }

    boolean isPassive(Clause clause, int verb, Cue cue) {
        boolean pastForm = !cue.participle() && !words.lower(verb).equals(cue.lemma());
        for (int i = verb - 1; i >= Math.max(clause.begin, verb - 3); i--) {
            if (BE.contains(words.lower(i))) {
                return pastForm;
            }
            if (!words.tag(i).startsWith("ADV") && !words.tag(i).startsWith("AUX")) {
                return false;
            }
        }
        return false;
    }

    /** ", adding that …": said by whoever the clause is about. */
    private Optional<Hit> participle(Clause clause, int verb, Cue cue, List<Hit> earlier) {
        boolean afterComma = clause.isComma(verb - 1)
                || clause.quoted(verb - 1)
                || (words.tag(verb - 1).startsWith("ADV") && clause.isComma(verb - 2))
                || (clause.is(verb - 1, "and") || clause.is(verb - 1, "instead"));
        boolean asSaying = clause.is(verb - 1, "as") && cue.lemma().equals("say");
        if (asSaying) {
            return quotedAsSaying(clause, verb, cue);
        }
        if (!afterComma) {
            return Optional.empty();
        }
        int left = clause.isComma(verb - 1) ? verb - 1 : clause.isComma(verb - 2) ? verb - 2 : verb;
        if (!earlier.isEmpty()) {
            Range source = earlier.getLast().source();
            return Optional.of(new Hit(verb, verb, cue, source, left, verb + 1, true));
        }
        return mainSubject(clause, verb).map(source -> new Hit(verb, verb, cue, source, left, verb + 1, true));
    }

    private Optional<Range> mainSubject(Clause clause, int before) {
        for (int i = clause.begin; i < before; i++) {
            Mention mention = text.mentionBeginningAt(i);
            if (mention == null || clause.quoted(i) || text.end(mention) > before) {
                continue;
            }
            boolean subject = words.isVerb(text.end(mention)) || Cues.isSpeechVerb(words.lower(text.end(mention)));
            if (subject && mention.kind() != Mention.Kind.PLACE) {
                return Optional.of(new Range(i, text.end(mention)));
            }
        }
        return Optional.empty();
    }

    /** "S was quoted by Y as saying", "Y quoted S as saying": S spoke, and Y is found as a cue of its own. */
    private Optional<Hit> quotedAsSaying(Clause clause, int verb, Cue cue) {
        for (int quote = verb - 2; quote > clause.begin && verb - quote < FARTHEST_SAYING; quote--) {
            if (!clause.is(quote, "quoted") && !clause.is(quote, "cited")) {
                continue;
            }
            boolean passive = BE.contains(words.lower(quote - 1));
            if (passive) {
                int be = quote - 1;
                return clause.subjectBefore(be)
                        .map(source -> new Hit(verb, verb, cue, source, source.begin(), verb + 1, true));
            }
            int left = quote + 1;
            return quoted(clause, left, verb - 1).map(source -> new Hit(verb, verb, cue, source, left, verb + 1, true));
        }
        return Optional.empty();
    }

    /** "Quoted an unnamed delegate to the talks as saying": all that stands between is about the one who is quoted. */
    private Optional<Range> quoted(Clause clause, int from, int as) {
        Mention speaker = clause.beginningAt(from);
        if (speaker != null) {
            return Optional.of(new Range(from, text.end(speaker)));
        }
        for (int i = from; i < as; i++) {
            // "Unnamed", "so-called": an adjective, whatever the tagger sees.
            if (words.isVerb(i) && !words.lower(i).endsWith("ed") || clause.isComma(i)) {
                return Optional.empty();
            }
        }
        boolean described = words.tag(from).startsWith("DET") || words.tag(from).startsWith("NUM");
        return described && as - from <= MOST_DESCRIBING ? Optional.of(new Range(from, as)) : Optional.empty();
    }
}
