package dev.readout.search;

import java.util.Objects;

/**
 * What to look for. Immutable.
 *
 * <p>The text holds words, {@code "phrases"} in quotation marks that must stand as they are, and beginnings of words with
 * a star ({@code offer*}). Any text is a query: a mark that does not pair stands for itself, and what holds no word at
 * all finds whatever meets the filters, the newest first.
 *
 * @param text the words
 * @param filters what a hit has to be
 * @param mode whether words or meanings are compared
 * @param offset how many hits to leave out, for paging
 * @param limit how many hits to return, at most
 * @param typing whether the user is still typing: the last word may be the beginning of another one
 */
public record SearchQuery(String text, Filters filters, Mode mode, int offset, int limit, boolean typing) {
    /** The most hits that one result holds. */
    public static final int MOST_HITS = 1_000;
    /** The most hits that can be left out: who wants more narrows the query. */
    public static final int LAST_OFFSET = 100_000;

    private static final int HITS = 20;

    public SearchQuery {
        Objects.requireNonNull(text);
        Objects.requireNonNull(filters);
        Objects.requireNonNull(mode);
        if (offset < 0 || offset > LAST_OFFSET) {
            throw new IllegalArgumentException("offset not between 0 and " + LAST_OFFSET + ": " + offset);
        }
        if (limit < 0 || limit > MOST_HITS) {
            throw new IllegalArgumentException("limit not between 0 and " + MOST_HITS + ": " + limit);
        }
    }

    /** One whose words are whole. */
    public SearchQuery(String text, Filters filters, Mode mode, int offset, int limit) {
        this(text, filters, mode, offset, limit, false);
    }

    /** Returns a query for the first hits, by words and meaning. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Filters.NONE, Mode.MIXED, 0, HITS);
    }

    /** Returns the same with other filters. */
    public SearchQuery with(Filters others) {
        return new SearchQuery(text, others, mode, offset, limit, typing);
    }

    /** Returns the same in another mode. */
    public SearchQuery in(Mode other) {
        return new SearchQuery(text, filters, other, offset, limit, typing);
    }

    /** Returns the same for another page. */
    public SearchQuery page(int from, int most) {
        return new SearchQuery(text, filters, mode, from, most, typing);
    }

    /** Returns the same as of somebody who has typed this far. */
    public SearchQuery typed() {
        return new SearchQuery(text, filters, mode, offset, limit, true);
    }

    /** What of a query and an entry is compared. */
    public enum Mode {
        /** Words and names. */
        WORDS,
        /** What was meant, where there is an encoder. */
        MEANING,
        /** Both, the two orders brought together. */
        MIXED
    }
}
