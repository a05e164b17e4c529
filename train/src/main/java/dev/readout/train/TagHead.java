package dev.readout.train;

import ai.djl.ndarray.NDArray;
import dev.readout.language.model.HeadLayout;
import dev.readout.language.model.TagDecoder;
import dev.readout.language.model.Word;
import dev.readout.train.data.Task;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Weight;
import dev.readout.train.heads.Crf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Source, cue and content as a row of tags, a conditional random field over each paragraph. */
final class TagHead implements Head {
    static final String NAME = "heads.tags";
    static final String START = "crf.start";
    static final String TRANSITIONS = "crf.transitions";

    private final OwnWeights start = new OwnWeights(HeadLayout.TAGS);
    private final OwnWeights transitions = new OwnWeights(HeadLayout.TAGS * HeadLayout.TAGS);
    private final Crf crf = new Crf(start.values, transitions.values);

    @Override
    public Map<String, Weight> weights(int width, Random random) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        HeadMath.linear(weights, NAME, width, HeadLayout.TAGS, random);
        return weights;
    }

    @Override
    public Map<String, OwnWeights> own() {
        return Map.of(START, start, TRANSITIONS, transitions);
    }

    @Override
    public Optional<Loss> loss(NDArray hidden, WordBatch batch, Parameters parameters) {
        int words = batch.parts().stream()
                .filter(part -> part.text().tasks().contains(Task.ATTRIBUTION))
                .mapToInt(WordBatch.Part::words)
                .sum();
        if (words == 0) {
            return Optional.empty();
        }
        NDArray logits = HeadMath.apply(hidden, NAME, parameters);
        float[] scores = logits.toFloatArray();
        float[] gradient = new float[scores.length];
        double loss = 0;
        for (WordBatch.Part part : batch.parts()) {
            if (part.text().tasks().contains(Task.ATTRIBUTION)) {
                loss += add(part, scores, gradient);
            }
        }
        scale(gradient, words);
        scale(start.gradient, words);
        scale(transitions.gradient, words);
        return Optional.of(new Loss("tags", HeadMath.surrogate(hidden.getManager(), logits, gradient), loss / words));
    }

    private double add(WordBatch.Part part, float[] scores, float[] gradient) {
        List<Word> words = part.text().text().words();
        double loss = 0;
        int from = part.window().firstWord();
        while (from < part.window().endWord()) {
            int end = Math.min(part.window().endWord(), TagDecoder.paragraphEnd(words, from));
            loss += crf.add(
                    scores,
                    part.rowOf(from) * HeadLayout.TAGS,
                    part.text().tags(),
                    from,
                    end - from,
                    gradient,
                    start.gradient,
                    transitions.gradient);
            from = end;
        }
        return loss;
    }

    private static void scale(float[] values, int by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }
}
