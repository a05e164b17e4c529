package dev.readout.train;

/**
 * How the learning rate goes: up over the first steps, then down in a straight line.
 *
 * @param encoder highest rate of the encoder
 * @param head highest rate of the heads
 * @param own highest rate of the weights outside the engine
 * @param steps of the whole run
 */
record Schedule(double encoder, double head, double own, int steps) {
    private static final double WARM_UP = 0.06;
    /** The last steps still move a little. */
    private static final double LEAST = 0.02;

    /** Returns the share of the highest rate at a step, from 1. */
    double share(int step) {
        double warm = Math.max(1, steps * WARM_UP);
        if (step < warm) {
            return step / warm;
        }
        // A run of one step has no way down.
        return steps > warm ? Math.max(LEAST, (steps - step) / (steps - warm)) : 1;
    }
}
