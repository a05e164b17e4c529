package dev.readout.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of two names of organisations whether they can be one body's. Pure, symmetric and thread-safe. */
public final class BodyNames {
    /** The score of another spelling of one name. */
    public static final double RESPELT = 0.85;

    private static final double LEGAL_FORM = 0.9;
    private static final double PARTLY = 0.5;
    /** Shortest name that another spelling may join: below it different names sound alike too easily. */
    private static final int SHORTEST_RESPELT = 5;

    private static final int SHORTEST_ACRONYM = 3;

    private static final Set<String> SMALL_WORDS = Set.of("of", "for", "and", "the", "de", "des", "du", "in", "on");
    /** What a body is in law; names with and without it are one body's. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "gmbh",
            "ag",
            "kg",
            "sa",
            "se",
            "spa",
            "srl",
            "nv",
            "bv",
            "oy",
            "oyj",
            "ab",
            "asa",
            "corp",
            "corporation",
            "co",
            "company",
            "pjsc",
            "ojsc",
            "oao",
            "pao",
            "ooo",
            "zao",
            "jsc",
            "pte",
            "pty",
            "pvt",
            "holding",
            "holdings");
    /** What a body calls itself after its name: "Nahr" and "the Nahr agency". */
    private static final Set<String> SORTS = Set.of("agency", "newspaper", "broadcaster", "daily");

    /** Words of bodies that every state has. */
    private static final Set<String> GENERIC = Set.of(
            "ministry",
            "foreign",
            "defence",
            "defense",
            "interior",
            "finance",
            "trade",
            "justice",
            "health",
            "energy",
            "economy",
            "agriculture",
            "irrigation",
            "office",
            "government",
            "council",
            "parliament",
            "senate",
            "committee",
            "commission",
            "army",
            "navy",
            "court",
            "supreme",
            "high",
            "department",
            "state",
            "national",
            "security",
            "central",
            "bank",
            "police",
            "press",
            "service",
            "affairs",
            "presidency",
            "chancellery",
            "cabinet",
            "of",
            "for",
            "and");

    private BodyNames() {}

    /** Returns whether the name is one that every state's body of this sort has: "the Ministry of Trade". */
    public static boolean isGeneric(String name) {
        return GENERIC.containsAll(Spelling.words(name));
    }

    /** Returns one key for the names of a body: legal forms left out, and what sort of body one word names. */
    public static String key(String name) {
        return String.join(" ", core(name));
    }

    private static List<String> core(String name) {
        List<String> words = new ArrayList<>(Spelling.words(name));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        if (words.size() > 2
                && words.getLast().equals("agency")
                && words.get(words.size() - 2).equals("news")) {
            words.removeLast();
            words.removeLast();
        } else if (words.size() == 2
                && SORTS.contains(words.getLast())
                && words.getFirst().length() > 3) {
            words.removeLast();
        }
        return words;
    }

    /** Returns the first letters of a name's words, small words left out. */
    public static String acronym(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : Spelling.words(name)) {
            if (!SMALL_WORDS.contains(word)) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }

    /** Returns the first letters by which a name may be called: of one with more than two words, and enough of them. */
    public static Optional<String> initials(String name) {
        return Spelling.words(name).size() > 2
                ? Optional.of(acronym(name)).filter(letters -> letters.length() >= SHORTEST_ACRONYM)
                : Optional.empty();
    }

    /** Returns whether one name is a word in capitals made of the other's first letters. */
    public static boolean isAcronymOf(String acronym, String name) {
        List<String> words = Spelling.words(acronym.replace(".", ""));
        return words.size() == 1
                && initials(name).filter(words.getFirst()::equals).isPresent();
    }

    /** Returns what the names alone say. */
    public static NameVerdict compare(String one, String other) {
        List<String> a = core(one);
        List<String> b = core(other);
        if (a.isEmpty() || b.isEmpty()) {
            return NameVerdict.different("no name");
        }
        if (a.equals(b)) {
            return NameVerdict.same(
                    Spelling.words(one).equals(Spelling.words(other)) ? 1 : LEGAL_FORM, "the same words");
        }
        boolean longEnough =
                Math.min(String.join("", a).length(), String.join("", b).length()) >= SHORTEST_RESPELT;
        if (longEnough && Spelling.sound(String.join("", a)).equals(Spelling.sound(String.join("", b)))) {
            return NameVerdict.same(RESPELT, "another spelling");
        }
        if (isAcronymOf(one, other) || isAcronymOf(other, one)) {
            return NameVerdict.undecided(PARTLY, "the first letters of the other");
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(new HashSet<>(b));
        boolean within = shared.size() == Math.min(new HashSet<>(a).size(), new HashSet<>(b).size());
        return within ? NameVerdict.undecided(PARTLY, "one with more words") : NameVerdict.different("other words");
    }
}
