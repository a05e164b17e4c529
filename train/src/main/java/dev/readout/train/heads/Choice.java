package dev.readout.train.heads;

/** One choice among scored candidates: softmax, the loss of the right ones together, and its gradient. */
public final class Choice {
    private Choice() {}

    /**
     * Adds {@code weight} times the gradient of −log of the probability that a right candidate is chosen; returns the
     * loss, not weighted. With several right candidates their probabilities add up (Lee et al. 2017).
     *
     * @param scores a row of candidates, the first at {@code from}
     * @param right whether each candidate is right, from 0; at least one is
     * @param count how many candidates there are
     * @param gradient as {@code scores}
     */
    public static double add(float[] scores, int from, boolean[] right, int count, float weight, float[] gradient) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, scores[from + i]);
        }
        double all = 0;
        double good = 0;
        for (int i = 0; i < count; i++) {
            double share = Math.exp(scores[from + i] - most);
            all += share;
            good += right[i] ? share : 0;
        }
        // What is nearly impossible still has a finite loss.
        good = Math.max(good, all * 1e-12);
        for (int i = 0; i < count; i++) {
            double share = Math.exp(scores[from + i] - most);
            gradient[from + i] += (float) (weight * (share / all - (right[i] ? share / good : 0)));
        }
        return Math.log(all) - Math.log(good);
    }
}
