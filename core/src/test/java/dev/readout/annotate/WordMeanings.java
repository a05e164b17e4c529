package dev.readout.annotate;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Takes texts for near each other by the words that they share: each word is a direction drawn by lot, the same each time. */
public final class WordMeanings implements MeaningEncoder {
    private static final int DIMENSIONS = 96;

    @Override
    public List<Meaning> encode(List<String> texts) {
        return texts.stream().map(WordMeanings::of).toList();
    }

    /** Returns the meaning of one text. */
    public static Meaning of(String text) {
        float[] sum = new float[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 3) {
                SplittableRandom random =
                        new SplittableRandom(word.substring(0, 4).hashCode());
                for (int i = 0; i < DIMENSIONS; i++) {
                    sum[i] += (float) random.nextGaussian();
                }
            }
        }
        return Meaning.of(sum);
    }
}
