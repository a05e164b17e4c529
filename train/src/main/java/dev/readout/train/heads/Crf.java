package dev.readout.train.heads;

import dev.readout.language.model.ForwardBackward;

/**
 * A linear-chain conditional random field over a row of tag scores (Lafferty, McCallum and Pereira 2001): the loss of
 * the right tags and its gradient, by the forward–backward algorithm in natural logarithms.
 */
public final class Crf {
    private final int tags;
    private final float[] start;
    private final float[] transitions;
    private final ForwardBackward chain;

    /**
     * A field with these weights, which the caller may change between calls.
     *
     * @param start score of each tag at the beginning
     * @param transitions score of the tag {@code to} after {@code from}, at {@code from · tags + to}
     */
    public Crf(float[] start, float[] transitions) {
        this.tags = start.length;
        this.start = start;
        this.transitions = transitions;
        this.chain = new ForwardBackward(start, transitions);
    }

    /**
     * Adds the gradient of one chain's loss and returns the loss, the negative log-likelihood of the right tags.
     *
     * @param scores of each word and tag, the chain's first at {@code from}, a word's at multiples of the tags
     * @param gold the right tags, the chain's first at {@code goldFrom}
     * @param length words of the chain
     * @param gradient as {@code scores}
     * @param startGradient as the start's weights
     * @param transitionGradient as the transitions' weights
     */
    public double add(
            float[] scores,
            int from,
            int[] gold,
            int goldFrom,
            int length,
            float[] gradient,
            float[] startGradient,
            float[] transitionGradient) {
        double[] forward = new double[length * tags];
        double[] backward = new double[length * tags];
        double total = chain.fill(scores, from, length, forward, backward);
        double right = 0;
        double[] pair = new double[tags * tags];
        for (int i = 0; i < length; i++) {
            int tag = gold[goldFrom + i];
            right += scores[from + i * tags + tag];
            for (int t = 0; t < tags; t++) {
                float marginal = (float) Math.exp(forward[i * tags + t] + backward[i * tags + t] - total);
                gradient[from + i * tags + t] += marginal - (t == tag ? 1 : 0);
                if (i == 0) {
                    startGradient[t] += marginal - (t == tag ? 1 : 0);
                }
            }
            if (i == 0) {
                right += start[tag];
                continue;
            }
            int before = gold[goldFrom + i - 1];
            right += transitions[before * tags + tag];
            pairs(scores, from, i, forward, backward, total, pair);
            for (int p = 0; p < pair.length; p++) {
                transitionGradient[p] += (float) pair[p];
            }
            transitionGradient[before * tags + tag] -= 1;
        }
        return total - right;
    }

    private void pairs(
            float[] scores, int from, int i, double[] forward, double[] backward, double total, double[] pair) {
        for (int before = 0; before < tags; before++) {
            for (int to = 0; to < tags; to++) {
                pair[before * tags + to] = Math.exp(forward[(i - 1) * tags + before]
                        + transitions[before * tags + to]
                        + scores[from + i * tags + to]
                        + backward[i * tags + to]
                        - total);
            }
        }
    }
}
