package dev.readout.reconcile.difference;

import dev.readout.reconcile.Field;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Two numbers that differ.
 *
 * @param one the earlier
 * @param other the later
 */
record Pair(Quantity one, Quantity other) {
    Pair {
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
    }

    /** Returns its two values, whichever stands first. */
    Values values() {
        String currency = one.field() == Field.AMOUNT ? one.unit() : "";
        BigDecimal here = one.value();
        BigDecimal there = other.value();
        return here.compareTo(there) < 0 ? new Values(currency, here, there) : new Values(currency, there, here);
    }

    /**
     * The values of a pair.
     *
     * @param currency of both; empty for counts
     * @param less the smaller
     * @param more the larger
     */
    record Values(String currency, BigDecimal less, BigDecimal more) {
        Values {
            Objects.requireNonNull(currency);
            Objects.requireNonNull(less);
            Objects.requireNonNull(more);
        }

        /** Returns whether hardly any other two numbers of some weeks are these two. */
        boolean telling() {
            return less.precision() > 1 && more.precision() > 1;
        }
    }
}
