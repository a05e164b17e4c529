package dev.readout.record;

import dev.readout.article.Span;
import java.util.Arrays;

/**
 * Turns offsets of one body from UTF-16 code units into Unicode code points, and back.
 *
 * <p>A body without surrogate pairs, which nearly all are, costs one scan and then nothing.
 */
public final class CodePoints {
    private final String body;
    /** Offsets of the second halves of surrogate pairs, in order. */
    private final int[] secondHalves;

    public CodePoints(String body) {
        this.body = body;
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < body.length(); i++) {
            if (Character.isLowSurrogate(body.charAt(i)) && Character.isHighSurrogate(body.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, 2 * count));
                }
                found[count++] = i;
            }
        }
        secondHalves = Arrays.copyOf(found, count);
    }

    /**
     * Returns how many code points stand before an offset.
     *
     * @throws IllegalArgumentException when the offset is outside the body or inside a surrogate pair
     */
    public int before(int offset) {
        if (offset < 0 || offset > body.length()) {
            throw new IllegalArgumentException(
                    "offset " + offset + " is outside a body of " + body.length() + " characters");
        }
        if (secondHalves.length == 0) {
            return offset;
        }
        int at = Arrays.binarySearch(secondHalves, offset);
        if (at >= 0) {
            throw new IllegalArgumentException("offset " + offset + " is inside a surrogate pair");
        }
        return offset - (-at - 1);
    }

    /**
     * Returns the offset before which so many code points stand: the inverse of {@link #before}.
     *
     * @throws IllegalArgumentException when the body has fewer
     */
    int offset(int points) {
        if (points < 0 || points > body.length() - secondHalves.length) {
            throw new IllegalArgumentException(
                    "a body of " + (body.length() - secondHalves.length) + " characters has no place " + points);
        }
        // Of the pairs before, second half and number of earlier pairs differ by the code points up to it; that grows.
        int low = 0;
        int high = secondHalves.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (secondHalves[middle] - middle <= points) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return points + low;
    }

    /** Returns the words of a span, after checking that it begins and ends at whole characters of the body. */
    public String text(Span span) {
        before(span.begin());
        before(span.end());
        return span.in(body);
    }
}
