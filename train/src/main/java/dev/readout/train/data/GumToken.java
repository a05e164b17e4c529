package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.Objects;
import java.util.Set;

/**
 * One word of a GUM document.
 *
 * @param sentence index of its sentence
 * @param head index of the word that it depends on, among the document's; -1 at the root of a sentence
 * @param relation to the head, with its subtype
 * @param entities GUM's field {@code Entity}, empty when there is none
 * @param discourse GUM's field {@code Discourse}, on the first word of a discourse unit; empty elsewhere
 */
record GumToken(
        int sentence,
        Span span,
        String form,
        String lemma,
        String partOfSpeech,
        String pennTag,
        int head,
        String relation,
        String entities,
        String discourse) {
    private static final Set<String> PROPER = Set.of("NNP", "NNPS");

    GumToken {
        Objects.requireNonNull(span);
    }

    /** The Penn tag also knows the adjectives and verbs within a name, "United" say. */
    boolean isProper() {
        return PROPER.contains(pennTag) || partOfSpeech.equals("PROPN");
    }

    boolean isPunctuation() {
        return partOfSpeech.equals("PUNCT");
    }
}
