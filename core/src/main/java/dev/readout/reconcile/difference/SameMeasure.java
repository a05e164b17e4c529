package dev.readout.reconcile.difference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Tells whether two numbers measure one thing at one time, by the words around them. */
final class SameMeasure {
    /** Days between two reports of one thing. */
    static final int DAYS = 10;

    /** Of the context that tells less so much must stand in the other. */
    private static final double SHARE = 0.5;
    /** And so much in all. */
    private static final double LEAST = 1.6;
    /** After so many days a toll hardly rises. */
    private static final int SETTLED = 2;
    /** Numbers of one thing on which two differ are of one order; a day's rockets and a war's are not. */
    private static final double MOST_TIMES = 8;

    private SameMeasure() {}

    /** Returns whether what two articles say cannot both be true. */
    static boolean contradict(Quantity one, Quantity other) {
        return excludes(one, other) && sameThing(one, other) && isNoDevelopment(one, other);
    }

    /** Returns whether both give one number for one thing. */
    static boolean agree(Quantity one, Quantity other) {
        return one.value().compareTo(other.value()) == 0 && one.range().equals(other.range()) && sameThing(one, other);
    }

    /** Returns whether no number can be both, and yet each is near enough to be an answer to the other. */
    static boolean excludes(Quantity one, Quantity other) {
        double times = one.value().doubleValue() / other.value().doubleValue();
        return times < MOST_TIMES && times > 1 / MOST_TIMES && one.range().excludes(other.range());
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
                && (contains(here.names(), there.names()) || contains(there.names(), here.names()))
                && isAlike(here, there)
                && isOneTime(one, other);
    }

    private static boolean contains(Set<String> all, Set<String> some) {
        return all.containsAll(some);
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
     * Returns whether the two speak of the same point in time. What stands otherwise another day has changed, unless both
     * name the day or year of which they speak; a toll rises all the same in the days after.
     */
    static boolean isNoDevelopment(Quantity one, Quantity other) {
        LocalDate here = one.published().orElseThrow();
        LocalDate there = other.published().orElseThrow();
        LocalDate first = here.isBefore(there) ? here : there;
        Times times = one.context().times();
        if (!one.context().toll().isEmpty()) {
            return times.shareBefore(other.context().times(), first.minusDays(SETTLED));
        }
        return here.equals(there) || times.share(other.context().times());
    }
}
