package dev.readout.language.model;

/**
 * Words that stand together.
 *
 * @param first the first word
 * @param last the last word, in the run
 */
public record WordRun(int first, int last) implements Comparable<WordRun> {
    public WordRun {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a run of words: " + first + " to " + last);
        }
    }

    boolean crosses(WordRun other) {
        return first < other.first && other.first <= last && last < other.last
                || other.first < first && first <= other.last && other.last < last;
    }

    boolean overlaps(WordRun other) {
        return first <= other.last && other.first <= last;
    }

    /** Orders by the first word, then by the last. */
    @Override
    public int compareTo(WordRun other) {
        return first != other.first ? Integer.compare(first, other.first) : Integer.compare(last, other.last);
    }
}
