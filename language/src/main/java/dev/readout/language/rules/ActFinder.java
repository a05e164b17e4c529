package dev.readout.language.rules;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.Quotation;
import dev.readout.article.Span;
import dev.readout.language.rules.Cues.Cue;
import dev.readout.language.rules.Words.Range;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds speech acts without a clause or a quotation of their own, within what somebody else says.
 *
 * <p>Where an act has an object alone ("thanked Krolis for the fish"), the words attributed are the whole clause: its object
 * says too little.
 */
final class ActFinder {
    /** Acts that are speech wherever somebody else reports them: "the president had thanked Krolis for …". */
    private static final Set<String> ACTS = Set.of(
            "thank",
            "promise",
            "accuse",
            "ask",
            "order",
            "urge",
            "demand",
            "warn",
            "threaten",
            "tell",
            "propose",
            "invite",
            "offer",
            "refuse",
            "reject",
            "condemn",
            "praise",
            "welcome",
            "request",
            "express");

    /** "Gave an undertaking that …": the noun says what was done. */
    private static final Set<String> LIGHT = Set.of("gave", "given", "gives", "made", "makes", "issued", "issues");

    private static final Set<String> SPOKEN = Set.of(
            "undertaking",
            "assurance",
            "assurances",
            "promise",
            "pledge",
            "commitment",
            "guarantee",
            "guarantees",
            "warning",
            "order",
            "orders",
            "vow",
            "demand",
            "proposal");
    /** "Named 10 May", "said the tenth of May": a time or number is what was said. */
    private static final Set<String> NAMING = Set.of("named", "names", "said", "says", "mentioned", "mentions");

    private static final Set<String> ORDINALS = Set.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "fifteenth",
            "twentieth",
            "thirtieth");

    private static final Set<String> LINKS = Set.of("and", "but", "while");

    /** How many words name whoever is accused. */
    private static final int FARTHEST_OF = 6;

    private static final double SCORE = 0.6;

    private final Words words;
    private final HitFinder cues;

    ActFinder(Text text, HitFinder cues) {
        this.words = text.words;
        this.cues = cues;
    }

    /** Speech acts without a clause or a quotation, where what somebody else says tells of them. */
    void acts(Clause clause, List<AttributionRelation> found, int unitBegin) {
        for (int i = clause.begin; i < clause.end; i++) {
            int noun = nounOf(clause, i);
            Cue cue = Cues.of(words, i);
            boolean act =
                    cue != null && !cue.participle() && ACTS.contains(cue.lemma()) && !cues.isPassive(clause, i, cue);
            boolean none = clause.is(i + 1, "no") || clause.is(i + 1, "nothing");
            if (none || HitFinder.NOT_SAID.contains(words.lower(i - 1)) || !(act || noun > i || names(clause, i))) {
                continue;
            }
            // "the president had “promised the locks”": the verb is the first of the quoted words.
            Quotation quotation = clause.quotation(i);
            boolean opensQuotation =
                    quotation != null && words.range(quotation.span()).begin() == i - 1;
            if (quotation != null && !opensQuotation) {
                continue;
            }
            Span verb = words.span(i);
            if (found.subList(unitBegin, found.size()).stream()
                    .anyMatch(relation -> relation.cue()
                            .filter(cueSpan -> cueSpan.overlaps(verb))
                            .isPresent())) {
                continue;
            }
            Range cueRange = new Range(i, Math.max(i, noun) + 1);
            clause.subjectBefore(opensQuotation ? i - 1 : i)
                    .ifPresent(source -> act(source, cueRange, clause, found, unitBegin));
        }
    }

    /** Returns the noun of "gave an undertaking that", or -1. */
    private int nounOf(Clause clause, int verb) {
        if (!LIGHT.contains(words.lower(verb))) {
            return -1;
        }
        int noun = clause.is(verb + 1, "a") || clause.is(verb + 1, "an") ? verb + 2 : verb + 1;
        boolean said = clause.inside(noun + 1) && SPOKEN.contains(words.lower(noun));
        return said && (clause.is(noun + 1, "that") || clause.is(noun + 1, "to")) ? noun : -1;
    }

    /** "Named 10 May", "said the tenth of May"; not "said it". */
    private boolean names(Clause clause, int verb) {
        if (!NAMING.contains(words.lower(verb)) || HitFinder.BE.contains(words.lower(verb - 1))) {
            return false;
        }
        int object = clause.is(verb + 1, "the") ? verb + 2 : verb + 1;
        return clause.inside(object)
                && (words.tag(object).startsWith("NUM") || ORDINALS.contains(words.lower(object)))
                && !clause.hasFiniteVerb(object, Math.min(clause.end, object + 4));
    }

    private void act(Range source, Range cue, Clause clause, List<AttributionRelation> found, int unitBegin) {
        Span from = words.span(source.begin());
        Span verb = words.span(cue.begin());
        AttributionRelation outer = found.subList(unitBegin, found.size()).stream()
                .filter(relation ->
                        relation.content().stream().anyMatch(piece -> piece.contains(from) && piece.contains(verb)))
                .min(Comparator.comparingInt(relation ->
                        relation.content().stream().mapToInt(Span::length).sum()))
                .orElse(null);
        if (outer == null) {
            return;
        }
        Span piece = outer.content().stream()
                .filter(part -> part.contains(verb))
                .findFirst()
                .orElseThrow();
        int end = ownEnd(
                clause, cue.end(), Math.min(clause.end, words.range(piece).end()));
        boolean complement = clause.is(cue.end(), "to") || clause.is(cue.end(), "that");
        int begin = clause.is(cue.end(), "that") ? cue.end() + 1 : complement ? cue.end() : source.begin();
        // "Had accused Kesht of theft": Kesht is accused, and theft is what was said.
        int of = words.lower(cue.begin()).startsWith("accus") ? nextOf(clause, cue.end()) : -1;
        if (of > 0) {
            begin = of + 1;
        }
        boolean object = end > cue.end() && clause.trimmed(cue.end(), end) != null;
        Span content = object ? clause.trimmed(begin, end) : null;
        if (content != null) {
            found.add(new AttributionRelation(
                    List.of(words.span(source.begin(), source.end())),
                    Optional.of(words.span(cue.begin(), cue.end())),
                    List.of(content),
                    Nature.SPEECH,
                    SCORE));
        }
    }

    /** "Promised the locks, and the head of state took note": what is done ends where somebody else does something. */
    private int ownEnd(Clause clause, int from, int limit) {
        for (int i = from; i + 3 < limit; i++) {
            boolean link = words.lower(i).equals(",") && LINKS.contains(words.lower(i + 1));
            if (link && words.isVerb(clause.endOfSubject(i + 2))) {
                return i;
            }
        }
        return limit;
    }

    /** Returns the "of" behind whoever is accused, or -1. */
    private int nextOf(Clause clause, int from) {
        for (int i = from + 1; i < Math.min(clause.end, from + FARTHEST_OF); i++) {
            if (clause.is(i, "of")) {
                return i;
            }
        }
        return -1;
    }
}
