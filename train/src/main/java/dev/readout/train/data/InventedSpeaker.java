package dev.readout.train.data;

import java.util.List;
import java.util.Objects;

/**
 * Whom an invented report quotes.
 *
 * @param kind the symbol of the sentences that fit the speaker
 * @param first what the report says the first time; may end with the comma that closes an apposition
 * @param bare as {@code first}, without an apposition
 * @param later what it says then, one or more
 * @param he the pronoun
 * @param his the possessive pronoun
 * @param many whether verbs take the plural
 */
record InventedSpeaker(
        String kind, String first, String bare, List<String> later, String he, String his, boolean many) {
    InventedSpeaker {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(first);
        Objects.requireNonNull(bare);
        later = List.copyOf(later);
        Objects.requireNonNull(he);
        Objects.requireNonNull(his);
    }
}
