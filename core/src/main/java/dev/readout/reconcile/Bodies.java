package dev.readout.reconcile;

import dev.readout.name.BodyNames;
import dev.readout.name.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bodies that a record names in full, and which of them a short name means: "the League" is the League of Basins
 * where no other league is named. A word for a kind of body is nobody's name.
 */
final class Bodies {
    private static final Set<String> KINDS = Set.of(
            "authority",
            "agency",
            "commission",
            "committee",
            "council",
            "court",
            "league",
            "union",
            "mission",
            "society",
            "organisation",
            "organization",
            "bank",
            "company",
            "front",
            "movement",
            "party",
            "bloc",
            "alliance",
            "board",
            "assembly",
            "federation",
            "association",
            "institute",
            "inspectorate",
            "tribunal",
            "compact",
            "secretariat",
            "force",
            "forces",
            "nations",
            "states",
            "helmets",
            "cross",
            "crescent",
            "lines",
            "group",
            "corporation",
            "ltd",
            "inc",
            "airlines",
            "airways",
            "shipping",
            "holdings",
            "industries",
            "brigade",
            "brigades",
            "militia",
            "congress",
            "coalition",
            "foundation",
            "fund",
            "programme",
            "program",
            "centre",
            "center",
            "consortium",
            "chamber",
            "community",
            "conference",
            "pact",
            "initiative",
            "network",
            "trust",
            "syndicate",
            "team",
            "panel",
            "corps",
            "church",
            "synod",
            "academy");
    private static final Set<String> PUBLISHING = Set.of(
            "authority",
            "commission",
            "committee",
            "council",
            "court",
            "society",
            "mission",
            "league",
            "front",
            "movement",
            "assembly",
            "inspectorate",
            "tribunal",
            "secretariat",
            "organisation",
            "organization",
            "alliance",
            "federation");
    /** What no body is told by, beside the kinds. */
    private static final Set<String> COMMON = Set.of(
            "the",
            "of",
            "for",
            "on",
            "and",
            "in",
            "joint",
            "international",
            "high",
            "supreme",
            "central",
            "general",
            "national",
            "state",
            "foreign",
            "royal",
            "majesty",
            "excellency",
            "highness",
            "grace",
            "holiness",
            "honour",
            "ministry",
            "government",
            "parliament",
            "senate",
            "army",
            "navy",
            "police",
            "office",
            "palace",
            "news",
            "delegation",
            "embassy",
            "cabinet",
            "presidency",
            "chancellery",
            "press",
            "service",
            "interior",
            "defence",
            "defense",
            "finance",
            "trade",
            "health",
            "energy",
            "transport",
            "justice",
            "ceasefire",
            "truce",
            "western",
            "eastern",
            "northern",
            "southern",
            "european",
            "arab",
            "african",
            "asian",
            "regional",
            "local",
            "senior",
            "peacekeeping",
            "monitoring",
            "observer",
            "observers",
            "monitors",
            "election",
            "republic",
            "river",
            "coast",
            "guard",
            "border",
            "customs",
            "kingdom",
            "country",
            "nation",
            "capital",
            "side");

    private static final Set<String> COMMON_STEMS =
            COMMON.stream().map(Office::stem).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NO_NAMES =
            Stream.concat(KINDS.stream(), COMMON.stream()).map(Office::stem).collect(Collectors.toUnmodifiableSet());
    /** Those that no report explains, two letters of which would else be anybody's. */
    private static final Map<String, String> ACRONYMS = Map.of("un", "united nations", "eu", "european union");

    private static final Set<String> ABBREVIATED =
            ACRONYMS.values().stream().map(Bodies::stemmed).collect(Collectors.toUnmodifiableSet());

    /** The names in full, by each of their words. */
    private final Map<String, Set<List<String>>> names = new HashMap<>();
    /** The same by their first letters. */
    private final Map<String, Set<List<String>>> initials = new HashMap<>();

    /** Returns whether a word says what kind of body something is. */
    static boolean isKind(String word) {
        return KINDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a body that publishes under a name does so for itself: "Red Lantern Society". */
    static boolean publishes(String outlet) {
        List<String> words = Spelling.words(outlet);
        return words.size() > 1 && PUBLISHING.contains(words.getLast());
    }

    /** Takes up a name that a report prints, if it is one that tells a body from others. */
    void add(String printed) {
        boolean capital = isName(printed) && !printed.contains("'s") && !printed.contains("\u2019s");
        List<String> words = words(printed);
        boolean kind = Spelling.words(printed).stream().anyMatch(Bodies::isKind);
        if (capital && kind && words.size() > 1 && !isCommon(words)) {
            words.forEach(word ->
                    names.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(words));
            BodyNames.initials(String.join(" ", words))
                    .ifPresent(letters -> initials.computeIfAbsent(letters, l -> new LinkedHashSet<>())
                            .add(words));
        }
    }

    /** Returns one key for the body that a name means; empty for a name that any body of its kind may have. */
    Optional<String> key(String printed) {
        List<String> words = words(printed);
        return words.isEmpty() ? Optional.empty() : named(words).or(() -> ofItself(printed, words));
    }

    /** "The health authority" is no name, "the Health Authority" may be one. */
    static boolean isName(String printed) {
        String bare = printed.regionMatches(true, 0, "the ", 0, 4) ? printed.substring(4) : printed;
        return !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0));
    }

    /** Returns the key for the body that a name means if the record names it in full. */
    Optional<String> known(String printed) {
        List<String> words = words(printed);
        Optional<String> body = words.isEmpty() ? Optional.empty() : named(words);
        return body.or(() -> Optional.of(String.join(" ", words)).filter(ABBREVIATED::contains));
    }

    /** Returns the key for the one whose an office is, given as its key; empty where it names nobody. */
    Optional<String> owner(String key) {
        List<String> words = words(key);
        return words.isEmpty()
                ? Optional.empty()
                : named(words).or(() -> isCommon(words) ? Optional.empty() : Optional.of(key));
    }

    /** Returns whether words are a body's own name and not whose it is: "Court of the Sea". */
    static boolean isNamedSo(String printed) {
        return isName(printed) && Spelling.words(printed).stream().anyMatch(Bodies::isKind);
    }

    private static Optional<String> ofItself(String printed, List<String> words) {
        return isCommon(words) || !isName(printed) ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private Optional<String> named(List<String> words) {
        Set<List<String>> longer = words.stream()
                .map(word -> names.getOrDefault(word, Set.of()))
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of())
                .stream()
                .filter(name -> name.containsAll(words))
                .collect(Collectors.toCollection(HashSet::new));
        if (words.size() == 1) {
            longer.addAll(initials.getOrDefault(words.getFirst(), Set.of()));
        }
        // Of several names for one body each holds the next: the fullest is meant.
        List<List<String>> fullest = new ArrayList<>(longer);
        fullest.removeIf(
                name -> longer.stream().anyMatch(other -> other.size() > name.size() && other.containsAll(name)));
        return fullest.size() == 1 ? Optional.of(String.join(" ", fullest.getFirst())) : Optional.empty();
    }

    private static boolean isCommon(List<String> words) {
        // "International Commission" is a name; a single word for a kind, or an office of any state, is none.
        return words.size() == 1 && NO_NAMES.contains(words.getFirst())
                || words.stream().allMatch(word -> COMMON_STEMS.contains(word));
    }

    private static String stemmed(String words) {
        return Stream.of(words.split(" ", -1)).map(Office::stem).collect(Collectors.joining(" "));
    }

    private static List<String> words(String printed) {
        String folded = String.join(" ", Spelling.words(printed));
        String full = ACRONYMS.getOrDefault(folded, folded);
        return Stream.of(full.split(" ", -1))
                .filter(word -> !word.isBlank() && !word.equals("the") && !word.equals("s"))
                .map(Office::stem)
                .toList();
    }
}
