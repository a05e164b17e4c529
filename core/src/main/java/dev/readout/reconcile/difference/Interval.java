package dev.readout.reconcile.difference;

import java.math.BigDecimal;

/**
 * What a printed number leaves possible: "391 million" what rounds to it, "at least 30" everything from there.
 *
 * @param low the least; never negative
 * @param high the most; infinite where only the least is told
 * @param exact whether the number stands without a word that widens it
 */
record Interval(double low, double high, boolean exact) {
    /** "About 300" may be 270 or 330. */
    private static final double ABOUT = 0.10;
    /** "Nearly 400" may be 350, and is no more than 400. */
    private static final double NEARLY = 0.15;
    /** A bound is round itself: "more than 300" of 296. */
    private static final double SLACK = 0.05;

    Interval {
        if (low > high) {
            throw new IllegalArgumentException(low + " is above " + high);
        }
    }

    /** How a number is hedged. */
    enum Hedge {
        NONE,
        ABOUT,
        NEARLY,
        AT_LEAST,
        AT_MOST
    }

    static Interval of(BigDecimal value, Hedge hedge) {
        double number = value.doubleValue();
        // "430" may be anything that rounds to it.
        double rounding = 0.5
                * BigDecimal.ONE
                        .scaleByPowerOfTen(-value.stripTrailingZeros().scale())
                        .doubleValue();
        return switch (hedge) {
            case NONE -> new Interval(Math.max(0, number - rounding), number + rounding, true);
            case ABOUT ->
                new Interval(
                        Math.max(0, number - rounding - ABOUT * number), number + rounding + ABOUT * number, false);
            case NEARLY -> new Interval(Math.max(0, number - Math.max(rounding, NEARLY * number)), number, false);
            case AT_LEAST -> new Interval(number * (1 - SLACK), Double.POSITIVE_INFINITY, false);
            case AT_MOST -> new Interval(0, number * (1 + SLACK), false);
        };
    }

    /** Returns whether no number can be what both say. */
    boolean excludes(Interval other) {
        return Math.max(low, other.low) >= Math.min(high, other.high);
    }
}
