package dev.readout.reconcile.statement;

import dev.readout.lexicon.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words reports put for one another, and which for the opposite: truce and ceasefire, released and detained.
 *
 * <p>The list ships, so that two contents are as near today as they will be when more has been read. Words of several
 * meanings stand in several groups; that two share one says only that they can mean the same.
 */
final class Senses {
    private static final String OPPOSITE = "<>";
    /** Words of the longest phrase that is listed. */
    static final int LONGEST_PHRASE = 4;

    private static final Map<String, Set<Integer>> GROUPS = groups();

    private Senses() {}

    /**
     * Returns the groups that a word or a phrase is in; the opposite of a group is that with its number negated.
     *
     * @param phrase in lower case, its words joined by hyphens
     */
    static Set<Integer> of(String phrase) {
        return GROUPS.getOrDefault(key(phrase), Set.of());
    }

    /** Forms of one word are one, those of a phrase are listed. */
    private static String key(String phrase) {
        return phrase.contains("-") ? phrase : Stems.of(phrase);
    }

    private static Map<String, Set<Integer>> groups() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        List<String> lines = WordList.lines(Senses.class, "senses.txt");
        for (int i = 0; i < lines.size(); i++) {
            int group = i + 1;
            for (String word : Stream.of(lines.get(i).toLowerCase(Locale.ROOT).split("\\s+", -1))
                    .filter(word -> !word.isEmpty())
                    .toList()) {
                if (word.equals(OPPOSITE)) {
                    group = -group;
                } else {
                    groups.computeIfAbsent(key(word), w -> new HashSet<>()).add(group);
                }
            }
        }
        return groups.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> Objects.requireNonNull(entry.getKey()), entry -> Set.copyOf(entry.getValue())));
    }
}
