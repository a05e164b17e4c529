package dev.readout.reconcile.statement;

import dev.readout.reconcile.statement.SameStatement.Verdict;
import dev.readout.reconcile.statement.Speakers.Relation;
import dev.readout.reconcile.statement.StatementIndex.Node;
import dev.readout.review.Bonds;

/**
 * Says which two attributions are one by themselves: what they say is alike, by one speaker, on one occasion.
 *
 * @param speakers as they are now
 * @param bonds what people decided, by ids of attributions
 */
record Links(Speakers speakers, Bonds bonds) {
    /** Below it two are not worth a thought. */
    static final double PERHAPS = 0.3;
    /** From it on, two of one speaker on one occasion are one. */
    static final double SAME = 0.65;
    /** Where the speakers are only related, or not known, or the time is another, the words must say it alone. */
    static final double BEYOND_DOUBT = 0.93;

    /** Whether two are one if their speakers are. */
    static boolean isPossible(Said one, Said other, Verdict verdict) {
        return verdict.apart().isEmpty()
                && verdict.score() >= SAME
                && verdict.score() >= leastByOccasion(one, other, verdict);
    }

    boolean link(Node one, Node other, Verdict verdict) {
        // Who speaks for whom is asked last: it costs more than all the rest.
        if (!isPossible(one.said, other.said, verdict) || bonds.isApart(one.key(), other.key())) {
            return false;
        }
        Relation relation = relation(one.said, other.said);
        return mayBeOne(one.said, other.said, relation)
                && (relation == Relation.SAME || verdict.score() >= BEYOND_DOUBT);
    }

    /** Whether nothing that is known of their speakers keeps the two apart. */
    boolean mayBeOne(Said one, Said other) {
        return mayBeOne(one, other, relation(one, other));
    }

    Relation relation(Said one, Said other) {
        return speakers.between(one.facts(), one.attribution(), other.facts(), other.attribution());
    }

    /** What an aide says that his president said is the president's saying within the aide's, never one with it. */
    private static boolean mayBeOne(Said one, Said other, Relation relation) {
        boolean told = one.attribution().within().isPresent()
                != other.attribution().within().isPresent();
        return relation == Relation.SAME
                || relation != Relation.DIFFERENT && !told && !one.article().equals(other.article());
    }

    private static double leastByOccasion(Said one, Said other, Verdict verdict) {
        if (one.article().equals(other.article())) {
            return BEYOND_DOUBT;
        }
        if (SameStatement.sameOccasion(one, other) || verdict.quoted()) {
            return SAME;
        }
        return SameStatement.looksBack(one, other) ? BEYOND_DOUBT : Double.POSITIVE_INFINITY;
    }
}
