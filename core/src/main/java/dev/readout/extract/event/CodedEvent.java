package dev.readout.extract.event;

import dev.readout.article.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * An event that a sentence tells of.
 *
 * @param trigger the word that tells of it
 * @param source who did it, where grammar tells
 * @param target to whom, where grammar tells
 */
public record CodedEvent(EventCode code, Span trigger, Optional<Span> source, Optional<Span> target) {
    public CodedEvent {
        Objects.requireNonNull(code);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
    }

    /**
     * Returns the root that the codebook counts it under. It takes what is announced for an agreement or a threat, so that
     * a meeting to come counts as {@code AGREE}; Readout keeps the two apart and joins them only to be compared.
     */
    public PloverEvent counted() {
        if (code.when() == EventCode.When.PAST) {
            return code.plover();
        }
        return switch (code.plover().bearing()) {
            case FRIENDLY -> PloverEvent.AGREE;
            case SPOKEN -> code.plover();
            case HOSTILE -> PloverEvent.THREATEN;
        };
    }
}
