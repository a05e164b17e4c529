package dev.readout.language.model;

/**
 * What the encoder's vocabulary, all in small letters, does not say of a word: its capitals, whether it stands in
 * quotation marks, and whether it opens a paragraph. One learnt vector for each combination is added to its pieces.
 */
public final class Shapes {
    private static final int CASES = 6;

    /** How many shapes there are; the first stands for the encoder's own marks as well. */
    public static final int COUNT = CASES * 2 * 2;

    private Shapes() {}

    /** Returns the shape of a word. */
    public static int of(String word, boolean quoted, boolean opensParagraph) {
        return casing(word) + (quoted ? CASES : 0) + (opensParagraph ? 2 * CASES : 0);
    }

    private static int casing(String word) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLetter(c)) {
                lower++;
            } else if (Character.isDigit(c)) {
                digits++;
            }
        }
        if (digits > 0) {
            return 4;
        }
        if (upper + lower == 0) {
            return 5;
        }
        if (upper == 0) {
            return 0;
        }
        if (lower == 0 && upper > 1) {
            return 2;
        }
        return upper == 1 && Character.isUpperCase(word.charAt(0)) ? 1 : 3;
    }
}
