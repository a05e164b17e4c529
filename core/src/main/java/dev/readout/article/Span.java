package dev.readout.article;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * A half-open stretch {@code [begin, end)} of an article's body, in UTF-16 code units.
 *
 * <p>Inside the program spans count UTF-16 code units, as {@link String} does; JSON for other programs counts Unicode
 * code points, and its codecs are the only places that convert.
 *
 * @param begin offset of the first character, never negative
 * @param end offset after the last character, never before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
        }
    }

    /** Returns the number of UTF-16 code units covered. */
    public int length() {
        return end - begin;
    }

    /** Returns whether nothing is covered. */
    public boolean isEmpty() {
        return begin == end;
    }

    /**
     * Returns the words that this span covers.
     *
     * @throws IndexOutOfBoundsException when the span reaches past the body: it was made for another text
     */
    public String in(String body) {
        return body.substring(begin, end);
    }

    /** Returns whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Returns whether the character at {@code offset} is covered. */
    public boolean covers(int offset) {
        return begin <= offset && offset < end;
    }

    /** Returns whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** Returns the smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** Orders by begin, then by end. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }

    /**
     * Returns the number of the first span that ends after an offset, or {@code count} when none does.
     *
     * @param count how many spans there are
     * @param spans by their number; in order, none over another
     */
    public static int firstEndingAfter(int offset, int count, IntFunction<Span> spans) {
        return firstNot(count, i -> spans.apply(i).end() <= offset);
    }

    /**
     * Returns the number of the first span that begins at an offset or after it, or {@code count} when none does.
     *
     * @param count how many spans there are
     * @param spans by their number, in order
     */
    public static int firstBeginningFrom(int offset, int count, IntFunction<Span> spans) {
        return firstNot(count, i -> spans.apply(i).begin() < offset);
    }

    /** The first number of which something is not so that is so of all before it. */
    private static int firstNot(int count, IntPredicate before) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
