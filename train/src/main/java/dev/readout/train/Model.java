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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Encoder and heads in training. Not thread-safe. */
final class Model {
    private final Parameters parameters;
    private final Transformer transformer;
    private final int frozen;
    private final int width;
    private final List<Head> heads;
    /** What the frozen layers made of each window: it never changes, so one pass serves all epochs. */
    private final IdentityHashMap<Window, float[]> bottoms = new IdentityHashMap<>();

    /**
     * @param encoder the packaged encoder's weights
     * @param frozen layers at the bottom that training leaves as they are
     */
    Model(NDManager manager, Map<String, Weight> encoder, int frozen, long seed) {
        Map<String, Weight> weights = Transformer.prepared(encoder);
        width = Transformer.width(weights);
        heads = new ArrayList<>(List.of(new TagHead(), new LinkHead(), new CoreferenceHead()));
        Arrays.stream(SpanTask.values()).map(SpanHead::new).forEach(heads::add);
        Random random = new Random(seed);
        heads.forEach(head -> weights.putAll(head.weights(width, random)));
        int layers = Transformer.layers(weights);
        this.frozen = frozen;
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
        NDArray last = transformer.top(manager, bottom(manager, batch, length), shapes, lengths);
        NDArray pieces = last.reshape((long) count * length, last.getShape().get(2));
        NDArray words = HeadMath.take(pieces, batch.positions(length), new Shape(batch.rows()));
        return heads.stream()
                .map(head -> head.loss(words, batch, parameters))
                .flatMap(Optional::stream)
                .toList();
    }

    private NDArray bottom(NDManager manager, WordBatch batch, int length) {
        int count = batch.parts().size();
        if (frozen == 0) {
            return bottom(manager, batch.parts(), length);
        }
        List<WordBatch.Part> missing = batch.parts().stream()
                .filter(part -> !bottoms.containsKey(part.window()))
                .toList();
        if (!missing.isEmpty()) {
            try (NDManager scratch = manager.newSubManager();
                    NDArray made = bottom(scratch, missing, length)) {
                float[] values = made.toFloatArray();
                for (int i = 0; i < missing.size(); i++) {
                    Window window = missing.get(i).window();
                    int from = i * length * width;
                    bottoms.put(window, Arrays.copyOfRange(values, from, from + window.length() * width));
                }
            }
        }
        float[] all = new float[count * length * width];
        for (int i = 0; i < count; i++) {
            float[] own =
                    Objects.requireNonNull(bottoms.get(batch.parts().get(i).window()));
            System.arraycopy(own, 0, all, i * length * width, own.length);
        }
        return manager.create(all, new Shape(count, length, width));
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
