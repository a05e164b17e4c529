package dev.readout.train.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readout.article.Span;
import dev.readout.train.data.LabelledSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanScoreTest {
    @Test
    void labelAndBothEndsMustBeRight() {
        SpanScore score = SpanScore.of(List.of(new Judged<>(
                List.of(span(0, 3, "PERSON"), span(5, 9, "PERSON"), span(12, 15, "PLACE")),
                List.of(span(0, 3, "PERSON"), span(5, 8, "PERSON"), span(12, 15, "PERSON"), span(20, 22, "PLACE")))));
        assertThat(score.byLabel().get("PERSON")).isEqualTo(Score.of(1, 3, 2));
        assertThat(score.byLabel().get("PLACE")).isEqualTo(Score.of(0, 1, 1));
        assertThat(score.total()).isEqualTo(Score.of(1, 4, 3));
        assertThat(score.total().precision()).isEqualTo(0.25);
        assertThat(score.total().recall()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(score.total().f1()).isCloseTo(2 / 7.0, within(1e-9));
    }

    @Test
    void textsAddUp() {
        Judged<List<LabelledSpan>> right = new Judged<>(List.of(span(0, 3, "A")), List.of(span(0, 3, "A")));
        Judged<List<LabelledSpan>> missed = new Judged<>(List.of(span(0, 3, "A")), List.of());
        assertThat(SpanScore.of(List.of(right, missed)).total()).isEqualTo(Score.of(1, 1, 2));
    }

    @Test
    void samePredictionTwiceCountsOnce() {
        Judged<List<LabelledSpan>> twice =
                new Judged<>(List.of(span(0, 3, "A")), List.of(span(0, 3, "A"), span(0, 3, "A")));
        assertThat(SpanScore.of(List.of(twice)).total()).isEqualTo(Score.of(1, 1, 1));
    }

    @Test
    void nothingPredictedAndNothingMarkedScoresNought() {
        assertThat(SpanScore.of(List.of()).total().f1()).isZero();
    }

    @Test
    void overlapCountsWords() {
        List<Span> words = List.of(new Span(0, 3), new Span(4, 7), new Span(8, 11), new Span(12, 15));
        SpanScore score = SpanOverlap.of(List.of(
                new SpanOverlap.Text(words, List.of(span(0, 11, "A")), List.of(span(5, 15, "A"), span(0, 3, "B")))));
        assertThat(score.byLabel().get("A")).isEqualTo(Score.of(2, 3, 3));
        assertThat(score.byLabel().get("B")).isEqualTo(Score.of(0, 1, 0));
    }

    private static LabelledSpan span(int begin, int end, String label) {
        return new LabelledSpan(new Span(begin, end), label);
    }
}
