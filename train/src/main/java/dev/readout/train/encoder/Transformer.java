package dev.readout.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;
import dev.readout.language.model.Shapes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** BERT's forward pass (Devlin et al. 2019) with one vector more for each piece, that of its word's shape. */
public final class Transformer {
    /** The weight that holds the vectors of the shapes. */
    public static final String SHAPES = "embeddings.shape_embeddings.weight";

    /** Width of one attention head. */
    public static final int HEAD_WIDTH = 32;

    /** What layer normalisation adds to a variance. */
    public static final float EPSILON = 1e-12f;

    /**
     * Added to the scores of what is not there: large enough to leave nothing after the softmax, small enough to stay
     * finite in any arithmetic.
     */
    public static final float MASKED = -10_000f;

    private final Parameters parameters;
    private final int layers;
    private final int frozen;
    private final int width;

    /**
     * A transformer over these weights, which it reads again at every pass.
     *
     * @param frozen layers at the bottom, with the embeddings, that training leaves as they are; the vectors of the
     *     shapes are added above them, where they can be learnt
     */
    public Transformer(Parameters parameters, int layers, int frozen) {
        this.parameters = parameters;
        this.layers = layers;
        this.frozen = frozen;
        this.width = (int) parameters.get(SHAPES).getShape().get(1);
    }

    /** Returns how many layers the weights have. */
    public static int layers(Map<String, Weight> weights) {
        int layers = 0;
        while (weights.containsKey("encoder.layer." + layers + ".output.dense.weight")) {
            layers++;
        }
        return layers;
    }

    /** Returns the weights without the layers above the lowest {@code count}. */
    public static Map<String, Weight> lowest(Map<String, Weight> weights, int count) {
        Map<String, Weight> lowest = new LinkedHashMap<>(weights);
        for (int layer = count; layer < layers(weights); layer++) {
            String name = "encoder.layer." + layer + ".";
            lowest.keySet().removeIf(key -> key.startsWith(name));
        }
        return lowest;
    }

    /** Returns the width of the layers. */
    public static int width(Map<String, Weight> weights) {
        Weight norm = weights.get("embeddings.LayerNorm.bias");
        if (norm == null) {
            throw new IllegalArgumentException("not the weights of an encoder");
        }
        return norm.values().length;
    }

    /** Returns the weights as this class uses them: segments folded into positions, vectors of zero for the shapes. */
    public static Map<String, Weight> prepared(Map<String, Weight> packaged) {
        Map<String, Weight> weights = new LinkedHashMap<>(packaged);
        Weight segments = take(weights, "embeddings.token_type_embeddings.weight");
        Weight positions = take(weights, "embeddings.position_embeddings.weight");
        int width = (int) positions.shape()[1];
        float[] sum = positions.values().clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += segments.values()[i % width];
        }
        weights.put("embeddings.position_embeddings.weight", new Weight(positions.shape(), sum));
        weights.put(SHAPES, new Weight(new long[] {Shapes.COUNT, width}, new float[Shapes.COUNT * width]));
        return weights;
    }

    private static Weight take(Map<String, Weight> weights, String name) {
        Weight weight = weights.remove(name);
        if (weight == null) {
            throw new IllegalArgumentException("the encoder has no " + name);
        }
        return weight;
    }

    /**
     * Returns what the frozen layers make of some windows, windows × pieces × width: the same in every epoch.
     *
     * @param ids windows × pieces, padded with zeros
     * @param lengths pieces of each window
     */
    public NDArray bottom(NDManager manager, long[][] ids, int[] lengths) {
        int length = ids[0].length;
        NDArray words = lookup(manager, "embeddings.word_embeddings.weight", ids);
        NDArray positions =
                parameters.get("embeddings.position_embeddings.weight").get("0:" + length);
        NDArray hidden = normed(words.add(positions), "embeddings.LayerNorm");
        NDArray mask = mask(manager, lengths, length);
        for (int layer = 0; layer < frozen; layer++) {
            hidden = layer(hidden, mask, layer);
        }
        return hidden;
    }

    /**
     * Returns the last layer, windows × pieces × width.
     *
     * @param hidden from {@link #bottom}
     * @param shapes windows × pieces, the shapes of the words, padded with zeros
     */
    public NDArray top(NDManager manager, NDArray hidden, long[][] shapes, int[] lengths) {
        NDArray mask = mask(manager, lengths, shapes[0].length);
        NDArray shaped = hidden.add(lookup(manager, SHAPES, shapes));
        for (int layer = frozen; layer < layers; layer++) {
            shaped = layer(shaped, mask, layer);
        }
        return shaped;
    }

    private static NDArray mask(NDManager manager, int[] lengths, int length) {
        float[] mask = new float[lengths.length * length];
        for (int i = 0; i < lengths.length; i++) {
            Arrays.fill(mask, i * length + lengths[i], (i + 1) * length, MASKED);
        }
        return manager.create(mask, new Shape(lengths.length, 1, 1, length));
    }

    private NDArray lookup(NDManager manager, String name, long[][] ids) {
        long[] flat = Arrays.stream(ids).flatMapToLong(Arrays::stream).toArray();
        NDArray indices = manager.create(flat, new Shape(ids.length, ids[0].length));
        return Embedding.embedding(indices, parameters.get(name), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private NDArray layer(NDArray input, NDArray mask, int index) {
        String name = "encoder.layer." + index + ".";
        // Scaled before the product: the queries are far fewer than the scores.
        NDArray query = heads(input, name + "attention.self.query").mul((float) (1 / Math.sqrt(HEAD_WIDTH)));
        NDArray key = heads(input, name + "attention.self.key");
        NDArray value = heads(input, name + "attention.self.value");
        NDArray scores = query.matMul(key.transpose(0, 1, 3, 2)).add(mask);
        NDArray context = scores.softmax(-1).matMul(value).transpose(0, 2, 1, 3).reshape(input.getShape());
        NDArray attended =
                normed(dense(context, name + "attention.output.dense").add(input), name + "attention.output.LayerNorm");
        NDArray inner = Activation.gelu(dense(attended, name + "intermediate.dense"));
        return normed(dense(inner, name + "output.dense").add(attended), name + "output.LayerNorm");
    }

    private NDArray heads(NDArray input, String name) {
        Shape shape = input.getShape();
        return dense(input, name)
                .reshape(shape.get(0), shape.get(1), width / HEAD_WIDTH, HEAD_WIDTH)
                .transpose(0, 2, 1, 3);
    }

    private NDArray dense(NDArray input, String name) {
        return input.matMul(parameters.get(name + ".weight")).add(parameters.get(name + ".bias"));
    }

    private NDArray normed(NDArray input, String name) {
        return LayerNorm.layerNorm(
                        input,
                        new Shape(width),
                        parameters.get(name + ".weight"),
                        parameters.get(name + ".bias"),
                        EPSILON)
                .singletonOrThrow();
    }
}
