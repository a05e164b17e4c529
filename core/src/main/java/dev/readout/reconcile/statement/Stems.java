package dev.readout.reconcile.statement;

import dev.readout.lexicon.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words without their endings, and how much each tells.
 *
 * <p>How rare a word is stands in a list that ships, and is not counted among the reports at hand: two attributions are
 * as alike today as they will be when ten thousand more have been read.
 */
public final class Stems {
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or", "but", "that",
            "this", "these", "those", "it", "its", "he", "she", "they", "his", "her", "their", "him", "them", "we",
            "our", "us", "i", "my", "you", "your", "is", "are", "was", "were", "be", "been", "being", "has", "have",
            "had", "do", "does", "did", "as", "s", "t", "which", "who", "whom", "whose", "there", "also", "would",
            "will", "should", "could", "can", "may", "might", "must", "shall", "than", "then", "so", "such", "any",
            "some", "all", "both", "other", "one", "into", "over", "out", "about", "during", "re", "ve", "ll", "d",
            "m");
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "edly", "ed", "ers", "er", "ies", "es",
            "s", "ly", "al", "ian", "ive", "y", "e", "n");
    private static final int SHORTEST = 4;

    private static final Map<String, Float> WEIGHTS = weights();

    private Stems() {}

    /** Returns whether a word says nothing of its own. */
    public static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /**
     * Returns a word without its ending.
     *
     * @param word in lower case
     */
    public static String of(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Returns how much a stem tells: from 0 for one in every sentence to 1 for one that hardly ever occurs. */
    public static float weight(String stem) {
        return WEIGHTS.getOrDefault(stem, 1f);
    }

    /** The list gives for each stem in how many of ten thousand sentences it stands. */
    private static Map<String, Float> weights() {
        Map<String, Float> weights = new HashMap<>();
        for (String line : WordList.lines(Stems.class, "stems.txt")) {
            String[] fields = line.toLowerCase(Locale.ROOT).split(" ", -1);
            double share = Double.parseDouble(fields[1]) / 10_000;
            weights.put(fields[0], (float) (Math.log(1 / share) / Math.log(10_000)));
        }
        return Map.copyOf(weights);
    }
}
