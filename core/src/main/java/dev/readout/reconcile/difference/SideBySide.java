package dev.readout.reconcile.difference;

import dev.readout.reconcile.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where one article sets a number against another's: "Kesht holds 240, Yurzhan said. Brandek said the number was 314."
 */
final class SideBySide {
    /** Two who count the same dead are nearer to each other than two who count their own: 3 here, 19 there. */
    private static final double PARALLEL = 2;

    private SideBySide() {}

    /**
     * Returns pairs of which the second speaks of the first, or measures the same by its own words.
     *
     * @param quantities of one article, in order
     */
    static List<Pair> opposed(List<Quantity> quantities) {
        return beside(quantities).stream()
                .filter(pair -> answers(pair, quantities) || isParallel(pair, quantities) || isAlike(pair))
                .toList();
    }

    /**
     * Returns pairs of different numbers by different speakers, next to each other. They may be of one thing.
     *
     * @param quantities of one article, in order
     */
    static List<Pair> beside(List<Quantity> quantities) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity other = quantities.get(i);
            for (int j = i - 1; j >= 0 && other.sentence() - quantities.get(j).sentence() <= 1; j--) {
                Quantity one = quantities.get(j);
                if (isComparable(one, other) && (speakersDiffer(one, other) || isRejected(other))) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean isComparable(Quantity one, Quantity other) {
        return one.field() == other.field()
                && (one.field() == Field.NUMBER || one.unit().equals(other.unit()))
                && one.context().rate().equals(other.context().rate())
                && one.context().times().agree(other.context().times())
                && SameMeasure.excludes(one, other);
    }

    /** Whether a speaker names a number to say that it is wrong: "The figure of 314 is an invention". */
    private static boolean isRejected(Quantity quantity) {
        return quantity.pointsBack() && quantity.context().denied();
    }

    /** Whether the second speaks of another number, and that can only be the first. */
    private static boolean answers(Pair pair, List<Quantity> quantities) {
        Quantity one = pair.one();
        Quantity other = pair.other();
        String toll = other.context().toll();
        return other.pointsBack()
                && !one.context().open()
                && (other.unit().isEmpty() || other.unit().equals(one.unit()))
                && (toll.isEmpty() || toll.equals(one.context().toll()))
                && isNext(one, other, quantities);
    }

    /** Whether the second tells the same fate, and names nothing of which the first does not speak. */
    private static boolean isParallel(Pair pair, List<Quantity> quantities) {
        Context one = pair.one().context();
        Context other = pair.other().context();
        return !one.toll().isEmpty()
                && one.toll().equals(other.toll())
                && pair.one().unit().equals(pair.other().unit())
                && pair.one().said().isPresent()
                && pair.other().said().isPresent()
                && pair.one().sentence() != pair.other().sentence()
                && SameMeasure.ratio(pair.one(), pair.other()) < PARALLEL
                && one.names().containsAll(other.names())
                && !one.open()
                && !other.open()
                && !one.denied()
                && !other.denied()
                && !other.apart()
                && isNext(pair.one(), pair.other(), quantities);
    }

    private static boolean isNext(Quantity one, Quantity other, List<Quantity> quantities) {
        for (int i = 1; i < quantities.size(); i++) {
            if (quantities.get(i).span().equals(other.span())) {
                return quantities.get(i - 1).span().equals(one.span());
            }
        }
        return false;
    }

    private static boolean isAlike(Pair pair) {
        return !pair.other().pointsBack()
                && pair.one().sentence() != pair.other().sentence()
                && pair.one().said().isPresent()
                && pair.other().said().isPresent()
                && SameMeasure.sameThing(pair.one(), pair.other());
    }

    private static boolean speakersDiffer(Quantity one, Quantity other) {
        boolean known = one.speaker().isPresent() && other.speaker().isPresent();
        return known ? !one.speaker().equals(other.speaker()) : !one.said().equals(other.said());
    }
}
