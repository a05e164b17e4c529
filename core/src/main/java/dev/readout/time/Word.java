package dev.readout.time;

/**
 * A word, number or mark of a text.
 *
 * @param begin offset of its first character
 * @param end offset after its last character
 * @param lower it in lower case, apostrophes straight
 * @param kind what it is made of
 * @param capital whether it begins with a capital letter
 */
record Word(int begin, int end, String lower, Kind kind, boolean capital) {
    enum Kind {
        /** Letters: "march", "a.m.", "'s". */
        LETTERS,
        /** Digits alone. */
        NUMBER,
        /** Digits with letters after them: "1st", "1990s". */
        ORDINAL,
        /** Any other character. */
        MARK,
        /** Where a paragraph ends; of no length. */
        BREAK
    }
}
