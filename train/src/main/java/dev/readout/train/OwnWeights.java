package dev.readout.train;

import java.util.Arrays;

/** A few weights outside the engine with their gradient and Adam's two moments (Kingma and Ba 2015). Not thread-safe. */
final class OwnWeights {
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double EPSILON = 1e-8;

    final float[] values;
    final float[] gradient;
    final float[] first;
    final float[] second;

    OwnWeights(int size) {
        values = new float[size];
        gradient = new float[size];
        first = new float[size];
        second = new float[size];
    }

    boolean isFinite() {
        for (float g : gradient) {
            if (!Float.isFinite(g)) {
                return false;
            }
        }
        return true;
    }

    /** Takes one step, the {@code step}th from 1, and forgets the gradient. */
    void step(int step, double rate) {
        for (int i = 0; i < values.length; i++) {
            first[i] = (float) (FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * gradient[i]);
            second[i] = (float) (SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * gradient[i] * gradient[i]);
            double mean = first[i] / (1 - Math.pow(FIRST_DECAY, step));
            double spread = second[i] / (1 - Math.pow(SECOND_DECAY, step));
            values[i] -= (float) (rate * mean / (Math.sqrt(spread) + EPSILON));
        }
        forget();
    }

    void forget() {
        Arrays.fill(gradient, 0);
    }
}
