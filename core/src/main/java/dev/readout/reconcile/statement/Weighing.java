package dev.readout.reconcile.statement;

import dev.readout.extract.ArticleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What weighing two attributions came to, for whoever measures or explains it.
 *
 * @param score how likely they carry one statement, 0 to 1, speakers left aside
 * @param apart why they cannot be one, if so
 * @param values what was weighed, in a fixed order; the first is the likeness of meaning alone, a cosine
 */
public record Weighing(double score, Optional<String> apart, List<Double> values) {
    public Weighing {
        values = List.copyOf(values);
    }

    /**
     * Weighs two attributions.
     *
     * @param place in {@link ArticleFacts#attributions()}
     */
    public static Weighing of(ArticleFacts facts, int place, ArticleFacts otherFacts, int otherPlace) {
        Said one = Said.of(facts, place);
        Said other = Said.of(otherFacts, otherPlace);
        Comparison comparison = Comparison.of(one, other);
        List<Double> values = new ArrayList<>();
        for (double value : comparison.values()) {
            values.add(value);
        }
        return new Weighing(
                SameStatement.score(comparison), SameStatement.of(one, other).apart(), values);
    }
}
