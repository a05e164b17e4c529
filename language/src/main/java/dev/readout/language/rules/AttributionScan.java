package dev.readout.language.rules;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.Quotation;
import dev.readout.article.Span;
import dev.readout.language.rules.Words.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributions of one unit after the other, in printed order.
 *
 * <p>For each cue: who stands before or after it, and whether the words attributed follow it ("said the call was long"),
 * come before it ("The call was long, Brandek said"), or both ("“It was long,” he said, “and dull.”"). A unit that is
 * nothing but a quotation goes on with what was said before it.
 */
final class AttributionScan {
    private final Text text;
    private final Words words;
    private final HitFinder cues;
    private final ContentFinder contents;
    private final PassingOn passingOn;
    private final ActFinder acts;
    private @Nullable Integer lastRelation;
    private int lastParagraph = -1;
    private boolean lastOpen;
    /** Where the relations of the unit at hand begin among all found. */
    private int unitBegin;

    AttributionScan(Text text) {
        this.text = text;
        this.words = text.words;
        this.cues = new HitFinder(text);
        this.contents = new ContentFinder(text);
        this.passingOn = new PassingOn(text);
        this.acts = new ActFinder(text, cues);
    }

    void unit(Text.Unit unit, List<AttributionRelation> found) {
        if (continueQuotation(unit, found)) {
            return;
        }
        unitBegin = found.size();
        Clause clause = new Clause(text, unit.begin(), unit.end(), 0);
        clause(clause, found);
        remember(unit, found);
        insideQuotations(clause, found);
    }

    /** A unit that is nothing but a quotation goes on with what was said before it. */
    private boolean continueQuotation(Text.Unit unit, List<AttributionRelation> found) {
        Quotation quotation = null;
        for (int i = unit.begin(); i < unit.end(); i++) {
            if (text.quotationAt(i) == null && words.isWord(i)) {
                return false;
            }
            quotation = quotation == null ? text.quotationAt(i) : quotation;
        }
        Integer last = lastRelation;
        boolean sameParagraph = text.paragraphOf(unit.begin()) == lastParagraph;
        boolean nextParagraph = text.paragraphOf(unit.begin()) == lastParagraph + 1 && lastOpen;
        if (quotation == null || last == null || !(sameParagraph || nextParagraph)) {
            return quotation != null && unitOnlyQuotes(unit);
        }
        AttributionRelation relation = found.get(last);
        List<Span> content = new ArrayList<>(relation.content());
        content.add(words.span(unit.begin(), unit.end()));
        found.set(
                last,
                new AttributionRelation(
                        relation.source(), relation.cue(), content, relation.nature(), relation.score()));
        lastParagraph = text.paragraphOf(unit.end() - 1);
        lastOpen = !quotation.closed();
        return true;
    }

    private boolean unitOnlyQuotes(Text.Unit unit) {
        return text.quotationAt(unit.begin()) != null;
    }

    private void remember(Text.Unit unit, List<AttributionRelation> found) {
        lastRelation = null;
        int narrowest = Integer.MAX_VALUE;
        for (int i = found.size() - 1; i >= unitBegin; i--) {
            AttributionRelation relation = found.get(i);
            Span content = relation.content().getLast();
            Quotation quotation = text.quotationAt(words.at(content.end() - 1));
            int length = relation.content().stream().mapToInt(Span::length).sum();
            // Of several, whoever's own words they are goes on, not who passes them on.
            if ((quotation != null || lastRelation == null) && length < narrowest) {
                narrowest = length;
                lastRelation = i;
                lastOpen = quotation != null && !quotation.closed();
            }
        }
        lastParagraph = text.paragraphOf(unit.end() - 1);
    }

    private void clause(Clause clause, List<AttributionRelation> found) {
        List<Hit> hits = cues.hits(clause);
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            contents.of(clause, hits, i).ifPresent(content -> {
                for (List<Span> pieces : clause.conjoined(content.pieces())) {
                    found.add(new AttributionRelation(
                            List.of(words.span(
                                    hit.source().begin(), hit.source().end())),
                            Optional.of(words.span(hit.cueBegin(), hit.cueEnd())),
                            pieces,
                            Cues.isBelief(hit.cue()) ? Nature.BELIEF : Nature.SPEECH,
                            content.score()));
                }
                passingOn.citedBy(clause, hit, content.pieces(), found);
            });
        }
        passingOn.find(clause, hits, found);
        acts.acts(clause, found, unitBegin);
    }

    private void insideQuotations(Clause clause, List<AttributionRelation> found) {
        int at = clause.begin;
        while (at < clause.end) {
            Quotation quotation = text.quotationAt(at);
            if (quotation == null) {
                at++;
                continue;
            }
            Range range = words.range(quotation.span());
            int end = Math.min(range.end(), clause.end);
            int begin = Math.max(range.begin() + 1, at);
            int sentenceBegin = begin;
            for (int i = begin; i < end; i++) {
                boolean sentenceEnds = i + 1 >= end || words.sentenceOf(i) != words.sentenceOf(i + 1);
                if (sentenceEnds) {
                    clause(new Clause(text, sentenceBegin, i + 1, 1), found);
                    sentenceBegin = i + 1;
                }
            }
            at = Math.max(end, at + 1);
        }
    }
}
