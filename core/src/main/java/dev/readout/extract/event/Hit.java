package dev.readout.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words of a sentence that say what a pattern says.
 *
 * @param at the positions of the words of the pattern, in order; those of a gap are none of them
 */
record Hit(List<Integer> at, EventWords.Pattern pattern) {
    /** "imposed sweeping new economic and financial sanctions": longer stretches mostly belong to something else. */
    private static final int WIDEST_GAP = 8;

    private static final Set<String> HAVE = Set.of("have", "has", "had", "having");
    private static final Set<String> GAP_ENDS =
            Set.of("from", "by", "after", "before", "amid", "that", "who", "which", "until", "because");

    Hit {
        at = List.copyOf(at);
    }

    int first() {
        return at.getFirst();
    }

    int last() {
        return at.getLast();
    }

    boolean isWeak() {
        return pattern.weak();
    }

    /** Returns all of a sentence, in order; where several begin at one word, that with the most words. */
    static List<Hit> in(Line line, EventWords words) {
        List<Hit> hits = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < line.size(); i++) {
            if (!taken.contains(i)) {
                longest(line, i, words).ifPresent(hit -> {
                    if (!(hit.pattern().meaning() instanceof EventWords.Nothing)) {
                        hits.add(hit);
                    }
                    taken.addAll(hit.at());
                });
            }
        }
        return hits;
    }

    private static Optional<Hit> longest(Line line, int from, EventWords words) {
        Optional<Hit> best = Optional.empty();
        for (EventWords.Pattern pattern : words.beginningWith(line.word(from))) {
            boolean better = best.isEmpty()
                    || pattern.words() > best.get().pattern().words()
                    || (pattern.words() == best.get().pattern().words()
                            && best.get().isWeak()
                            && !pattern.weak());
            if (better) {
                Optional<Hit> found = match(line, from, pattern);
                best = found.isPresent() ? found : best;
            }
        }
        return best;
    }

    private static Optional<Hit> match(Line line, int from, EventWords.Pattern pattern) {
        List<Integer> at = new ArrayList<>();
        int next = from;
        boolean gap = false;
        for (EventWords.Element element : pattern.elements()) {
            if (element.isGap()) {
                gap = true;
                continue;
            }
            int farthest = gap ? next + WIDEST_GAP : next;
            while (next < farthest && !fits(line, next, element, from) && !endsGap(line, next)) {
                next++;
            }
            if (!fits(line, next, element, from)) {
                return Optional.empty();
            }
            at.add(next++);
            gap = false;
        }
        return Optional.of(new Hit(at, pattern));
    }

    /** "has issued an ultimatum after talks", "received an offer from the president": what follows belongs to another. */
    private static boolean endsGap(Line line, int at) {
        boolean verb = line.isVerb(at) && (!line.word(at).endsWith("ed") || line.isAny(at - 1, HAVE));
        return verb
                || line.isBreak(at)
                || (line.isPart(at, "AUX") && !line.isAny(at, HAVE))
                || line.isAny(at, GAP_ENDS);
    }

    /** "the besieged town", "Imprisoned leaders", "26 alleged members": what somebody is, not what is done. */
    private static boolean isAttribute(Line line, int at) {
        boolean participle = line.word(at).endsWith("ed") && line.isPart(at, "VERB", "ADJ");
        boolean within = at == 0 || line.isPart(at - 1, "DET", "ADJ", "ADP", "NUM");
        return participle && within && line.isPart(at + 1, "ADJ", "NOUN", "PROPN");
    }

    private static boolean fits(Line line, int at, EventWords.Element element, int from) {
        if (!element.forms().contains(line.word(at)) || (at == from && isAttribute(line, at))) {
            return false;
        }
        return switch (element.part()) {
            case ANY -> true;
            case NO_NOUN ->
                !line.isNoun(at) && (!line.isPart(at, "ADJ") || line.word(at).endsWith("ed"));
            case NO_VERB -> !line.isVerb(at);
        };
    }
}
