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

/** Finds speech acts without a clause or a quotation of their own, within what somebody else says. */
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
            Cue cue = Cues.of(words, i);
            if (cue == null
                    || cue.participle()
                    || !ACTS.contains(cue.lemma())
                    || HitFinder.NOT_SAID.contains(words.lower(i - 1))
                    || cues.isPassive(clause, i, cue)) {
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
            int at = i;
            clause.subjectBefore(opensQuotation ? i - 1 : i)
                    .ifPresent(source -> act(source, at, clause, found, unitBegin));
        }
    }

    private void act(Range source, int verb, Clause clause, List<AttributionRelation> found, int unitBegin) {
        Span from = words.span(source.begin());
        AttributionRelation outer = found.subList(unitBegin, found.size()).stream()
                .filter(relation -> relation.content().stream()
                        .anyMatch(piece -> piece.contains(from) && piece.contains(words.span(verb))))
                .min(Comparator.comparingInt(relation ->
                        relation.content().stream().mapToInt(Span::length).sum()))
                .orElse(null);
        if (outer == null) {
            return;
        }
        Span piece = outer.content().stream()
                .filter(part -> part.contains(words.span(verb)))
                .findFirst()
                .orElseThrow();
        int end = Math.min(clause.end, words.range(piece).end());
        Span content = end > verb + 2 ? clause.trimmed(verb + 1, end) : null;
        if (content != null) {
            found.add(new AttributionRelation(
                    List.of(words.span(source.begin(), source.end())),
                    Optional.of(words.span(verb)),
                    List.of(content),
                    Nature.SPEECH,
                    SCORE));
        }
    }
}
