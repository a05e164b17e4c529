package dev.readout.reconcile.statement;

import java.util.Set;

/**
 * A word or a phrase that tells something in a text.
 *
 * @param stem in lower case; of a name as it sounds
 * @param weight how much it tells, 0 to 1
 * @param senses the groups that it is in
 * @param name whether it is a name
 * @param thing whether it stands as the name of something does, as far as the word before it shows
 * @param attribute whether, as a name, it may only tell whose: "Varen's", "of Varen", "Varenian"
 * @param linked whether another name stands beside it: "Varen and Kesht", "the Bay of Merl"
 * @param role on which side it stands of what is done: 1 after "to", -1 after "by" or "from", else 0
 */
record Term(
        String stem,
        float weight,
        Set<Integer> senses,
        boolean name,
        boolean thing,
        boolean attribute,
        boolean linked,
        int role) {
    /** Words of one group say the same in most texts. */
    private static final double SENSE = 0.9;

    private static final int SHORTEST_ROOT = 4;
    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_COMMON_ROOT = 6;
    private static final int LONGEST_COMMON_ENDING = 2;

    Term {
        senses = Set.copyOf(senses);
    }

    /** How far two can be one: 1 for forms of one word. */
    double likeness(Term other) {
        if (stem.equals(other.stem) || isFormOf(other)) {
            return 1;
        }
        return senses.stream().anyMatch(group -> group > 0 && other.senses.contains(group)) ? SENSE : 0;
    }

    boolean isSame(Term other) {
        return likeness(other) == 1;
    }

    /** "Tarvia" and "Tarvian", "Ossel" and "Osseli", "province" and "provincial". */
    private boolean isFormOf(Term other) {
        String shorter = stem.length() <= other.stem.length() ? stem : other.stem;
        String longer = stem.length() <= other.stem.length() ? other.stem : stem;
        String root = shorter.length() > SHORTEST_ROOT && "aeiou".indexOf(shorter.charAt(shorter.length() - 1)) >= 0
                ? shorter.substring(0, shorter.length() - 1)
                : shorter;
        boolean names = name || other.name;
        return root.length() >= (names ? SHORTEST_ROOT : SHORTEST_COMMON_ROOT)
                && longer.startsWith(root)
                && longer.length() - root.length() <= (names ? LONGEST_ENDING : LONGEST_COMMON_ENDING);
    }

    /** Whether one can mean the opposite of the other. */
    boolean opposes(Term other) {
        return senses.stream().anyMatch(group -> other.senses.contains(-group));
    }
}
