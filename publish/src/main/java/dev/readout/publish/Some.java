package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A part of a list that may be too long for one page. Immutable.
 *
 * @param shown what stands on this page
 * @param range which of how many these are: "21–40 of 312"; empty where it is all
 * @param excerpt which part this is, and where those beside it stand; empty where there is one alone
 */
record Some<T>(List<T> shown, String range, Optional<RecordView.Excerpt> excerpt) {
    /** How many of what stands in a list of its own are shown on one page. */
    static final int LISTED = 20;
    /** How many values of a field, or branches of a tree, are shown on one page. */
    static final int VALUES = 12;
    /** How many reports are shown behind a value. */
    static final int PROOFS = 5;

    /** Returns how many parts a list of this length has: at least one. */
    static int parts(int length) {
        return Math.max(1, (length + LISTED - 1) / LISTED);
    }

    /**
     * Returns a part of a list; nothing of a list that does not go on so far.
     *
     * @param number of the part, from 1
     * @param of how many parts there are, which may be more than this list has
     * @param address where a part stands
     */
    static <T> Some<T> of(List<T> all, int number, int of, IntFunction<Anchor> address) {
        int from = Math.min(all.size(), (number - 1) * LISTED);
        int to = Math.min(all.size(), from + LISTED);
        if (of == 1) {
            return new Some<>(all, "", Optional.empty());
        }
        return new Some<>(
                List.copyOf(all.subList(from, to)),
                from == to ? "none of " + all.size() : (from + 1) + "–" + to + " of " + all.size(),
                Optional.of(new RecordView.Excerpt(
                        number,
                        of,
                        number > 1 ? Optional.of(address.apply(number - 1)) : Optional.empty(),
                        number < of ? Optional.of(address.apply(number + 1)) : Optional.empty())));
    }

    /** Returns the first of a list. */
    static <T> List<T> first(List<T> all, int most) {
        return all.size() > most ? List.copyOf(all.subList(0, most)) : all;
    }
}
