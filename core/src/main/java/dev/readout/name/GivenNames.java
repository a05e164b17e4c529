package dev.readout.name;

import dev.readout.lexicon.WordList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which given names are forms of one: Mike and Michael, Vladimir and Volodymyr. Immutable and thread-safe. */
final class GivenNames {
    private static final GivenNames LIST = new GivenNames();

    private final Map<String, Set<Integer>> rowsOf = new HashMap<>();

    private GivenNames() {
        List<String> rows = WordList.lines(GivenNames.class, "given-names.txt");
        for (int row = 0; row < rows.size(); row++) {
            int number = row;
            Arrays.stream(rows.get(row).split(" ", -1))
                    .forEach(name ->
                            rowsOf.computeIfAbsent(name, n -> new HashSet<>()).add(number));
        }
    }

    static GivenNames load() {
        return LIST;
    }

    boolean areForms(String one, String other) {
        return !Collections.disjoint(rowsOf.getOrDefault(one, Set.of()), rowsOf.getOrDefault(other, Set.of()));
    }
}
