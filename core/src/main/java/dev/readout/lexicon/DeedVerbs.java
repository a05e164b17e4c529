package dev.readout.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verbs and nouns for deeds that are promised and then done, in families: what one report calls to hand over another calls
 * to release.
 *
 * <p>A list of our own. Immutable and thread-safe.
 */
public final class DeedVerbs {
    private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

    private final Map<String, Word> words;

    private DeedVerbs(Map<String, Word> words) {
        this.words = words;
    }

    /** Which form a word is of. */
    public enum Form {
        /** "open", "opens". */
        BASE,
        /** "opened", "withdrew". */
        PAST,
        /** "withdrawn": never past by itself. */
        PARTICIPLE,
        /** "opening". */
        GERUND,
        /** "delivery". */
        NOUN
    }

    /** A word on the list: all that it may be, and the families that its deed is in. */
    public record Word(Set<Form> forms, Set<Integer> families) {
        public Word {
            forms = Set.copyOf(forms);
            families = Set.copyOf(families);
        }
    }

    /** Loads the list that ships with Readout. */
    public static DeedVerbs load() {
        Map<String, Word> words = new HashMap<>();
        List<String> lines = WordList.lines(DeedVerbs.class, "deeds.txt");
        for (int family = 0; family < lines.size(); family++) {
            for (String entry : lines.get(family).split(" ", -1)) {
                String[] parts = entry.split("=", -1);
                String[] verb = parts[0].split("/", -1);
                put(words, verb[0], Form.BASE, family);
                put(words, third(verb[0]), Form.BASE, family);
                put(words, gerund(verb[0]), Form.GERUND, family);
                put(words, verb.length > 1 ? verb[1] : past(verb[0]), Form.PAST, family);
                if (verb.length > 2) {
                    put(words, verb[2], Form.PARTICIPLE, family);
                }
                for (String noun : parts.length > 1 ? parts[1].split(",", -1) : new String[0]) {
                    put(words, noun, Form.NOUN, family);
                }
            }
        }
        return new DeedVerbs(Map.copyOf(words));
    }

    private static void put(Map<String, Word> words, String form, Form kind, int family) {
        Word known = words.getOrDefault(form, new Word(Set.of(), Set.of()));
        Set<Form> forms = new HashSet<>(known.forms());
        forms.add(kind);
        Set<Integer> families = new HashSet<>(known.families());
        families.add(family);
        words.put(form, new Word(forms, families));
    }

    /** Returns what a word is, in whatever case; empty for one that is no deed on the list. */
    public Optional<Word> word(String printed) {
        return Optional.ofNullable(words.get(printed.toLowerCase(Locale.ROOT)));
    }

    private static String third(String base) {
        return base.endsWith("y") && !isVowel(base, base.length() - 2)
                ? base.substring(0, base.length() - 1) + "ies"
                : base + (base.endsWith("h") || base.endsWith("x") ? "es" : "s");
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && !isVowel(base, base.length() - 2)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return stressed(base) + "ed";
    }

    private static String gerund(String base) {
        return (base.endsWith("e") && !base.endsWith("ee") ? base.substring(0, base.length() - 1) : stressed(base))
                + "ing";
    }

    /** "stopped", "admitted", "dropped", and neither "opened" nor "delivered". */
    private static String stressed(String base) {
        int last = base.length() - 1;
        boolean closed = !isVowel(base, last) && isVowel(base, last - 1) && !isVowel(base, last - 2);
        boolean doubles = closed && !Set.of('w', 'x', 'y').contains(base.charAt(last));
        boolean stressed = base.length() <= 4 && !base.equals("open") || base.equals("admit");
        return doubles && stressed ? base + base.charAt(last) : base;
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && VOWELS.contains(word.charAt(at));
    }
}
