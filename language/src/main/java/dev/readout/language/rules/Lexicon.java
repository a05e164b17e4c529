package dev.readout.language.rules;

import dev.readout.lexicon.Countries;
import dev.readout.lexicon.Media;
import dev.readout.lexicon.WordList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Names and words that the rules know beforehand: countries with adjectives and capitals, bodies, outlets.
 *
 * <p>Immutable and thread-safe.
 */
final class Lexicon {
    private final Countries countries = Countries.load();
    private final Media media = Media.load();
    private final Set<String> organizations = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    Lexicon() {
        WordList.lines(Lexicon.class, "/dev/readout/language/organizations.txt")
                .forEach(name -> organizations.add(fold(name)));
        WordList.lines(Lexicon.class, "/dev/readout/language/places.txt").forEach(name -> places.add(fold(name)));
    }

    boolean isKnownPlace(String name) {
        return countries.named(name).isPresent() || countries.isCapital(name) || places.contains(fold(name));
    }

    boolean isOrganization(String name) {
        return organizations.contains(fold(name)) || media.isOutlet(name);
    }

    boolean isNationality(String word) {
        return countries.ofAdjective(word).isPresent();
    }

    /** Returns the country that a name or an adjective belongs to, in one form for all of them. */
    Optional<String> country(String nameOrAdjective) {
        return countries.named(nameOrAdjective).or(() -> countries.ofAdjective(nameOrAdjective));
    }

    /** Returns one form for all the names of a country; empty for what is none. */
    Optional<String> countryNamed(String name) {
        return countries.named(name);
    }

    /** Returns whether an outlet may be called by this word alone, after "the": "the Times". */
    boolean isOutletWord(String lower) {
        return media.isOutletWord(lower);
    }

    static String fold(String name) {
        return WordList.folded(name);
    }
}
