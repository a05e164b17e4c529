package dev.readout.reconcile.copies;

/**
 * A selection of a text's word sequences by which texts that share a passage find each other.
 *
 * <p>Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every {@value #WINDOW} sequences of {@value #WORDS} own
 * words in a row the one with the smallest hash is kept, the rightmost of equals. Two texts that share {@value #WORDS} +
 * {@value #WINDOW} - 1 own words in a row therefore share a fingerprint, and about two sequences in {@value #WINDOW} + 1
 * are kept.
 */
final class Fingerprints {
    static final int WORDS = 5;
    static final int WINDOW = 6;

    private Fingerprints() {}

    /** Returns the fingerprints of a text, each once, in ascending order. */
    static int[] of(Prose prose) {
        Numbers kept = new Numbers();
        Numbers run = new Numbers();
        int own = 0;
        for (int i = 0; i < prose.size(); i++) {
            own = prose.isOwn(i) ? own + 1 : 0;
            if (own >= WORDS) {
                run.add(hash(prose, i - WORDS + 1, WORDS));
            } else if (own == 0) {
                winnow(run, kept);
                run.clear();
            }
        }
        winnow(run, kept);
        return kept.sortedOnce();
    }

    private static void winnow(Numbers run, Numbers kept) {
        int last = -1;
        for (int begin = 0; begin == 0 || begin + WINDOW <= run.size(); begin++) {
            int least = -1;
            for (int i = begin; i < Math.min(begin + WINDOW, run.size()); i++) {
                least = least < 0 || run.at(i) <= run.at(least) ? i : least;
            }
            if (least > last) {
                kept.add(run.at(least));
                last = least;
            }
        }
    }

    /** Returns a number that stands for words in a row. */
    static int hash(Prose prose, int begin, int words) {
        int hash = 17;
        for (int i = begin; i < begin + words; i++) {
            hash = (hash ^ prose.word(i)) * 0x01000193;
            hash ^= hash >>> 15;
        }
        // Mixed once more, so that neither the table nor the choice of the smallest leans on the last word.
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >>> 13);
    }
}
