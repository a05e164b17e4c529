package dev.readout.publish;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which words two texts share, in the order of both (longest common subsequence): capitals and punctuation are no difference.
 *
 * <p>Immutable and thread-safe. Making one costs the product of the two lengths, so there is a most of words.
 */
final class WordAlignment {
    /** Words compared; the comparison grows with the square. */
    static final int MOST_WORDS = 250;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Word> one;
    private final List<Word> other;
    private final boolean[] inOne;
    private final boolean[] inOther;
    private final int shared;

    /**
     * A word.
     *
     * @param at where it stands
     * @param piece which of several stretches of the text it belongs to, from 0
     * @param bare its letters and digits, small
     */
    record Word(Span at, int piece, String bare) {}

    private WordAlignment(List<Word> one, List<Word> other) {
        this.one = one;
        this.other = other;
        this.inOne = new boolean[one.size()];
        this.inOther = new boolean[other.size()];
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = same(i, j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        this.shared = longest[0][0];
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            if (same(i, j)) {
                inOne[i++] = true;
                inOther[j++] = true;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean same(int i, int j) {
        return one.get(i).bare().equals(other.get(j).bare());
    }

    /** Returns the words of some stretches of a text, no more than tell that it is too long; what has neither letter nor digit is none. */
    static List<Word> words(String text, List<Span> stretches) {
        List<Word> words = new ArrayList<>();
        for (int piece = 0; piece < stretches.size(); piece++) {
            Span stretch = stretches.get(piece);
            int number = piece;
            WORD.matcher(stretch.in(text)).results().limit(MOST_WORDS + 1L).forEach(found -> {
                String bare = NOT_A_LETTER.matcher(found.group()).replaceAll("").toLowerCase(Locale.ROOT);
                if (!bare.isEmpty()) {
                    words.add(new Word(
                            new Span(stretch.begin() + found.start(), stretch.begin() + found.end()), number, bare));
                }
            });
        }
        return List.copyOf(words);
    }

    /** Aligns two texts; empty where one of them is too long for that. */
    static Optional<WordAlignment> of(List<Word> one, List<Word> other) {
        return one.size() > MOST_WORDS || other.size() > MOST_WORDS
                ? Optional.empty()
                : Optional.of(new WordAlignment(one, other));
    }

    /** Returns how many words the two share. */
    int shared() {
        return shared;
    }

    /** Returns whether the two are one text changed: with less than a third in common they are two texts. */
    boolean isOneText() {
        return shared * 3 >= Math.max(one.size(), other.size());
    }

    /** Returns whether the two print the same words. */
    boolean isSame() {
        return shared == one.size() && shared == other.size();
    }

    /** Returns whether the other has all words of the one, and more. */
    boolean isPart() {
        return shared == one.size() && shared < other.size();
    }

    /** Returns the words of the one that the other lacks, side by side as one stretch. */
    List<Span> onlyInOne() {
        return runs(one, inOne);
    }

    /** Returns the words of the other that the one lacks, side by side as one stretch. */
    List<Span> onlyInOther() {
        return runs(other, inOther);
    }

    private static List<Span> runs(List<Word> words, boolean[] same) {
        List<Span> runs = new ArrayList<>();
        for (int i = 0; i < same.length; i++) {
            if (!same[i]) {
                Span run = words.get(i).at();
                while (i + 1 < same.length
                        && !same[i + 1]
                        && words.get(i + 1).piece() == words.get(i).piece()) {
                    i++;
                    run = run.union(words.get(i).at());
                }
                runs.add(run);
            }
        }
        return runs;
    }
}
