package dev.readout.reconcile.statement;

import dev.readout.reconcile.number.Figures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    /** Of the longer text so much must stand in the other, in the same order, for a name to stand in a name's place. */
    private static final double SAME = 0.7;
    /** For a common word, which may be another word for the same, nearly all of it. */
    private static final double NEARLY_ALL = 0.88;
    /** Longer texts say more than one thing. */
    private static final int LONGEST = 60;
    /** More words than these are another phrase, not another word. */
    private static final int MOST_REPLACED = 2;
    /** Words that begin alike are forms or spellings of one. */
    private static final int SAME_BEGINNING = 4;

    private Substitution() {}

    static boolean in(Said one, Said other) {
        // Counted already, and in nearly the same way.
        if (one.gist().wordCount() > LONGEST || other.gist().wordCount() > LONGEST) {
            return false;
        }
        List<String> a = words(one.text());
        List<String> b = words(other.text());
        if (a.size() > LONGEST || b.size() > LONGEST) {
            return false;
        }
        int[][] common = common(a, b);
        double same = (double) common[0][0] / Math.max(1, Math.max(a.size(), b.size()));
        if (same < SAME) {
            return false;
        }
        Optional<Set<String>> names =
                same >= NEARLY_ALL ? Optional.empty() : Optional.of(names(one.text(), other.text()));
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
            if (replaces(here, b, there, a, names)) {
                return true;
            }
            i++;
            j++;
        }
        return false;
    }

    /** The words that have a capital in the one text or the other, in lower case. */
    private static Set<String> names(String one, String other) {
        Set<String> names = new HashSet<>();
        for (String word : GAP.split(Abbreviations.spelledOut(one + " " + other), -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                names.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return names;
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

    /**
     * Whether words stand in the place of as many others, or one or two of one or two, and each side has some that tells
     * something and that the other text has nowhere.
     */
    private static boolean replaces(
            List<String> here,
            List<String> otherWhole,
            List<String> there,
            List<String> whole,
            Optional<Set<String>> names) {
        int fewer = Math.min(here.size(), there.size());
        int more = Math.max(here.size(), there.size());
        if (fewer == 0 || more > MOST_REPLACED && fewer != more) {
            return false;
        }
        Set<String> own = telling(here, otherWhole, names);
        Set<String> others = telling(there, whole, names);
        return !own.isEmpty()
                && !others.isEmpty()
                && own.stream().noneMatch(word -> others.stream().anyMatch(other -> isOneWord(word, other)));
    }

    private static Set<String> telling(List<String> words, List<String> elsewhere, Optional<Set<String>> among) {
        Set<String> telling = new HashSet<>();
        for (String word : words) {
            String stem = Stems.of(word);
            boolean known = elsewhere.stream().anyMatch(other -> Stems.of(other).equals(stem));
            boolean asked = among.map(names -> names.contains(word)).orElse(true);
            if (asked && !Stems.isEmpty(word) && !Figures.isNumber(word) && !known) {
                telling.add(word);
            }
        }
        return telling;
    }

    /** "OK" and "okay", "Zelensky" and "Zelenskiy", "admitted" and "hasadmitted"; a number is compared elsewhere. */
    private static boolean isOneWord(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return longer.contains(shorter)
                || shorter.length() >= SAME_BEGINNING && longer.startsWith(shorter.substring(0, SAME_BEGINNING))
                || Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    }
}
