package dev.readout.reconcile.position;

import dev.readout.extract.LocalAttribution.Polarity;
import dev.readout.extract.PositionKind;
import dev.readout.reconcile.statement.Stems;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Whether two passages tell of one position: of one party, in nearly the same words, and nothing in them contradicts. */
final class SamePosition {
    /** Surely two. */
    static final double NO = 0;
    /** From here on one. */
    static final double YES = 0.5;

    /** Of the same words and another day: below any that agree on the day too. */
    private static final double PUT_OFF = YES;

    /** How much of their words two must share that carry one statement, or name one sum. */
    private static final double RELATED = 0.25;
    /** How much of their words two must share that have nothing else in common. */
    private static final double ALIKE = 0.6;

    private SamePosition() {}

    /** Returns how surely two are one, from 0 to 1. */
    static double score(Passage one, Passage other) {
        if (!one.isOf(other) || contradict(one, other)) {
            return NO;
        }
        if (isPutOff(one, other) || isPutOff(other, one)) {
            return PUT_OFF;
        }
        double words = alike(one.stems(), other.stems());
        boolean statement = !Collections.disjoint(one.statements(), other.statements())
                && !one.article().equals(other.article());
        boolean sum = one.amount().isPresent()
                && one.amount().equals(other.amount())
                && group(one.local().kind()) == group(other.local().kind());
        if (words >= ALIKE || words >= RELATED && (statement || sum)) {
            return Math.min(1, YES + words / 2);
        }
        return NO;
    }

    static boolean contradict(Passage one, Passage other) {
        boolean statement = !Collections.disjoint(one.statements(), other.statements());
        // Told at another time without its condition, it may be another position.
        boolean condition =
                one.local().condition().isPresent() != other.local().condition().isPresent()
                        && !statement
                        && !one.told().equals(other.told());
        return differ(one.amount(), other.amount())
                || differ(one.due(), other.due()) && !isPutOff(one, other) && !isPutOff(other, one)
                || condition
                || one.local().polarity() != other.local().polarity()
                || areOpposed(one.local().kind(), other.local().kind());
    }

    /** Whether what was said first is said again, of a later day: one that does another thing, or more of it, is another. */
    private static boolean isPutOff(Passage first, Passage then) {
        return first.told().isPresent()
                && then.told().filter(first.told().get()::isBefore).isPresent()
                && first.due().isPresent()
                && then.due().filter(first.due().get()::isBefore).isPresent()
                && group(first.local().kind()) == group(then.local().kind())
                && alike(first.thing().words(), then.thing().words()) >= ALIKE
                && first.thing().numbers().equals(then.thing().numbers())
                && !then.thing().isFurther();
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** Returns whether one withholds what the other gives. */
    static boolean areOpposed(PositionKind one, PositionKind other) {
        return group(one) == Group.WITHHOLDS && group(other) == Group.GIVES
                || group(one) == Group.GIVES && group(other) == Group.WITHHOLDS;
    }

    /** Returns whether a passage only takes back what another holds. */
    static boolean takesBack(Passage passage) {
        return passage.local().polarity() == Polarity.NEGATIVE;
    }

    static Group group(PositionKind kind) {
        return switch (kind) {
            case OFFER, COMMITMENT, SUPPORT, PROPOSAL -> Group.GIVES;
            case DEMAND -> Group.ASKS;
            case CONDITION -> Group.LIMITS;
            case REFUSAL -> Group.WITHHOLDS;
        };
    }

    /** What a kind does. */
    enum Group {
        GIVES,
        ASKS,
        LIMITS,
        WITHHOLDS
    }

    /** Returns which part of the words that say something two have in common, from 0 to 1. */
    static double alike(Set<String> one, Set<String> other) {
        double common = 0;
        double all = 0;
        for (String stem : one) {
            float weight = Stems.weight(stem);
            all += weight;
            common += other.contains(stem) ? weight : 0;
        }
        double others = other.stream().mapToDouble(Stems::weight).sum();
        return all + others == 0 ? 0 : 2 * common / (all + others);
    }
}
