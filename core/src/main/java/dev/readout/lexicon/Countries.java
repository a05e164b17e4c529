package dev.readout.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The countries of the world under the names, adjectives and capitals that reports use.
 *
 * <p>Immutable and thread-safe.
 */
public final class Countries {
    private static final Countries LIST = new Countries();

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byAdjective = new HashMap<>();
    private final Set<String> capitals = new HashSet<>();
    private final Map<String, String> seats = new HashMap<>();

    private Countries() {
        for (String line : WordList.lines(Countries.class, "countries.tsv")) {
            String[] fields = line.split("\\|", -1);
            String country = WordList.folded(fields[0].split(",", -1)[0]);
            for (String name : fields[0].split(",", -1)) {
                byName.put(WordList.folded(name), country);
            }
            for (String adjective : fields[1].split(",", -1)) {
                byAdjective.put(WordList.folded(adjective), country);
            }
            for (String capital : fields[2].split(",", -1)) {
                capitals.add(WordList.folded(capital));
                seats.put(WordList.folded(capital), country);
            }
        }
        for (String line : WordList.lines(Countries.class, "seats.txt")) {
            String[] fields = line.split("\\|", -1);
            if (fields[1].isEmpty()) {
                seats.remove(WordList.folded(fields[0]));
            } else {
                seats.put(WordList.folded(fields[0]), WordList.folded(fields[1]));
            }
        }
        byAdjective.remove("");
        capitals.remove("");
        seats.remove("");
    }

    /** Returns the list that ships with Readout, read once. */
    public static Countries load() {
        return LIST;
    }

    /** Returns one name, in lower case, for all the names of a country; empty for what is none. */
    public Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(WordList.folded(name)));
    }

    /** Returns the country that an adjective or demonym belongs to. */
    public Optional<String> ofAdjective(String adjective) {
        return Optional.ofNullable(byAdjective.get(WordList.folded(adjective)));
    }

    /** Returns whether a name is a capital's. */
    public boolean isCapital(String name) {
        return capitals.contains(WordList.folded(name));
    }

    /**
     * Returns the country that a capital or a seat of power speaks for when it is said to speak: Washington, the Kremlin.
     * Empty for one that may stand for others too, as Brussels may.
     */
    public Optional<String> spokenForBy(String seat) {
        return Optional.ofNullable(seats.get(WordList.folded(seat)));
    }
}
