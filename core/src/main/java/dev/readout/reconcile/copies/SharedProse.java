package dev.readout.reconcile.copies;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What of one text stands in another, word for word or lightly rewritten.
 *
 * <p>Sequences of {@value #SEED} own words that both texts have are grown word by word and joined over small gaps to runs,
 * as local alignment does without its table. What stands in quotation marks belongs to no run. A run counts from {@value #LEAST_RUN} matched own words on: two reporters who
 * write of one event share names and stock phrases, not a dozen words of prose in a row. Time and memory grow with the two lengths.
 *
 * @param left how many own words of the one text stand in runs
 * @param right how many own words of the other do
 * @param longest the words of the longest run
 * @param runs how many runs there are
 * @param marks how many words in or between those of the runs mark a reporter's prose, less those of documents
 */
record SharedProse(int left, int right, int longest, int runs, int marks) {
    private static final int SEED = 4;

    /** How many places of one sequence are looked at; more are a refrain. */
    private static final int MOST_PLACES = 4;

    /** Words that a light rewriting puts in the place of others. */
    private static final int LONGEST_CHANGE = 4;

    /** Words that it drops: a clause. */
    private static final int LONGEST_CUT = 25;

    static final int LEAST_RUN = 12;

    static SharedProse between(Prose left, Prose right) {
        return new Alignment(left, right).align();
    }

    /** Two texts being aligned. */
    private static final class Alignment {
        private final Prose left;
        private final Prose right;
        private final int[] first;
        private final int[] next;
        private final BitSet leftMatched = new BitSet();
        private final BitSet runLeft = new BitSet();
        private int runRight;
        private int runLeftBegin;
        private int runRightBegin;
        private int leftEnd = -1;
        private int rightEnd = -1;
        private int matchedRight;
        private int longest;
        private int runs;
        private int marks;

        Alignment(Prose left, Prose right) {
            this.left = left;
            this.right = right;
            int places = Math.max(0, left.size() - SEED + 1);
            first = new int[Integer.highestOneBit(Math.max(1, places)) * 2];
            next = new int[places];
            Arrays.fill(first, -1);
            for (int i = places - 1; i >= 0; i--) {
                int slot = slot(left, i);
                next[i] = first[slot];
                first[slot] = i;
            }
        }

        private int slot(Prose text, int at) {
            return Fingerprints.hash(text, at, SEED) & (first.length - 1);
        }

        SharedProse align() {
            int at = 0;
            while (at + SEED <= right.size()) {
                int best = -1;
                int bestScore = 0;
                int tried = 0;
                for (int place = first[slot(right, at)]; place >= 0 && tried < MOST_PLACES; place = next[place]) {
                    tried++;
                    int common = common(place, at);
                    // Of two that are equally long, the one that goes on where the last match ended.
                    int score = 2 * common + (follows(leftEnd, place) ? 1 : 0);
                    if (common >= SEED && score > bestScore) {
                        best = place;
                        bestScore = score;
                    }
                }
                if (best < 0) {
                    at++;
                    continue;
                }
                if (!follows(leftEnd, best) || at - rightEnd > LONGEST_CHANGE) {
                    closeRun();
                }
                int length = bestScore / 2;
                match(best, at, length);
                leftEnd = best + length;
                rightEnd = at + length;
                at = rightEnd;
            }
            closeRun();
            return new SharedProse(leftMatched.cardinality(), matchedRight, longest, runs, marks);
        }

        private static boolean follows(int end, int begin) {
            return end >= 0 && begin >= end && begin - end <= LONGEST_CUT;
        }

        private int common(int l, int r) {
            int length = 0;
            while (l + length < left.size()
                    && r + length < right.size()
                    && left.word(l + length) == right.word(r + length)
                    && left.isOwn(l + length)
                    && right.isOwn(r + length)) {
                length++;
            }
            return length;
        }

        private void match(int l, int r, int length) {
            if (runRight == 0) {
                runLeftBegin = l;
                runRightBegin = r;
            }
            runLeft.set(l, l + length);
            runRight += length;
        }

        private void closeRun() {
            if (runRight >= LEAST_RUN) {
                leftMatched.or(runLeft);
                matchedRight += runRight;
                // With what the two have between the words they share: a rewriting changes "said" before all else.
                marks += Math.max(left.marks(runLeftBegin, leftEnd), right.marks(runRightBegin, rightEnd));
                longest = Math.max(longest, runRight);
                runs++;
            }
            runLeft.clear();
            runRight = 0;
        }
    }
}
