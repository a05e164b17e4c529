package dev.readout.reconcile.copies;

import java.util.Optional;

/**
 * That a copy shares so much of a reporter's prose with its original that the two cannot have been written apart.
 *
 * @param words how many of the copy's own words stand in the original
 * @param own how many own words the copy has
 * @param originalWords how many of the original's own words stand in the copy
 * @param originalOwn how many own words the original has
 * @param runs in how many runs
 */
record Likeness(int words, int own, int originalWords, int originalOwn, int runs) {
    /** Under this many shared own words nothing is decided: at 30, 2 of 38 pairs that news reports gave were none. */
    private static final int LEAST_WORDS = 36;

    /** From this share of the copy's own words on, the copy is a reprint and not a report with passages. */
    private static final double WHOLE = 0.6;

    /** The least share of the text that has the greater share: less is a paragraph of background. */
    private static final double LEAST_SHARE = 0.05;

    /** Real copies have a mark in 50 to 220 words; counted twice, since a document's verbs count against them once. */
    private static final int WORDS_TO_A_MARK = 125;

    /** Returns how the second is like the first; empty where that is too little. */
    static Optional<Likeness> of(Prose original, Prose copy) {
        SharedProse shared = SharedProse.between(original, copy);
        Likeness likeness =
                new Likeness(shared.right(), copy.ownWords(), shared.left(), original.ownWords(), shared.runs());
        boolean english = original.isEnglish() && copy.isEnglish();
        boolean reporters = english
                ? shared.marks() * WORDS_TO_A_MARK >= Math.max(1, shared.right())
                : Math.max(likeness.share(), likeness.turned().share()) >= WHOLE;
        boolean enough = Math.min(shared.left(), shared.right()) >= LEAST_WORDS
                && Math.max(likeness.share(), likeness.turned().share()) >= LEAST_SHARE;
        return reporters && enough ? Optional.of(likeness) : Optional.empty();
    }

    /** Returns the same with the two in each other's place. */
    Likeness turned() {
        return new Likeness(originalWords, originalOwn, words, own, runs);
    }

    /** Returns the part of the copy's own words that stands in the original, 0 to 1. */
    double share() {
        return own == 0 ? 0 : Math.min(1, (double) words / own);
    }

    boolean isWhole() {
        return share() >= WHOLE;
    }
}
