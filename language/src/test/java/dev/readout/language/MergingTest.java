package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.article.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final AttributionRelation RULE = relation(0, 10, 20, 50, 1);

    @Test
    void keepsRelationOfRuleWhereBothSawTheSameCue() {
        AttributionRelation read = relation(2, 10, 60, 90, 0.9);
        assertThat(Merging.of(List.of(RULE), List.of(read), 0.5)).containsExactly(RULE);
    }

    @Test
    void keepsRelationOfRuleWhereBothAttributeTheSameWords() {
        AttributionRelation read = relation(70, 80, 30, 50, 0.9);
        assertThat(Merging.of(List.of(RULE), List.of(read), 0.5)).containsExactly(RULE);
    }

    @Test
    void comparesContentsInAllTheirPieces() {
        AttributionRelation rule = new AttributionRelation(
                List.of(new Span(0, 5)),
                Optional.empty(),
                List.of(new Span(20, 30), new Span(40, 60)),
                Nature.SPEECH,
                1);
        AttributionRelation read = relation(70, 80, 25, 55, 0.9);
        assertThat(Merging.of(List.of(rule), List.of(read), 0.5))
                .as("five and fifteen shared of thirty")
                .containsExactly(rule);
    }

    @Test
    void addsWhatRulesDidNotSeeAsPrinted() {
        AttributionRelation before = relation(110, 120, 4, 9, 0.6);
        AttributionRelation after = relation(70, 80, 90, 99, 0.5);
        assertThat(Merging.of(List.of(RULE), List.of(after, before), 0.5)).containsExactly(before, RULE, after);
    }

    @Test
    void addsWhatSharesHalfOfContentAtMost() {
        AttributionRelation read = relation(70, 80, 40, 60, 0.9);
        assertThat(Merging.of(List.of(RULE), List.of(read), 0.5)).containsExactly(RULE, read);
    }

    @Test
    void leavesOutWhatScoresTooLittle() {
        AttributionRelation read = relation(70, 80, 90, 99, 0.49);
        assertThat(Merging.of(List.of(RULE), List.of(read), 0.5)).containsExactly(RULE);
    }

    @Test
    void leavesOutWhatLacksSourceOrCue() {
        AttributionRelation nobody = new AttributionRelation(
                List.of(), Optional.of(new Span(70, 80)), List.of(new Span(90, 99)), Nature.SPEECH, 0.9);
        AttributionRelation unsaid = new AttributionRelation(
                List.of(new Span(70, 80)), Optional.empty(), List.of(new Span(90, 99)), Nature.SPEECH, 0.9);
        assertThat(Merging.of(List.of(RULE), List.of(nobody, unsaid), 0.5)).containsExactly(RULE);
    }

    @Test
    void keepsIncompleteRelationOfRuleWhateverItsScore() {
        AttributionRelation quotation =
                new AttributionRelation(List.of(), Optional.empty(), List.of(new Span(20, 50)), Nature.SPEECH, 0.1);
        assertThat(Merging.of(List.of(quotation), List.of(), 0.5)).containsExactly(quotation);
    }

    @Test
    void givesNothingForNothing() {
        assertThat(Merging.of(List.of(), List.of(), 0.5)).isEmpty();
    }

    /** With a source of five characters before the cue or, at the body's beginning, in it. */
    private static AttributionRelation relation(int cue, int cueEnd, int content, int contentEnd, double score) {
        return new AttributionRelation(
                List.of(new Span(Math.max(0, cue - 5), Math.max(5, cue))),
                Optional.of(new Span(cue, cueEnd)),
                List.of(new Span(content, contentEnd)),
                Nature.SPEECH,
                score);
    }
}
