package dev.readout.train.score;

import dev.readout.train.data.LabelledSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Spans that are right when begin, end and label are, as the shared task of CoNLL 2003 counts names (Tjong Kim Sang and
 * De Meulder 2003, "Introduction to the CoNLL-2003 Shared Task: Language-Independent Named Entity Recognition").
 *
 * @param byLabel the score of each label that is marked or predicted
 */
public record SpanScore(Map<String, Score> byLabel) {
    public SpanScore {
        byLabel = Map.copyOf(byLabel);
    }

    /** Returns the score over all texts together. */
    public static SpanScore of(List<Judged<List<LabelledSpan>>> texts) {
        SortedMap<String, Score> scores = new TreeMap<>();
        for (Judged<List<LabelledSpan>> text : texts) {
            Set<LabelledSpan> gold = new HashSet<>(text.gold());
            Set<LabelledSpan> predicted = new HashSet<>(text.predicted());
            Set<LabelledSpan> right = new HashSet<>(predicted);
            right.retainAll(gold);
            for (String label : labels(gold, predicted)) {
                Score score = Score.of(count(right, label), count(predicted, label), count(gold, label));
                scores.merge(label, score, Score::plus);
            }
        }
        return new SpanScore(scores);
    }

    /** Returns the score of all labels together, every span of the same weight. */
    public Score total() {
        return byLabel.values().stream().reduce(Score.NONE, Score::plus);
    }

    private static Set<String> labels(Set<LabelledSpan> gold, Set<LabelledSpan> predicted) {
        Set<String> labels = new TreeSet<>();
        gold.forEach(span -> labels.add(span.label()));
        predicted.forEach(span -> labels.add(span.label()));
        return labels;
    }

    private static int count(Set<LabelledSpan> spans, String label) {
        return (int) spans.stream().filter(span -> span.label().equals(label)).count();
    }
}
