package dev.readout.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.readout.language.model.HeadLayout;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.Word;
import dev.readout.train.data.Task;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Weight;
import dev.readout.train.heads.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Spans of one task, scored by their first and last words, each a choice among the labels and none (Yu, Bohnet and
 * Poesio 2020); spans may nest, and none crosses a sentence.
 */
final class SpanHead implements Head {
    /** Longer sentences are lists and tables: what follows teaches nothing. */
    private static final int LONGEST_SENTENCE = 90;

    private final SpanTask task;
    private final Task teaches;
    private final int labels;

    SpanHead(SpanTask task) {
        this.task = task;
        this.teaches = Task.valueOf(task.name());
        this.labels = task.labels().size();
    }

    /** Returns a task's share of the whole loss, in which the tags count one. */
    static float share(SpanTask task) {
        return switch (task) {
            case NAMES -> 0.3f;
            case MENTIONS -> 0.12f;
            case TIMES, AMOUNTS -> 0.1f;
        };
    }

    static String first(SpanTask task) {
        return "heads.spans." + task + ".first";
    }

    static String last(SpanTask task) {
        return "heads.spans." + task + ".last";
    }

    @Override
    public Map<String, Weight> weights(int width, Random random) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        HeadMath.linear(weights, first(task), width, HeadLayout.SPAN * labels, random);
        HeadMath.linear(weights, last(task), width, HeadLayout.SPAN, random);
        return weights;
    }

    /** A sentence of a window: its first row, its words, and the labels of its spans by first · words + last. */
    private record Sentence(int row, int words, Map<Integer, Integer> gold) {}

    @Override
    public Optional<Loss> loss(NDArray hidden, WordBatch batch, Parameters parameters) {
        List<Sentence> sentences = sentences(batch);
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        int count = sentences.size();
        int widest = sentences.stream().mapToInt(Sentence::words).max().orElseThrow();
        int words = sentences.stream().mapToInt(Sentence::words).sum();
        long[] rows = new long[count * widest];
        for (int s = 0; s < count; s++) {
            Sentence sentence = sentences.get(s);
            for (int i = 0; i < widest; i++) {
                rows[s * widest + i] = (long) sentence.row() + Math.min(i, sentence.words() - 1);
            }
        }
        NDArray padded = HeadMath.take(hidden, rows, new Shape(count, widest));
        NDArray firsts =
                HeadMath.apply(padded, first(task), parameters).reshape(count, (long) widest * labels, HeadLayout.SPAN);
        NDArray lasts = HeadMath.apply(padded, last(task), parameters).transpose(0, 2, 1);
        // sentence × (first word, label) × last word
        NDArray logits = firsts.matMul(lasts);
        float[] scores = logits.toFloatArray();
        float[] gradient = new float[scores.length];
        double loss = 0;
        for (int s = 0; s < count; s++) {
            loss += add(sentences.get(s), s * widest * labels * widest, widest, share(task) / words, scores, gradient);
        }
        return Optional.of(new Loss(
                task.name().toLowerCase(Locale.ROOT),
                HeadMath.surrogate(hidden.getManager(), logits, gradient),
                loss / words));
    }

    private double add(Sentence sentence, int from, int widest, float weight, float[] scores, float[] gradient) {
        float[] choice = new float[labels + 1];
        float[] change = new float[labels + 1];
        boolean[] right = new boolean[labels + 1];
        choice[labels] = HeadLayout.NO_SPAN;
        double loss = 0;
        for (int first = 0; first < sentence.words(); first++) {
            int end = Math.min(sentence.words(), first + HeadLayout.LONGEST_SPAN);
            for (int last = first; last < end; last++) {
                for (int label = 0; label < labels; label++) {
                    choice[label] = scores[from + (first * labels + label) * widest + last];
                    change[label] = 0;
                }
                change[labels] = 0;
                Integer gold = sentence.gold().get(first * sentence.words() + last);
                int at = gold == null ? labels : gold;
                right[at] = true;
                loss += Choice.add(choice, 0, right, labels + 1, weight, change);
                right[at] = false;
                for (int label = 0; label < labels; label++) {
                    gradient[from + (first * labels + label) * widest + last] += change[label];
                }
            }
        }
        return loss;
    }

    private List<Sentence> sentences(WordBatch batch) {
        List<Sentence> sentences = new ArrayList<>();
        for (WordBatch.Part part : batch.parts()) {
            if (part.text().tasks().contains(teaches)) {
                add(part, sentences);
            }
        }
        return sentences;
    }

    private void add(WordBatch.Part part, List<Sentence> sentences) {
        List<Word> words = part.text().text().words();
        int from = part.window().firstWord();
        while (from < part.window().endWord()) {
            int end = from;
            while (end < part.window().endWord()
                    && words.get(end).sentence() == words.get(from).sentence()
                    && end - from < LONGEST_SENTENCE) {
                end++;
            }
            Map<Integer, Integer> gold = new HashMap<>();
            for (int[] span : part.text().spans().getOrDefault(task, List.of())) {
                if (span[0] >= from && span[1] < end) {
                    gold.put((span[0] - from) * (end - from) + span[1] - from, span[2]);
                }
            }
            sentences.add(new Sentence(part.rowOf(from), end - from, gold));
            from = end;
        }
    }
}
