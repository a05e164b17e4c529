package dev.readout.language.model;

/**
 * The numbers that the model gave for each word of a text; what they mean, the decoders say. Thread-safe, since nobody
 * writes to it.
 */
public final class Reading {
    private final ModelText text;
    private final ModelSettings settings;
    private final float[] words;
    private final float[] openings;
    private final int[] windows;

    /**
     * @param words {@link HeadLayout#WIDTH} numbers for each word
     * @param openings as many for the opening mark of each window
     * @param windows for each word, the number of its window
     */
    Reading(ModelText text, ModelSettings settings, float[] words, float[] openings, int[] windows) {
        this.text = text;
        this.settings = settings;
        this.words = words;
        this.openings = openings;
        this.windows = windows;
    }

    /** Returns the text that was read. */
    public ModelText text() {
        return text;
    }

    /** Returns the settings of the model that read it. */
    public ModelSettings settings() {
        return settings;
    }

    int window(int word) {
        return windows[word];
    }

    /** Returns one number of a word. */
    float value(int word, int column) {
        return words[word * HeadLayout.WIDTH + column];
    }

    /** Returns the product of a stretch of one word's numbers with a stretch of another's. */
    float product(int one, int oneAt, int other, int otherAt, int width) {
        return product(words, one, oneAt, words, other, otherAt, width);
    }

    /** Returns the product of a stretch of a word's numbers with one of its window's opening mark. */
    float productWithOpening(int word, int wordAt, int openingAt, int width) {
        return product(words, word, wordAt, openings, windows[word], openingAt, width);
    }

    private static float product(float[] ones, int one, int oneAt, float[] others, int other, int otherAt, int width) {
        int from = one * HeadLayout.WIDTH + oneAt;
        int otherFrom = other * HeadLayout.WIDTH + otherAt;
        float sum = 0;
        for (int i = 0; i < width; i++) {
            sum += ones[from + i] * others[otherFrom + i];
        }
        return sum;
    }
}
