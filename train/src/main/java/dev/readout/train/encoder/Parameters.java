package dev.readout.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The model's weights in the engine, by name. Not thread-safe. */
public final class Parameters {
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<String, NDArray> trained = new LinkedHashMap<>();

    /**
     * Copies the weights into the engine.
     *
     * @param frozen names that training leaves as they are
     */
    public Parameters(NDManager manager, Map<String, Weight> weights, Predicate<String> frozen) {
        weights.forEach((name, weight) -> {
            NDArray array = manager.create(weight.values(), new Shape(weight.shape()));
            arrays.put(name, array);
            if (!frozen.test(name)) {
                array.setRequiresGradient(true);
                trained.put(name, array);
            }
        });
    }

    /** Returns a weight. */
    public NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weight is called " + name);
        }
        return array;
    }

    /** Returns the weights that training changes. */
    public Map<String, NDArray> trained() {
        return new LinkedHashMap<>(trained);
    }

    /** Copies all weights out of the engine. */
    public Map<String, Weight> weights() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        arrays.forEach(
                (name, array) -> weights.put(name, new Weight(array.getShape().getShape(), array.toFloatArray())));
        return weights;
    }
}
