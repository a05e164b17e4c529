package dev.readout.train.data;

import dev.readout.lexicon.Countries;
import java.util.Locale;
import java.util.Set;

/** Whether words name a people, a religion or the followers of a party: the label {@code GROUP}. */
final class Peoples {
    /** What is no country's: by region, by people, by faith, by party. */
    private static final Set<String> OTHERS = Set.of(
            "african",
            "asian",
            "european",
            "arab",
            "arabian",
            "western",
            "latino",
            "latina",
            "hispanic",
            "inuit",
            "balkan",
            "caribbean",
            "scandinavian",
            "roma",
            "romani",
            "slavic",
            "slav",
            "anglo-saxon",
            "celtic",
            "kurd",
            "kurdish",
            "tatar",
            "uyghur",
            "rohingya",
            "pashtun",
            "hazara",
            "yazidi",
            "yezidi",
            "catalan",
            "basque",
            "breton",
            "flemish",
            "walloon",
            "scot",
            "scottish",
            "welsh",
            "english",
            "palestinian",
            "tibetan",
            "chechen",
            "māori",
            "maori",
            "berber",
            "zulu",
            "jew",
            "jewish",
            "christian",
            "muslim",
            "islamic",
            "catholic",
            "protestant",
            "orthodox",
            "hindu",
            "buddhist",
            "sikh",
            "sunni",
            "shia",
            "shiite",
            "shi'ite",
            "alawite",
            "druze",
            "mormon",
            "evangelical",
            "anglican",
            "zionist",
            "roman",
            "ottoman",
            "soviet",
            "republican",
            "democrat",
            "tory",
            "tories",
            "texan",
            "californian",
            "african-american");

    private Peoples() {}

    /** Returns whether each of the words names a people, in the singular or the plural. */
    static boolean named(String words) {
        for (String word : words.split(" ", -1)) {
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0)) || !known(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the label that a name has throughout all sets: of a country it is the place even where the annotators meant
     * its government, and of a people it is the group.
     */
    static String settled(String name, String label) {
        boolean country = Countries.load().named(name).isPresent();
        return switch (label) {
            case "ORGANIZATION" -> country ? "PLACE" : named(name) ? "GROUP" : label;
            case "PLACE", "PERSON" -> !country && named(name) ? "GROUP" : label;
            default -> label;
        };
    }

    private static boolean known(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        String one = small.endsWith("s") ? small.substring(0, small.length() - 1) : small;
        return OTHERS.contains(small)
                || OTHERS.contains(one)
                || Countries.load().ofAdjective(small).isPresent()
                || Countries.load().ofAdjective(one).isPresent();
    }
}
