package dev.readout.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.Window;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Transformer;
import dev.readout.train.encoder.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Encoder and heads in training. Not thread-safe. */
final class Model {
    private final Parameters parameters;
    private final Transformer transformer;
    private final List<Head> heads;

    /**
     * @param encoder the packaged encoder's weights
     * @param frozen layers at the bottom that training leaves as they are
     * @param from weights of an earlier run to go on from; none for a fresh start
     */
    Model(NDManager manager, Map<String, Weight> encoder, int frozen, long seed, Map<String, Weight> from) {
        Map<String, Weight> weights = Transformer.prepared(encoder);
        int width = Transformer.width(weights);
        heads = new ArrayList<>(List.of(new TagHead(), new LinkHead(), new CoreferenceHead()));
        Arrays.stream(SpanTask.values()).map(SpanHead::new).forEach(heads::add);
        Random random = new Random(seed);
        heads.forEach(head -> weights.putAll(head.weights(width, random)));
        from.forEach((name, weight) -> weights.replace(name, weight));
        own().forEach((name, own) -> {
            Weight earlier = from.get(name);
            if (earlier != null) {
                System.arraycopy(earlier.values(), 0, own.values, 0, own.values.length);
            }
        });
        int layers = Transformer.layers(weights);
        parameters = new Parameters(manager, weights, name -> isFrozen(name, frozen));
        transformer = new Transformer(parameters, layers, frozen);
    }

    private static boolean isFrozen(String name, int frozen) {
        if (name.startsWith("embeddings.") && !name.equals(Transformer.SHAPES)) {
            // The vocabulary is a third of all weights, and too large for the data to teach.
            return frozen > 0 || !name.contains("LayerNorm");
        }
        for (int layer = 0; layer < frozen; layer++) {
            if (name.startsWith("encoder.layer." + layer + ".")) {
                return true;
            }
        }
        return false;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Returns the weights outside the engine. */
    Map<String, OwnWeights> own() {
        Map<String, OwnWeights> own = new LinkedHashMap<>();
        heads.forEach(head -> own.putAll(head.own()));
        return own;
    }

    /** Returns the loss of a batch, head by head. */
    List<Head.Loss> losses(NDManager manager, WordBatch batch) {
        int length = batch.longest();
        int count = batch.parts().size();
        long[][] shapes = new long[count][];
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            Window window = batch.parts().get(i).window();
            shapes[i] = Arrays.copyOf(window.shapes(), length);
            lengths[i] = window.length();
        }
        NDArray last = transformer.top(manager, bottom(manager, batch.parts(), length), shapes, lengths);
        NDArray pieces = last.reshape((long) count * length, last.getShape().get(2));
        NDArray words = HeadMath.take(pieces, batch.positions(length), new Shape(batch.rows()));
        return heads.stream()
                .map(head -> head.loss(words, batch, parameters))
                .flatMap(Optional::stream)
                .toList();
    }

    private NDArray bottom(NDManager manager, List<WordBatch.Part> parts, int length) {
        long[][] ids = new long[parts.size()][];
        int[] lengths = new int[parts.size()];
        for (int i = 0; i < ids.length; i++) {
            Window window = parts.get(i).window();
            ids[i] = Arrays.copyOf(window.ids(), length);
            lengths[i] = window.length();
        }
        return transformer.bottom(manager, ids, lengths);
    }
}
