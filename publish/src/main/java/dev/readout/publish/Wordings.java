package dev.readout.publish;

import dev.readout.article.Span;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Marks the words in which one wording differs from another (longest common subsequence of words). */
final class Wordings {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words compared; longer wordings are shown without marks, since the comparison grows with the square. */
    private static final int MOST_WORDS = 250;

    private Wordings() {}

    /**
     * Returns the words of {@code text} with those marked that {@code other} does not have; nothing is marked when the
     * two share less than a third of their words, because then they are different words and not one text changed.
     */
    static List<Node> against(String other, String text) {
        List<MatchResult> words =
                WORD.matcher(text).results().limit(MOST_WORDS + 1L).toList();
        List<MatchResult> others =
                WORD.matcher(other).results().limit(MOST_WORDS + 1L).toList();
        Span all = new Span(0, text.length());
        if (words.size() > MOST_WORDS || others.size() > MOST_WORDS) {
            return Marking.tree(text, all, List.of());
        }
        List<String> a = words.stream().map(Wordings::bare).toList();
        List<String> b = others.stream().map(Wordings::bare).toList();
        int[][] shared = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                shared[i][j] = a.get(i).equals(b.get(j))
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        if (shared[0][0] * 3 < Math.max(a.size(), b.size())) {
            return Marking.tree(text, all, List.of());
        }
        boolean[] same = new boolean[a.size()];
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            if (a.get(i).equals(b.get(j))) {
                same[i] = true;
                i++;
                j++;
            } else if (shared[i + 1][j] >= shared[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        List<Stretch> different = new ArrayList<>();
        for (int i = 0; i < same.length; i++) {
            if (!same[i]) {
                int begin = words.get(i).start();
                while (i + 1 < same.length && !same[i + 1]) {
                    i++;
                }
                different.add(Stretch.of(new Span(begin, words.get(i).end()), Kind.DIFFERENT));
            }
        }
        return Marking.tree(text, all, different);
    }

    private static String bare(MatchResult word) {
        String bare = NOT_A_LETTER.matcher(word.group()).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.isEmpty() ? word.group() : bare;
    }
}
