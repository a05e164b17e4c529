package dev.readout.train.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import dev.readout.train.data.LabelledAttribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationScoreTest {
    private static final List<Span> NONE = List.of();

    @Test
    void halfOfEveryPartIsEnough() {
        assertThat(score(
                        List.of(said(at(0, 10), at(11, 15), at(20, 40))),
                        List.of(said(at(0, 5), at(11, 15), at(30, 40)))))
                .isEqualTo(Score.of(1, 1, 1));
    }

    @Test
    void lessThanHalfOfAPartIsWrong() {
        assertThat(score(
                        List.of(said(at(0, 10), at(11, 15), at(20, 40))),
                        List.of(said(at(0, 10), at(11, 15), at(31, 40)))))
                .isEqualTo(Score.of(0, 1, 1));
    }

    @Test
    void shareIsOfTheLongerSoThatLongPredictionsDoNotWin() {
        assertThat(RelationScore.overlap(at(0, 10), at(0, 40))).isEqualTo(0.25);
    }

    @Test
    void piecesCountTogether() {
        assertThat(RelationScore.overlap(List.of(new Span(0, 5), new Span(10, 15)), at(0, 15)))
                .isEqualTo(10 / 15.0);
    }

    @Test
    void partThatNeitherHasIsEqualAndOneThatOneHasIsNot() {
        LabelledAttribution sourceless = said(NONE, at(11, 15), at(20, 40));
        assertThat(score(List.of(sourceless), List.of(sourceless))).isEqualTo(Score.of(1, 1, 1));
        assertThat(score(List.of(sourceless), List.of(said(at(0, 10), at(11, 15), at(20, 40)))))
                .isEqualTo(Score.of(0, 1, 1));
    }

    @Test
    void bestMatchIsTakenAndServesOnce() {
        LabelledAttribution gold = said(at(0, 10), at(11, 15), at(20, 40));
        LabelledAttribution near = said(at(0, 10), at(11, 15), at(20, 35));
        assertThat(score(List.of(gold), List.of(near, gold))).isEqualTo(Score.of(1, 2, 1));
        assertThat(score(List.of(gold, near), List.of(near, gold))).isEqualTo(Score.of(2, 2, 2));
    }

    private static Score score(List<LabelledAttribution> gold, List<LabelledAttribution> predicted) {
        return RelationScore.of(List.of(new Judged<>(gold, predicted)));
    }

    private static LabelledAttribution said(List<Span> source, List<Span> cue, List<Span> content) {
        return new LabelledAttribution(source, cue, content);
    }

    private static List<Span> at(int begin, int end) {
        return List.of(new Span(begin, end));
    }
}
