package dev.readout.reconcile.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees where two texts are the same word for word but for one that stands in the place of another: cod and herring, risen
 * and fallen, Kesht and Varen.
 *
 * <p>Whoever prints the same words prints the same, and whoever translates anew changes more than one.
 */
final class Substitution {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Of the longer text so much must stand in the other, in the same order. */
    private static final double SAME = 0.7;
    /** Longer texts say more than one thing. */
    private static final int LONGEST = 60;
    /** Words that begin alike are forms or spellings of one. */
    private static final int SAME_BEGINNING = 4;

    private Substitution() {}

    static boolean in(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.size() > LONGEST || b.size() > LONGEST) {
            return false;
        }
        int[][] common = common(a, b);
        if (common[0][0] < SAME * Math.max(a.size(), b.size())) {
            return false;
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            List<String> here = new ArrayList<>();
            List<String> there = new ArrayList<>();
            while ((i < a.size() || j < b.size())
                    && !(i < a.size() && j < b.size() && a.get(i).equals(b.get(j)))) {
                if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                    here.add(a.get(i++));
                } else {
                    there.add(b.get(j++));
                }
            }
            if (replaces(here, b, there, a)) {
                return true;
            }
            i++;
            j++;
        }
        return false;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : GAP.split(Abbreviations.spelledOut(text).toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** How many words the rests of the two from each place on have in common, in order. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Whether a word that tells something stands on either side which the other text has nowhere. */
    private static boolean replaces(
            List<String> here, List<String> whole, List<String> there, List<String> otherWhole) {
        Set<String> own = telling(here, whole);
        Set<String> others = telling(there, otherWhole);
        return !own.isEmpty()
                && !others.isEmpty()
                && own.stream().noneMatch(word -> others.stream().anyMatch(other -> isOneWord(word, other)));
    }

    private static Set<String> telling(List<String> words, List<String> elsewhere) {
        Set<String> telling = new HashSet<>();
        for (String word : words) {
            String stem = Stems.of(word);
            boolean known = elsewhere.stream().anyMatch(other -> Stems.of(other).equals(stem));
            if (!Stems.isEmpty(word) && !known) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static boolean isOneWord(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= SAME_BEGINNING && one.substring(0, SAME_BEGINNING).equals(other.substring(0, SAME_BEGINNING));
    }
}
