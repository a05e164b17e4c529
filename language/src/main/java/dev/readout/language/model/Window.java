package dev.readout.language.model;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A run of whole sentences that the encoder reads at once.
 *
 * @param firstWord the first word of the text that it holds
 * @param endWord after the last one
 * @param ids the pieces, the encoder's opening and closing marks included
 * @param shapes the shape of each piece's word
 * @param positions where the first piece of each word stands among {@code ids}
 */
@SuppressWarnings("ArrayRecordComponent") // made once, handed to the encoder as they are
public record Window(int firstWord, int endWord, long[] ids, long[] shapes, int[] positions) {
    static Window of(ModelText text, List<int[]> pieces, int firstWord, int endWord) {
        int length = 2;
        for (int i = firstWord; i < endWord; i++) {
            length += pieces.get(i).length;
        }
        long[] ids = new long[length];
        long[] shapes = new long[length];
        int[] positions = new int[endWord - firstWord];
        ids[0] = Pieces.CLS;
        int at = 1;
        for (int i = firstWord; i < endWord; i++) {
            positions[i - firstWord] = at;
            for (int piece : pieces.get(i)) {
                ids[at] = piece;
                shapes[at] = text.words().get(i).shape();
                at++;
            }
        }
        ids[at] = Pieces.SEP;
        return new Window(firstWord, endWord, ids, shapes, positions);
    }

    /** Returns a copy in which some words, a share of them by chance, are hidden behind the encoder's mask. */
    public Window masked(double share, Random random) {
        if (share == 0) {
            return this;
        }
        long[] masked = ids.clone();
        for (int i = 0; i < positions.length; i++) {
            if (random.nextDouble() < share) {
                int end = i + 1 < positions.length ? positions[i + 1] : ids.length - 1;
                Arrays.fill(masked, positions[i], end, Pieces.MASK);
            }
        }
        return new Window(firstWord, endWord, masked, shapes, positions);
    }

    /** Returns how many pieces it holds. */
    public int length() {
        return ids.length;
    }
}
