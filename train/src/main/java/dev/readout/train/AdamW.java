package dev.readout.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.readout.train.encoder.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * AdamW (Loshchilov and Hutter 2019) over the engine's weights, with gradients cut to a norm, and a running mean of the
 * weights. Not thread-safe.
 */
final class AdamW {
    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float WEIGHT_DECAY = 0.01f;
    private static final float LONGEST_GRADIENT = 1f;
    /** Of the running mean: some 700 steps count. */
    private static final float MEAN_DECAY = 0.9985f;

    private final List<Slot> slots = new ArrayList<>();

    /** A weight with all that is kept beside it. */
    private static final class Slot {
        final String name;
        final NDArray weight;
        final NDArray first;
        final NDArray second;
        final NDArray mean;

        @Nullable
        NDArray gradient;

        Slot(NDManager manager, String name, NDArray weight) {
            this.name = name;
            this.weight = weight;
            first = manager.zeros(weight.getShape());
            second = manager.zeros(weight.getShape());
            mean = manager.create(weight.toFloatArray(), weight.getShape());
        }

        boolean decays() {
            return name.endsWith(".weight") && !name.contains("LayerNorm");
        }

        boolean isHead() {
            return name.startsWith("heads.");
        }
    }

    AdamW(NDManager manager, Map<String, NDArray> trained) {
        trained.forEach((name, weight) -> slots.add(new Slot(manager, name, weight)));
    }

    /**
     * Takes the {@code step}th step, from 1, and forgets the gradients; takes none when they are not finite.
     *
     * @return the gradients' norm, or nothing when they were not finite
     */
    OptionalDouble step(NDManager scratch, int step, double encoderRate, double headRate) {
        double norm = norm(scratch);
        if (!Double.isFinite(norm)) {
            forget();
            return OptionalDouble.empty();
        }
        double cut = Math.min(1, LONGEST_GRADIENT / (norm + 1e-6));
        double firstLeft = 1 - Math.pow(FIRST_DECAY, step);
        double secondLeft = 1 - Math.pow(SECOND_DECAY, step);
        float meanDecay = (float) Math.min(MEAN_DECAY, (1 + step) / (10.0 + step));
        for (Slot slot : slots) {
            NDArray gradient = slot.gradient;
            if (gradient == null) {
                continue;
            }
            try (NDManager own = scratch.newSubManager()) {
                gradient.muli((float) cut);
                double rate = slot.isHead() ? headRate : encoderRate;
                slot.first.muli(FIRST_DECAY).addi(attached(own, gradient.mul(1 - FIRST_DECAY)));
                slot.second
                        .muli(SECOND_DECAY)
                        .addi(attached(own, gradient.square()).muli(1 - SECOND_DECAY));
                NDArray spread =
                        attached(own, slot.second.div((float) secondLeft)).sqrt();
                attached(own, spread).addi(EPSILON);
                NDArray move = attached(own, slot.first.div(spread)).muli((float) (rate / firstLeft));
                if (slot.decays()) {
                    slot.weight.muli((float) (1 - rate * WEIGHT_DECAY));
                }
                slot.weight.subi(move);
                slot.mean.muli(meanDecay).addi(attached(own, slot.weight.mul(1 - meanDecay)));
            }
        }
        forget();
        return OptionalDouble.of(norm);
    }

    /** The sum stays in the engine until it is whole: to read a number waits for all that a GPU has to do. */
    private double norm(NDManager scratch) {
        NDArray square = null;
        for (Slot slot : slots) {
            NDArray gradient = gradient(slot);
            if (gradient != null) {
                try (NDArray each = gradient.square()) {
                    NDArray sum = attached(scratch, each.sum());
                    square = square == null ? sum : square.addi(sum);
                }
            }
        }
        return square == null ? 0 : Math.sqrt(square.getFloat());
    }

    private static NDArray attached(NDManager manager, NDArray array) {
        array.attach(manager);
        return array;
    }

    /** Every call for a gradient opens a new handle on the same numbers, so one is kept for each weight. */
    private static @Nullable NDArray gradient(Slot slot) {
        if (slot.gradient == null && slot.weight.hasGradient()) {
            slot.gradient = slot.weight.getGradient();
        }
        return slot.gradient;
    }

    /** Sets the gradients to zero, also where they are not numbers, which a product with zero would leave. */
    void forget() {
        NDIndex all = new NDIndex("...");
        for (Slot slot : slots) {
            NDArray gradient = gradient(slot);
            if (gradient != null) {
                gradient.set(all, 0f);
            }
        }
    }

    /** Returns the running means of the weights. */
    Map<String, Weight> means() {
        Map<String, Weight> means = new HashMap<>();
        slots.forEach(slot -> means.put(slot.name, weight(slot.mean)));
        return means;
    }

    /** Returns everything that a later run needs to go on as if it had not stopped. */
    Map<String, Weight> state() {
        Map<String, Weight> state = new HashMap<>();
        for (Slot slot : slots) {
            state.put("weight/" + slot.name, weight(slot.weight));
            state.put("first/" + slot.name, weight(slot.first));
            state.put("second/" + slot.name, weight(slot.second));
            state.put("mean/" + slot.name, weight(slot.mean));
        }
        return state;
    }

    /** Goes back to a state. */
    void restore(Map<String, Weight> state) {
        for (Slot slot : slots) {
            set(slot.weight, state, "weight/" + slot.name);
            set(slot.first, state, "first/" + slot.name);
            set(slot.second, state, "second/" + slot.name);
            set(slot.mean, state, "mean/" + slot.name);
        }
    }

    private static void set(NDArray array, Map<String, Weight> state, String name) {
        Weight weight = state.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the checkpoint is of another model: it has no " + name);
        }
        try (NDArray values = array.getManager().create(weight.values(), array.getShape())) {
            array.set(new NDIndex("..."), values);
        }
    }

    private static Weight weight(NDArray array) {
        return new Weight(array.getShape().getShape(), array.toFloatArray());
    }
}
