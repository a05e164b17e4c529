package dev.readout.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.readout.language.model.HeadLayout;
import dev.readout.train.data.Task;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Weight;
import dev.readout.train.heads.Choice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Which cue a word of a source or a content belongs to: a choice among the words of its window, as a parser chooses
 * heads (Dozat and Manning 2017); the window's opening mark stands for none.
 */
final class LinkHead implements Head {
    static final String WORD = "heads.link.word";
    static final String CUE = "heads.link.cue";
    /** Of the whole loss, in which the tags count one. */
    static final float SHARE = 0.4f;

    @Override
    public Map<String, Weight> weights(int width, Random random) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        HeadMath.linear(weights, WORD, width, HeadLayout.LINK, random);
        HeadMath.linear(weights, CUE, width, HeadLayout.LINK, random);
        return weights;
    }

    @Override
    public Optional<Loss> loss(NDArray hidden, WordBatch batch, Parameters parameters) {
        int widest = 0;
        int attributed = 0;
        for (WordBatch.Part part : batch.parts()) {
            widest = Math.max(widest, part.words() + 1);
            attributed += attributed(part);
        }
        if (attributed == 0) {
            return Optional.empty();
        }
        long[] rows = new long[batch.parts().size() * widest];
        for (int p = 0; p < batch.parts().size(); p++) {
            WordBatch.Part part = batch.parts().get(p);
            for (int i = 0; i < widest; i++) {
                rows[p * widest + i] = (long) part.row() + Math.min(i, part.words());
            }
        }
        NDArray padded = HeadMath.take(hidden, rows, new Shape(batch.parts().size(), widest));
        NDArray words = HeadMath.apply(padded, WORD, parameters);
        NDArray cues = HeadMath.apply(padded, CUE, parameters);
        NDArray logits = words.matMul(cues.transpose(0, 2, 1));
        float[] scores = logits.toFloatArray();
        float[] gradient = new float[scores.length];
        double loss = 0;
        for (int p = 0; p < batch.parts().size(); p++) {
            loss += add(batch.parts().get(p), p * widest * widest, widest, SHARE / attributed, scores, gradient);
        }
        return Optional.of(
                new Loss("links", HeadMath.surrogate(hidden.getManager(), logits, gradient), loss / attributed));
    }

    private static int attributed(WordBatch.Part part) {
        int attributed = 0;
        if (part.text().tasks().contains(Task.ATTRIBUTION)) {
            for (int i = part.window().firstWord(); i < part.window().endWord(); i++) {
                attributed += part.text().anchors()[i] == Prepared.NO_ATTRIBUTION ? 0 : 1;
            }
        }
        return attributed;
    }

    private static double add(
            WordBatch.Part part, int from, int widest, float weight, float[] scores, float[] gradient) {
        if (!part.text().tasks().contains(Task.ATTRIBUTION)) {
            return 0;
        }
        double loss = 0;
        int candidates = part.words() + 1;
        boolean[] right = new boolean[candidates];
        for (int i = 0; i < part.words(); i++) {
            int anchor = part.text().anchors()[part.window().firstWord() + i];
            if (anchor != Prepared.NO_ATTRIBUTION) {
                int at = part.holds(anchor) ? 1 + anchor - part.window().firstWord() : 0;
                right[at] = true;
                loss += Choice.add(scores, from + (i + 1) * widest, right, candidates, weight, gradient);
                right[at] = false;
            }
        }
        return loss;
    }
}
