package dev.readout.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Weight;
import java.util.Map;
import java.util.Random;

/** The few operations that all heads share. */
final class HeadMath {
    private HeadMath() {}

    /** Adds the weights of one linear map. */
    static void linear(Map<String, Weight> weights, String name, int width, int outputs, Random random) {
        // Two such maps multiplied give scores of about one: from much smaller ones a product hardly learns at first.
        double spread = 1 / Math.sqrt(width);
        float[] matrix = new float[width * outputs];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = (float) (random.nextGaussian() * spread);
        }
        weights.put(name + ".weight", new Weight(new long[] {width, outputs}, matrix));
        weights.put(name + ".bias", new Weight(new long[] {outputs}, new float[outputs]));
    }

    /** Applies a linear map to each row. */
    static NDArray apply(NDArray rows, String name, Parameters parameters) {
        return rows.matMul(parameters.get(name + ".weight")).add(parameters.get(name + ".bias"));
    }

    /** Returns rows by their indices. */
    static NDArray take(NDArray rows, long[] indices, Shape shape) {
        NDArray at = rows.getManager().create(indices, shape);
        return Embedding.embedding(at, rows, SparseFormat.DENSE).singletonOrThrow();
    }

    /** Returns a scalar whose gradient with respect to {@code scores} is {@code gradient}. */
    static NDArray surrogate(NDManager manager, NDArray scores, float[] gradient) {
        return scores.mul(manager.create(gradient, scores.getShape())).sum();
    }
}
