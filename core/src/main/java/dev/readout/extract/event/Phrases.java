package dev.readout.extract.event;

import dev.readout.article.Span;
import java.util.Optional;
import java.util.Set;

/** Finds noun phrases around a verb without a parser: runs of nouns with what hangs on them. */
final class Phrases {
    private static final int REACH = 12;
    /** Longer phrases are tables and hostile text. */
    private static final int LONGEST = 60;
    /** A subject is looked for through so many verbs: "said it had begun withdrawing". */
    private static final int DEEPEST = 4;

    private static final Set<String> OF = Set.of("of", "in", "from", "for", "at", "to", "between");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> IT = Set.of("it", "he", "she", "they", "we", "i");
    private static final Set<String> ON =
            Set.of("on", "against", "to", "with", "into", "of", "between", "toward", "for");
    private static final Set<String> GIVE =
            Set.of("give", "gives", "gave", "given", "grant", "grants", "granted", "found", "finds");
    /** What follows these without "that" is said, not done to. */
    private static final Set<String> SAY = Set.of("say", "says", "said", "believes", "think", "thinks", "thought");

    private static final Set<String> AND = Set.of("and", "&");
    /** What follows these is no target. */
    private static final Set<String> ASIDE = Set.of(
            "after",
            "before",
            "since",
            "during",
            "until",
            "despite",
            "amid",
            "over",
            "because",
            "by",
            "as",
            "following",
            "than",
            "under",
            "about",
            "without",
            "unless",
            "if",
            "while",
            "when",
            "including");

    private final Line line;

    /** Two beside each other: "Kesht and Tamira". */
    record Two(Phrase one, Phrase other) {}

    Phrases(Line line) {
        this.line = line;
    }

    Span span(Phrase phrase) {
        return line.span(phrase.first(), phrase.last());
    }

    boolean isNamed(Phrase phrase) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (line.isPart(i, "PROPN")) {
                return true;
            }
        }
        return false;
    }

    /** Whoever does what the verb says; in the passive voice, to whom it is done. */
    Optional<Phrase> subject(int verb) {
        return subject(verb, DEEPEST);
    }

    private Optional<Phrase> subject(int verb, int depth) {
        if (depth == 0 || verb <= 0) {
            return Optional.empty();
        }
        int i = beforeVerbGroup(verb);
        if (i < 0) {
            return Optional.empty();
        }
        if (isNominal(i)) {
            if ((i == verb - 1 && line.word(verb).endsWith("ing")) || hasTo(i + 1, verb)) {
                // "a long meeting with", "rebels attacking", "called the envoys to": whoever it is that does it.
                return Optional.empty();
            }
            Phrase phrase = whole(endingAt(i));
            if (line.isAny(phrase.last(), IT) && phrase.first() == phrase.last()) {
                int said = phrase.first() - 1 - (line.word(phrase.first() - 1).equals("that") ? 1 : 0);
                return line.isVerb(said) ? subject(said, depth - 1) : Optional.empty();
            }
            return actor(phrase, depth);
        }
        if (line.isAny(i, RELATIVE)) {
            int before = line.word(i - 1).equals(",") ? i - 2 : i - 1;
            return isNominal(before) ? Optional.of(endingAt(before)) : Optional.empty();
        }
        if (line.word(i).equals(",")) {
            return line.word(verb).endsWith("ing") ? previousSubject(i, depth) : acrossParenthesis(i);
        }
        if (line.isAny(i, AND)) {
            return previousSubject(i, depth);
        }
        if (line.isVerb(i)) {
            return subject(i, depth - 1);
        }
        if (line.isPart(i, "ADJ")) {
            return subject(i, depth - 1);
        }
        return Optional.empty();
    }

    /** Whoever says, right before it, what somebody does: "Kesht said that Tamira". */
    Optional<Phrase> speaker(Phrase subject) {
        int said = subject.first() - 1 - (line.word(subject.first() - 1).equals("that") ? 1 : 0);
        return line.isVerb(said) ? subject(said) : Optional.empty();
    }

    /** Goes left over "has reportedly", "on Monday", "will also", "to". */
    private int beforeVerbGroup(int verb) {
        int i = verb - 1;
        while (i >= 0) {
            if (line.isTime(i)) {
                i--;
                while (line.isPart(i, "NUM", "DET", "ADJ") || line.word(i).equals("last")) {
                    i--;
                }
                i -= line.isPart(i, "ADP") ? 1 : 0;
            } else if (line.isPart(i, "AUX", "ADV", "PART") && !line.word(i).equals("'s")) {
                i--;
            } else {
                break;
            }
        }
        return i;
    }

    private Optional<Phrase> previousSubject(int before, int depth) {
        for (int i = before - 1; i >= 0 && i >= before - 2 * REACH; i--) {
            if (line.isVerb(i) && !line.word(i).endsWith("ing")) {
                return Surroundings.of(line, i).passive() ? Optional.empty() : subject(i, depth - 1);
            }
        }
        return Optional.empty();
    }

    /** "Kesht, which borders Tamira, has": the comma before the one that ends at {@code comma}. */
    private Optional<Phrase> acrossParenthesis(int comma) {
        for (int i = comma - 1; i > 0 && i >= comma - 2 * REACH; i--) {
            if (line.word(i).equals(",")) {
                if (!isNominal(i - 1)) {
                    return Optional.empty();
                }
                return actor(whole(endingAt(i - 1)), 1);
            }
        }
        return Optional.empty();
    }

    /** A phrase before a verb, or whoever else acts where something before the phrase tells that it does not. */
    private Optional<Phrase> actor(Phrase phrase, int depth) {
        int before = phrase.first() - 1;
        if (isOnlyTime(phrase) || line.isPart(before, "ADP")) {
            // "In Issolmar police arrested": the run may hold the place as well as whoever acts.
            return Optional.empty();
        }
        if (line.isAny(before, AND)) {
            // "Amo Vint, left, and Lia Rovik hold": one of several is not whoever does it alone.
            return Optional.empty();
        }
        if (line.isVerb(before) && !line.isAny(before, SAY)) {
            // "the blast that hit the town killed": the town is hit, the blast kills.
            boolean relative = line.isAny(before - 1, RELATIVE) && isNominal(before - 2);
            return relative && depth > 1 ? Optional.of(endingAt(before - 2)) : Optional.empty();
        }
        return Optional.of(phrase);
    }

    private boolean hasTo(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.word(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "Kesht's" before a noun. */
    Optional<Phrase> possessor(int noun) {
        int i = noun - 1;
        while (line.isPart(i, "ADJ", "NOUN", "NUM")) {
            i--;
        }
        boolean possessive = line.word(i).equals("'s") || line.word(i).equals("'");
        return possessive && isNominal(i - 1) ? Optional.of(endingAt(i - 1)) : Optional.empty();
    }

    /** Whoever stands after "by", or after a noun "from". */
    Optional<Phrase> by(int from) {
        for (int i = from; i < from + REACH && !line.isBreak(i); i++) {
            boolean by =
                    line.word(i).equals("by") || (i == from + 1 && line.word(i).equals("from") && line.isNoun(from));
            if (by && !line.word(i + 1).endsWith("ing")) {
                return startingAt(i + 1).filter(phrase -> !isOnlyTime(phrase));
            }
        }
        return Optional.empty();
    }

    /** To whom it is done: somebody who is given or found, else the first named phrase after the words, else the first. */
    Optional<Phrase> object(Hit hit) {
        return (line.isAny(hit.first(), GIVE) ? inside(hit) : Optional.<Phrase>empty())
                .or(() -> object(hit.last() + 1))
                .or(() -> inside(hit));
    }

    private Optional<Phrase> object(int from) {
        Optional<Phrase> first = Optional.empty();
        int i = from;
        while (i < from + REACH && !line.isBreak(i) && !(line.isVerb(i) && first.isPresent())) {
            boolean aside = line.isAny(i, ASIDE);
            if (aside || isNominal(i)) {
                Optional<Phrase> phrase = startingAt(aside ? i + 1 : i);
                if (phrase.isEmpty()) {
                    return first;
                }
                if (!aside && !isOnlyTime(phrase.get()) && !line.isAny(i, IT)) {
                    Phrase whole = withWhatFollows(phrase.get());
                    if (isNamed(whole)) {
                        return Optional.of(whole);
                    }
                    first = first.or(() -> Optional.of(whole));
                    phrase = Optional.of(whole);
                }
                i = phrase.get().last() + 1;
            } else {
                i++;
            }
        }
        return first;
    }

    /** "an attack on Kesht", "their talks with Tamira"; where it is or from whom is no target. */
    Optional<Phrase> objectOfNoun(int from) {
        for (int i = from; i < from + REACH / 2 && !line.isBreak(i); i++) {
            if (line.isAny(i, ON)) {
                return startingAt(i + 1).filter(phrase -> !isOnlyTime(phrase)).map(this::withWhatFollows);
            }
            if (i > from && !line.isNoun(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "gave Kesht permission": somebody named between the words of a pattern. */
    private Optional<Phrase> inside(Hit hit) {
        for (int i = hit.first() + 1; i < hit.last(); i++) {
            if (isNominal(i)) {
                int last = i;
                while (last + 1 < hit.last() && isNominal(last + 1)) {
                    last++;
                }
                while (last > i && !line.isPart(last, "PROPN")) {
                    last--;
                }
                Phrase phrase = new Phrase(i, last);
                if (isNamed(phrase)) {
                    return Optional.of(phrase);
                }
                i = last;
            }
        }
        return Optional.empty();
    }

    Optional<Two> two(Phrase subject) {
        for (int i = subject.first() + 1; i < subject.last(); i++) {
            // Of three nobody can tell who is whose counterpart.
            boolean three = line.word(subject.first() - 1).equals(",");
            if (line.isAny(i, AND) && line.isNoun(i - 1) && !three) {
                return Optional.of(new Two(new Phrase(subject.first(), i - 1), new Phrase(i + 1, subject.last())));
            }
        }
        return Optional.empty();
    }

    private boolean isNominal(int at) {
        boolean possessive = line.word(at).equals("'s") || line.word(at).equals("'");
        return (line.isPart(at, "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM") || possessive)
                && !line.isTime(at)
                && !line.isAny(at, RELATIVE);
    }

    private boolean isOnlyTime(Phrase phrase) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (line.isNoun(i) || line.isPart(i, "PRON")) {
                return false;
            }
        }
        return true;
    }

    private boolean beginsAnew(int at) {
        return line.isPart(at, "DET", "PRON");
    }

    private Phrase endingAt(int last) {
        int first = last;
        while (!beginsAnew(first) && isNominal(first - 1) && last - first < LONGEST) {
            first--;
        }
        return new Phrase(first, last);
    }

    private Optional<Phrase> startingAt(int first) {
        if (!isNominal(first)) {
            return Optional.empty();
        }
        int last = first;
        while (isNominal(last + 1) && !beginsAnew(last + 1) && last - first < LONGEST) {
            last++;
        }
        return Optional.of(new Phrase(first, last));
    }

    /** With what it hangs on: "the government of Kesht", "Kesht and Tamira". */
    private Phrase whole(Phrase phrase) {
        Phrase all = phrase;
        while (isJoint(all.first() - 1) && isNominal(all.first() - 2) && all.last() - all.first() < LONGEST) {
            all = endingAt(all.first() - 2).to(all);
        }
        return all;
    }

    private Phrase withWhatFollows(Phrase phrase) {
        Phrase all = phrase;
        while (isJoint(all.last() + 1) || line.word(all.last() + 1).equals("by")) {
            Optional<Phrase> next = startingAt(all.last() + 2);
            if (next.isEmpty() || all.last() - all.first() > LONGEST) {
                return all;
            }
            all = all.to(next.get());
        }
        return all;
    }

    private boolean isJoint(int at) {
        return line.isAny(at, OF) || line.isAny(at, AND);
    }
}
