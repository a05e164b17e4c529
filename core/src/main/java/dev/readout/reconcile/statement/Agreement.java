package dev.readout.reconcile.statement;

import dev.readout.extract.ArticleFacts;
import java.util.List;
import java.util.Optional;

/**
 * How likely two contents, put in words of their own by different speakers, are one proposition: a logistic regression over
 * what their {@link Outline}s have in common, and reasons for which they cannot be one.
 *
 * <p>Pure and symmetric. The weights come from {@code bench.jar claims --fit}; docs/decisions/claims-and-origins.md tells
 * what was measured.
 *
 * @param values what was weighed, in a fixed order; the first is the likeness of meaning alone, a cosine
 * @param apart why the two cannot be one, if so
 */
public record Agreement(List<Double> values, Optional<String> apart) {
    private static final double[] WEIGHTS = {
        3.13, 1.24, 2.43, -0.07, -1.99, -0.12, 1.36, -2.64, 0.18, -2.49, 0.05, -1.84, -0.39, -1.04, -1.09, 3.14, -0.54,
        -1.53, -0.4, -0.35
    };
    private static final double BIAS = -2.9;
    /** From this weight on, words that only one has make what is done in it another thing than what is so in the other. */
    private static final double ANOTHER_STATE = 0.3;
    /** Words that tell less together are of anything. */
    private static final double LEAST_WEIGHT = 1.2;

    private static final int FEWEST_TERMS = 2;
    /** More of one than this makes no difference. */
    private static final double MOST = 2;

    private static final double MOST_OF_ONE = 3;

    public Agreement {
        values = List.copyOf(values);
    }

    /**
     * Weighs two attributions.
     *
     * @param place in {@link ArticleFacts#attributions()}
     */
    public static Agreement of(ArticleFacts facts, int place, ArticleFacts otherFacts, int otherPlace) {
        return of(Said.of(facts, place), Said.of(otherFacts, otherPlace));
    }

    /** The likeliest of what each puts forward, as a whole or in a clause. */
    static Agreement of(Said one, Said other) {
        double meaning = one.meanings().getFirst().cosine(other.meanings().getFirst());
        if (one.outlines().isEmpty() || other.outlines().isEmpty()) {
            return new Agreement(List.of(meaning), Optional.empty());
        }
        Agreement best = of(one.outlines().getFirst(), other.outlines().getFirst(), meaning);
        for (Outline a : one.outlines()) {
            for (Outline b : other.outlines()) {
                Agreement agreement = of(a, b, meaning);
                if (agreement.score() > best.score()) {
                    best = agreement;
                }
            }
        }
        return best;
    }

    static Agreement of(Outline one, Outline other, double meaning) {
        double least = Math.min(one.weight(), other.weight());
        double most = Math.max(one.weight(), other.weight());
        if (least < LEAST_WEIGHT || Math.min(one.terms().size(), other.terms().size()) < FEWEST_TERMS) {
            return new Agreement(List.of(meaning), Optional.empty());
        }
        double left = one.left(other);
        double otherLeft = other.left(one);
        double leftOfBoth = Math.min(MOST, Math.min(left, otherLeft));
        double covered = 1 - left / one.weight();
        double otherCovered = 1 - otherLeft / other.weight();
        double leastCovered = Math.min(covered, otherCovered);
        double same = Math.min(one.same(other), other.same(one)) / most;
        long names = Math.min(one.namesIn(other), other.namesIn(one));
        long words = one.leftWords(other);
        long otherWords = other.leftWords(one);
        return new Agreement(
                List.of(
                        meaning,
                        Math.max(covered, otherCovered),
                        leastCovered,
                        leftOfBoth,
                        Math.min(MOST, (double) names) / MOST,
                        number(!one.strange(other).isEmpty()
                                || !other.strange(one).isEmpty()),
                        Math.min(1.0, one.numbers().shared(other.numbers())),
                        number(one.numbers().isEmpty() != other.numbers().isEmpty()),
                        number(one.sharesDay(other)),
                        number(one.isDated() != other.isDated()),
                        number(are(one, other, Told.DONE, Told.NOW)),
                        number(are(one, other, Told.AHEAD, Told.NOW)),
                        number(are(one, other, Told.MAY, Told.NOW) || are(one, other, Told.MAY, Told.AHEAD)),
                        same,
                        same * leftOfBoth,
                        meaning * leastCovered,
                        Math.min(MOST_OF_ONE, Math.max(left, otherLeft)),
                        Math.min(MOST, Math.min(one.leftThings(other), other.leftThings(one))),
                        number(words == 1 && otherWords == 1),
                        number(words >= 1 && otherWords >= 1)),
                apart(one, other));
    }

    private static double number(boolean is) {
        return is ? 1 : 0;
    }

    private static boolean are(Outline one, Outline other, Told a, Told b) {
        return one.told() == a && other.told() == b || one.told() == b && other.told() == a;
    }

    private static Optional<String> apart(Outline one, Outline other) {
        if (one.numbers().differ(other.numbers()) || one.countsApart(other)) {
            return Optional.of("other numbers");
        }
        if (one.daysApart(other)) {
            return Optional.of("other days");
        }
        if (one.namesApart(other)) {
            return Optional.of("other names");
        }
        if (one.negated() != other.negated()) {
            return Optional.of("a negation in one");
        }
        if (one.conditional() != other.conditional()) {
            return Optional.of("a condition in one");
        }
        boolean allowed = are(one, other, Told.MAY, Told.NOW) && !one.negated();
        if (allowed || are(one, other, Told.DONE, Told.AHEAD) || are(one, other, Told.DONE, Told.MAY)) {
            return Optional.of("one is done, the other is not");
        }
        double done = one.told() == Told.DONE ? one.leftOfState(other) : other.leftOfState(one);
        if (are(one, other, Told.DONE, Told.NOW) && done > ANOTHER_STATE) {
            return Optional.of("one is done, the other is so");
        }
        if (one.opposes(other)) {
            return Optional.of("opposite words");
        }
        return Parts.areApart(one, other) ? Optional.of("other parts") : Optional.empty();
    }

    /** Whether something keeps the two apart; of what is too short or too long to be weighed nothing does. */
    boolean isApart() {
        return apart.isPresent();
    }

    /** How likely the two are one, 0 to 1: 0 where something keeps them apart, or they are too short or too long to tell. */
    public double score() {
        if (apart.isPresent() || values.size() < WEIGHTS.length) {
            return 0;
        }
        double sum = BIAS;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * values.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
