package dev.readout.extract.encounter;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A name, a description or a word of a sentence.
 *
 * @param span where it stands; of a name with its title
 * @param word in lower case; of a name all of it
 * @param partOfSpeech of a word; of a name that of its last word
 * @param mention of a name or description
 * @param entity whom it means, where that is known
 */
public record Item(Span span, String word, String partOfSpeech, Optional<Mention> mention, Optional<Integer> entity) {
    public Item {
        Objects.requireNonNull(span);
        Objects.requireNonNull(word);
        Objects.requireNonNull(partOfSpeech);
        Objects.requireNonNull(mention);
        Objects.requireNonNull(entity);
    }

    public boolean isName() {
        return entity.isPresent();
    }

    public boolean isVerb() {
        return !isName() && (partOfSpeech.equals("VERB") || partOfSpeech.equals("AUX"));
    }
}
