package dev.readout.read;

import java.util.Objects;

/**
 * Something that is wrong with, or missing from, a capture: a value, never an exception.
 *
 * @param kind what kind of thing it is
 * @param message one plain sentence for the user, without the file's name
 */
public record Problem(Kind kind, String message) {
    public Problem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
    }

    /** Returns whether no article could be read because of it. */
    public boolean fatal() {
        return kind.fatal;
    }

    /** The kinds of problem. */
    public enum Kind {
        /** The file holds nothing. */
        EMPTY(true),
        /** The bytes are not text: an image, an archive, a PDF. */
        BINARY(true),
        /** The file ends in the middle: a cut download. */
        TRUNCATED(true),
        /** It is text, but not a report: a list of links, a form, a page of code. */
        NOT_AN_ARTICLE(true),
        /** It should be JSON and is not, or has none of the fields of an article. */
        WRONG_JSON(true),
        /** It is larger than Readout reads. */
        TOO_LARGE(true),
        /** Neither the file nor the user says when it was published. */
        NO_DATE(false),
        /** Neither the file nor the user says who published it. */
        NO_OUTLET(false),
        /** Some bytes fit no encoding and stand as U+FFFD in the text. */
        UNDECODABLE_BYTES(false);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }
    }
}
