package dev.readout.search;

import dev.readout.annotate.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The meanings of all documents in one block of memory, each compared with that of a query.
 *
 * <p>Immutable and thread-safe.
 */
final class MeaningTable {
    /** How many are compared number by number; see docs/decisions/search-on-lucene.md for what that misses. */
    private static final int COMPARED = 2_000;

    private final int dimensions;
    /** One after the other. */
    private final byte[] values;
    /** Of which document each is, in ascending order. */
    private final int[] documents;

    private final float[] lengths;
    /** Which numbers of each are negative. */
    private final long[] signs;

    private final int words;

    private MeaningTable(int dimensions, byte[] values, int[] documents) {
        this.dimensions = dimensions;
        this.values = values;
        this.documents = documents;
        this.lengths = new float[documents.length];
        this.words = (dimensions + Long.SIZE - 1) / Long.SIZE;
        this.signs = new long[documents.length * words];
        for (int i = 0; i < lengths.length; i++) {
            sides(values, i * dimensions, dimensions, signs, i * words);
            lengths[i] = (float) Math.sqrt(dot(values, i * dimensions, values, i * dimensions, dimensions));
        }
    }

    int size() {
        return documents.length;
    }

    /** Returns meanings of one encoder as bytes: how many numbers each has, then one after the other. */
    static byte[] together(List<Meaning> meanings) {
        int each = meanings.getFirst().values().length;
        byte[] all = new byte[2 + each * meanings.size()];
        all[0] = (byte) (each >> 8);
        all[1] = (byte) each;
        for (int i = 0; i < meanings.size(); i++) {
            System.arraycopy(meanings.get(i).values(), 0, all, 2 + i * each, each);
        }
        return all;
    }

    /** Gets meanings together. */
    static final class Builder {
        private int dimensions;
        private byte[] values = new byte[0];
        private int[] documents = new int[0];
        private int count;

        /** Adds those of a document, which follows those added before, as {@link #together} put them. */
        void add(int document, byte[] bytes, int offset, int length) {
            int own = ((bytes[offset] & 0xff) << 8) | (bytes[offset + 1] & 0xff);
            if (count == 0) {
                dimensions = own;
            }
            if (own != dimensions || own == 0) {
                return;
            }
            int more = (length - 2) / dimensions;
            if (count + more > documents.length) {
                int room = Math.max(count + more, Math.max(1024, documents.length + (documents.length >> 1)));
                documents = Arrays.copyOf(documents, room);
                values = Arrays.copyOf(values, Math.multiplyExact(room, dimensions));
            }
            System.arraycopy(bytes, offset + 2, values, count * dimensions, more * dimensions);
            Arrays.fill(documents, count, count + more, document);
            count += more;
        }

        MeaningTable build() {
            return new MeaningTable(
                    Math.max(1, dimensions),
                    Arrays.copyOf(values, count * dimensions),
                    Arrays.copyOf(documents, count));
        }
    }

    /** Takes what one document comes to. */
    interface Near {
        void at(int document, float cosine);
    }

    /**
     * Hands on the meanings of the documents that are asked for, each with the cosine of its angle to the query's: those that
     * have the most signs in common with it (Charikar, 2002), enough that none of the nearest is likely to be missing.
     */
    void compare(Meaning query, IntPredicate asked, Near near) {
        byte[] wanted = query.values();
        if (wanted.length != dimensions) {
            return;
        }
        double length = Math.sqrt(dot(wanted, 0, wanted, 0, dimensions));
        if (length == 0) {
            return;
        }
        long[] sides = new long[words];
        sides(wanted, 0, dimensions, sides, 0);
        short[] distances = new short[documents.length];
        int[] counts = new int[dimensions + 1];
        for (int i = 0; i < documents.length; i++) {
            if (lengths[i] > 0 && asked.test(documents[i])) {
                int distance = 0;
                for (int word = 0; word < words; word++) {
                    distance += Long.bitCount(sides[word] ^ signs[i * words + word]);
                }
                distances[i] = (short) distance;
                counts[distance]++;
            } else {
                distances[i] = Short.MAX_VALUE;
            }
        }
        int farthest = 0;
        for (int compared = counts[0]; compared < COMPARED && farthest < dimensions; compared += counts[farthest]) {
            farthest++;
        }
        for (int i = 0; i < documents.length; i++) {
            if (distances[i] <= farthest) {
                int dot = dot(wanted, 0, values, i * dimensions, dimensions);
                near.at(documents[i], (float) (dot / (length * lengths[i])));
            }
        }
    }

    /** Writes which of some numbers are negative, a bit each. */
    private static void sides(byte[] numbers, int from, int count, long[] bits, int at) {
        for (int i = 0; i < count; i++) {
            if (numbers[from + i] < 0) {
                bits[at + i / Long.SIZE] |= 1L << i;
            }
        }
    }

    private static int dot(byte[] one, int from, byte[] other, int otherFrom, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += one[from + i] * other[otherFrom + i];
        }
        return sum;
    }
}
