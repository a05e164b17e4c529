package dev.readout.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The news agencies, whose copy other outlets print under the agency's name.
 *
 * <p>A list of names, and the words that agencies call themselves by, so that one nobody has heard of is known too.
 * Immutable and thread-safe.
 */
public final class Agencies {
    /** "Nahr Agency", "Meridian Wire": never the whole of a name. */
    private static final Set<String> LAST_WORDS = Set.of("agency", "wire", "newswire", "newswires");

    private static final List<String> LAST_PAIRS = List.of(" news service", " wire service", " press service");

    private final Map<String, String> names;

    private Agencies(Map<String, String> names) {
        this.names = names;
    }

    /** Loads the list that ships with Readout. */
    public static Agencies load() {
        Map<String, String> names = new HashMap<>();
        for (String line : WordList.lines(Agencies.class, "agencies.txt")) {
            String[] forms = line.split("\\|", -1);
            for (String form : forms) {
                names.put(WordList.folded(form), WordList.folded(forms[0]));
            }
        }
        return new Agencies(Map.copyOf(names));
    }

    /** Returns one name, in lower case, for all the names of an agency on the list, domains among them. */
    public Optional<String> listed(String name) {
        return Optional.ofNullable(names.get(WordList.folded(name)));
    }

    /** Returns one name, in lower case, for all the names of an agency; empty for what is none. */
    public Optional<String> named(String name) {
        return listed(name).or(() -> Optional.of(WordList.folded(name)).filter(Agencies::callsItselfOne));
    }

    private static boolean callsItselfOne(String folded) {
        int space = folded.lastIndexOf(' ');
        return space > 0
                && (LAST_WORDS.contains(folded.substring(space + 1))
                        || LAST_PAIRS.stream().anyMatch(folded::endsWith));
    }
}
