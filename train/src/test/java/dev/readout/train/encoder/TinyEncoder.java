package dev.readout.train.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A random encoder of two small layers, under the names that packaged ones have. */
public final class TinyEncoder {
    /** How many pieces it knows. */
    public static final int VOCABULARY = 200;

    /** Numbers for each piece: two heads of attention. */
    public static final int WIDTH = 64;

    private static final int INNER = 96;
    private static final int LONGEST = 128;

    private TinyEncoder() {}

    /** Returns fresh weights that a seed decides. */
    public static Map<String, Weight> weights(long seed) {
        Random random = new Random(seed);
        Map<String, Weight> weights = new LinkedHashMap<>();
        weights.put("embeddings.word_embeddings.weight", random(random, 0, 1, VOCABULARY, WIDTH));
        weights.put("embeddings.position_embeddings.weight", random(random, 0, 0.3, LONGEST, WIDTH));
        weights.put("embeddings.token_type_embeddings.weight", random(random, 0, 0.3, 2, WIDTH));
        norm(weights, "embeddings.LayerNorm", random);
        for (int layer = 0; layer < 2; layer++) {
            String name = "encoder.layer." + layer + ".";
            for (String part : new String[] {"query", "key", "value"}) {
                dense(weights, name + "attention.self." + part, WIDTH, WIDTH, random);
            }
            dense(weights, name + "attention.output.dense", WIDTH, WIDTH, random);
            norm(weights, name + "attention.output.LayerNorm", random);
            dense(weights, name + "intermediate.dense", WIDTH, INNER, random);
            dense(weights, name + "output.dense", INNER, WIDTH, random);
            norm(weights, name + "output.LayerNorm", random);
        }
        return weights;
    }

    /** Returns random numbers about a mean. */
    public static Weight random(Random random, double mean, double spread, long... shape) {
        long size = 1;
        for (long length : shape) {
            size *= length;
        }
        float[] values = new float[(int) size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (mean + random.nextGaussian() * spread);
        }
        return new Weight(shape, values);
    }

    private static void norm(Map<String, Weight> weights, String name, Random random) {
        weights.put(name + ".weight", random(random, 1, 0.1, WIDTH));
        weights.put(name + ".bias", random(random, 0, 0.1, WIDTH));
    }

    private static void dense(Map<String, Weight> weights, String name, int in, int out, Random random) {
        weights.put(name + ".weight", random(random, 0, 1 / Math.sqrt(in), in, out));
        weights.put(name + ".bias", random(random, 0, 0.1, out));
    }
}
