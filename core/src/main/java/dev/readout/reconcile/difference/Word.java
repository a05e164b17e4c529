package dev.readout.reconcile.difference;

import java.util.Objects;

/**
 * A word or a mark of a sentence.
 *
 * @param begin where it begins in the body
 * @param end where it ends
 * @param lower as printed, in lower case
 * @param capital whether it is printed with a capital
 */
record Word(int begin, int end, String lower, boolean capital) {
    Word {
        Objects.requireNonNull(lower);
    }

    boolean isMark() {
        return !Character.isLetterOrDigit(lower.charAt(0));
    }
}
