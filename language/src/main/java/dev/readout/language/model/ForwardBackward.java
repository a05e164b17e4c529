package dev.readout.language.model;

/**
 * The forward–backward algorithm (Rabiner 1989) over a row of tag scores: what training and certainty are computed from,
 * in natural logarithms. Thread-safe, as long as nobody changes the weights.
 */
public final class ForwardBackward {
    private final int tags;
    private final float[] start;
    private final float[] transitions;

    /**
     * A chain with these weights, which the caller may change between calls.
     *
     * @param start score of each tag at the beginning
     * @param transitions score of the tag {@code to} after {@code from}, at {@code from · tags + to}
     */
    public ForwardBackward(float[] start, float[] transitions) {
        this.tags = start.length;
        this.start = start;
        this.transitions = transitions;
        if (transitions.length != tags * tags) {
            throw new IllegalArgumentException(transitions.length + " transitions of " + tags + " tags");
        }
    }

    /**
     * Fills both tables, words × tags, and returns the logarithm of the sum over all rows of tags.
     *
     * @param scores of each word and tag, the chain's first at {@code from}
     * @param length words of the chain, at least one
     */
    public double fill(float[] scores, int from, int length, double[] forward, double[] backward) {
        double total = forward(scores, from, length, forward);
        backward(scores, from, length, backward);
        return total;
    }

    private double forward(float[] scores, int from, int length, double[] forward) {
        double[] into = new double[tags];
        for (int i = 0; i < length; i++) {
            for (int to = 0; to < tags; to++) {
                double reached = start[to];
                if (i > 0) {
                    for (int before = 0; before < tags; before++) {
                        into[before] = forward[(i - 1) * tags + before] + transitions[before * tags + to];
                    }
                    reached = logSum(into, 0, tags);
                }
                forward[i * tags + to] = reached + scores[from + i * tags + to];
            }
        }
        return logSum(forward, (length - 1) * tags, tags);
    }

    private void backward(float[] scores, int from, int length, double[] backward) {
        double[] outOf = new double[tags];
        for (int i = length - 2; i >= 0; i--) {
            for (int before = 0; before < tags; before++) {
                for (int to = 0; to < tags; to++) {
                    outOf[to] = transitions[before * tags + to]
                            + scores[from + (i + 1) * tags + to]
                            + backward[(i + 1) * tags + to];
                }
                backward[i * tags + before] = logSum(outOf, 0, tags);
            }
        }
    }

    private static double logSum(double[] values, int from, int count) {
        double most = values[from];
        for (int i = from + 1; i < from + count; i++) {
            most = Math.max(most, values[i]);
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += Math.exp(values[i] - most);
        }
        return most + Math.log(sum);
    }
}
