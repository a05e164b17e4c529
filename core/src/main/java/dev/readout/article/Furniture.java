package dev.readout.article;

import java.util.Objects;

/**
 * Words on the page that are not part of the report: kept, shown, and never attributed or counted.
 *
 * @param kind what the words are there for
 * @param text the words as printed, white space collapsed
 * @param before offset in the body, in UTF-16 code units, of the paragraph that they stood before; the body's length
 *     for what followed the last one
 */
public record Furniture(Kind kind, String text, int before) {
    public Furniture {
        Objects.requireNonNull(kind);
        if (text.isBlank()) {
            throw new IllegalArgumentException("furniture without words");
        }
        if (before < 0) {
            throw new IllegalArgumentException("a negative offset: " + before);
        }
    }

    /** What such words are there for. */
    public enum Kind {
        /** The title over the report, and a standfirst that is no part of its text. */
        HEADLINE,
        /** A section heading inside the report. */
        HEADING,
        /** Words about a picture, table or video. */
        CAPTION,
        /** Who took the picture, whose report it is, who reported and edited it. */
        CREDIT,
        /** Who wrote it, with the date line that belongs to it. */
        BYLINE,
        /** A note that the page was updated. */
        UPDATE,
        /** A note that something printed earlier was wrong. */
        CORRECTION,
        /** Newsletters, subscriptions, shares, related stories, advertisements. */
        PROMOTION
    }
}
