package dev.readout.language.rules;

import java.util.List;

/** The shapes that adjectives of countries take, for countries that no list holds. */
final class Adjectives {
    private static final List<String> ENDINGS = List.of("ian", "ean", "an", "ese", "ish", "i", "ic", "ite", "ene");
    /** Shortest stem that a name and its adjective must share, so that "Mali" and "Malian" meet but "Oman" and "Omen" do not. */
    private static final int SHORTEST_STEM = 3;

    private Adjectives() {}

    static boolean looksLikeNationality(String lower) {
        return ENDINGS.stream().anyMatch(ending -> lower.endsWith(ending) && lower.length() >= ending.length() + 3);
    }

    /** Returns whether one word is the adjective of the other: "Keshti" of "Kesht", "Varenian" of "Varen". */
    static boolean isOf(String adjective, String name) {
        for (String ending : ENDINGS) {
            if (adjective.endsWith(ending)) {
                String stem = adjective.substring(0, adjective.length() - ending.length());
                boolean wholeName = stem.equals(name);
                boolean vowelDropped = name.length() == stem.length() + 1
                        && name.startsWith(stem)
                        && "aeiouy".indexOf(name.charAt(name.length() - 1)) >= 0;
                if (stem.length() >= SHORTEST_STEM && (wholeName || vowelDropped)) {
                    return true;
                }
            }
        }
        return false;
    }
}
