package dev.readout.time;

import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;

/** Names of months as they stand in a text: "March", "Sept." */
final class Months {
    private Months() {}

    /** Returns the word after the name of a month. */
    static OptionalInt end(Words words, int i) {
        if (!words.capital(i)) {
            return OptionalInt.empty();
        }
        if (Lexicon.month(words.lower(i)).isPresent()) {
            return OptionalInt.of(i + 1);
        }
        if (Lexicon.shortMonth(words.lower(i)).isPresent()) {
            return OptionalInt.of(words.is(i + 1, ".") && words.joined(i + 1) ? i + 2 : i + 1);
        }
        return OptionalInt.empty();
    }

    /** Returns the month that a word names, in full or cut short. */
    static Optional<Month> at(Words words, int i) {
        return Lexicon.month(words.lower(i)).or(() -> Lexicon.shortMonth(words.lower(i)));
    }
}
