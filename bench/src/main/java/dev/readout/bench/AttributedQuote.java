package dev.readout.bench;

import dev.readout.article.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A quotation and who said it, as another program sees it.
 *
 * @param content where the quotation stands, in UTF-16 units of the text, without its marks
 * @param speaker the fullest name that the program gives for the speaker
 * @param source where the words stand that name the speaker of this quotation
 */
public record AttributedQuote(Span content, String speaker, Optional<Span> source) {
    public AttributedQuote {
        Objects.requireNonNull(content);
        Objects.requireNonNull(source);
        if (speaker.isBlank()) {
            throw new IllegalArgumentException("a speaker has a name");
        }
    }
}
