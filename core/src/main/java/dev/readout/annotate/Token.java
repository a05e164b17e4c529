package dev.readout.annotate;

import dev.readout.article.Span;
import java.util.Objects;

/**
 * A word or a punctuation mark.
 *
 * @param span where it stands
 * @param partOfSpeech its Universal Dependencies tag (UPOS), such as {@code PROPN}
 */
public record Token(Span span, String partOfSpeech) {
    public Token {
        Objects.requireNonNull(span);
        Objects.requireNonNull(partOfSpeech);
    }
}
