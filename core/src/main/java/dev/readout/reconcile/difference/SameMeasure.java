package dev.readout.reconcile.difference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Tells whether two numbers measure one thing at one time, by the words around them. */
final class SameMeasure {
    /** Days between two reports of one thing. */
    static final int DAYS = 10;

    /** Within so many days one side answers the other. */
    private static final int SOON = 4;

    /** Of the context that tells less so much must stand in the other. */
    private static final double SHARE = 0.4;
    /** And so much in all. */
    private static final double LEAST = 1.2;
    /** After so many days a toll hardly rises. */
    private static final int SETTLED = 2;
    /** Numbers of one thing on which two differ are of one order; a day's rockets and a war's are not. */
    private static final double MOST_TIMES = 8;

    private static final BigDecimal MANY = BigDecimal.TEN;

    private SameMeasure() {}

    /**
     * Returns whether what two articles say cannot both be true.
     *
     * @param one printed no later than the other
     * @param twoSides whether two speakers known to differ say them
     */
    static boolean contradict(Quantity one, Quantity other, boolean twoSides) {
        return isMany(one, other)
                && excludes(one, other)
                && sameThing(one, other)
                && isNoDevelopment(one, other, twoSides);
    }

    /** Whether more are counted than stand together under a fixed number: "five world powers" and "six world powers" are one. */
    private static boolean isMany(Quantity one, Quantity other) {
        return one.value().max(other.value()).compareTo(MANY) >= 0;
    }

    /** Returns whether both give one number for one thing. */
    static boolean agree(Quantity one, Quantity other) {
        return one.value().compareTo(other.value()) == 0 && one.range().equals(other.range()) && sameThing(one, other);
    }

    static double ratio(Quantity one, Quantity other) {
        return one.value().max(other.value()).doubleValue()
                / one.value().min(other.value()).doubleValue();
    }

    /** Returns whether no number can be both, and yet each is near enough to be an answer to the other. */
    static boolean excludes(Quantity one, Quantity other) {
        return ratio(one, other) < MOST_TIMES && one.range().excludes(other.range());
    }

    /** Returns whether both are of one kind, unit, scope and time. */
    static boolean sameThing(Quantity one, Quantity other) {
        Context here = one.context();
        Context there = other.context();
        return one.field() == other.field()
                && one.unit().equals(other.unit())
                && !one.unit().isEmpty()
                && !here.open()
                && !there.open()
                && here.denied() == there.denied()
                && here.rate().equals(there.rate())
                && here.toll().equals(there.toll())
                && here.namesAgree(there)
                && isAlike(here, there)
                && isOneTime(one, other);
    }

    private static boolean isAlike(Context one, Context other) {
        float shared = one.shared(other);
        return one.sharesNear(other) && shared >= LEAST && shared >= SHARE * Math.min(one.weight(), other.weight());
    }

    private static boolean isOneTime(Quantity one, Quantity other) {
        Optional<LocalDate> here = one.published();
        Optional<LocalDate> there = other.published();
        return here.isPresent()
                && there.isPresent()
                && one.context().times().maybeOne(other.context().times(), here.get(), there.get());
    }

    /**
     * Returns whether nothing can have changed between the two. What stands otherwise another day has changed, unless both
     * name the day or year of which they speak, or the other side soon after has less: a count that rises is a development.
     * A toll rises for some days whatever day it is of.
     */
    private static boolean isNoDevelopment(Quantity one, Quantity other, boolean twoSides) {
        LocalDate first = one.published().orElseThrow();
        long days = one.daysTo(other).orElseThrow();
        Times times = one.context().times();
        if (!one.context().toll().isEmpty()) {
            return times.shareBefore(other.context().times(), first.minusDays(SETTLED));
        }
        boolean answered = twoSides && days <= SOON && one.value().compareTo(other.value()) > 0;
        return days == 0 || times.share(other.context().times()) || answered;
    }
}
