package dev.readout.extract;

import dev.readout.article.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One passage of an article that tells that something that may have been promised was done, was not, or will be.
 *
 * @param kind what the words tell of it
 * @param doer who did it or did not; empty where no words tell: "the crossing was opened"
 * @param deed the word for it: "handed", "delivery"
 * @param object the words for what it was done to
 * @param sentence that tells of it
 * @param day the words for the day to which it is put off
 */
public record LocalDeed(
        Kind kind, Optional<LocalParty> doer, Span deed, List<Span> object, Span sentence, Optional<Span> day) {
    public LocalDeed {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(doer);
        Objects.requireNonNull(deed);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(day);
        object = List.copyOf(object);
    }

    /** What words tell of a deed. */
    public enum Kind {
        /** It is what a position of the same sentence is about. */
        PROMISED,
        /** It was done, or begun. */
        DONE,
        /** It was not, by when the report tells. */
        NOT_DONE,
        /** It is not to be done any more. */
        TAKEN_BACK,
        /** It is to be done later than was said. */
        PUT_OFF
    }
}
