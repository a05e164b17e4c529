package dev.readout.name;

import java.util.Collections;
import java.util.Set;

/**
 * One word of a name.
 *
 * @param plain in lower case, without marks and hyphens
 * @param sounds what it may sound like
 */
record NameWord(String plain, Set<String> sounds) {
    NameWord {
        sounds = Set.copyOf(sounds);
    }

    static NameWord of(String printed) {
        return new NameWord(String.join("", Spelling.words(printed)), Spelling.sounds(printed));
    }

    boolean isInitial() {
        return plain.codePointCount(0, plain.length()) == 1;
    }

    boolean soundsLike(NameWord other) {
        return plain.equals(other.plain) || !Collections.disjoint(sounds, other.sounds);
    }

    /** "V" of Volodymyr; Y and J, W and V count as one. */
    boolean isInitialOf(NameWord other) {
        return isInitial()
                && !other.plain.isEmpty()
                && (other.plain.startsWith(plain)
                        || Spelling.sound(plain).equals(Spelling.sound(other.plain.substring(0, 1))));
    }
}
