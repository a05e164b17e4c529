package dev.readout.train.score;

import java.util.Locale;

/**
 * Precision and recall as the two fractions that they are, so that the scores of texts add up.
 *
 * @param right the part of the predictions that is right
 * @param predicted all predictions
 * @param found the part of the gold that was found; for most measures the same as {@code right}
 * @param gold all gold
 */
public record Score(double right, double predicted, double found, double gold) {
    /** Nothing predicted and nothing to be found. */
    public static final Score NONE = new Score(0, 0, 0, 0);

    /** Returns the score of things that are right or wrong as a whole. */
    public static Score of(int right, int predicted, int gold) {
        return new Score(right, predicted, right, gold);
    }

    /** Returns the score of both together: every prediction weighs the same, whichever text it is in. */
    public Score plus(Score other) {
        return new Score(right + other.right, predicted + other.predicted, found + other.found, gold + other.gold);
    }

    /** Returns how much of the predictions is right; 0 without any. */
    public double precision() {
        return predicted == 0 ? 0 : right / predicted;
    }

    /** Returns how much of the gold was found; 0 without any. */
    public double recall() {
        return gold == 0 ? 0 : found / gold;
    }

    /** Returns the harmonic mean of precision and recall (van Rijsbergen 1979). */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f R %.3f F1 %.3f (%.0f predicted, %.0f gold)",
                precision(),
                recall(),
                f1(),
                predicted,
                gold);
    }
}
