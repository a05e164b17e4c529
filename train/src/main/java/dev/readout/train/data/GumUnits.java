package dev.readout.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The elementary discourse units of a GUM document, as a tree of dependencies between them.
 *
 * <p>GUM writes each relation as {@code name:unit->head:depth:signals}; the depth tells at which level of the
 * constituent tree the unit joins its head, so that what joins deeper is inside what joins higher.
 */
final class GumUnits {
    private static final Pattern RELATION = Pattern.compile("([A-Za-z_-]+):(\\d+)(?:->(\\d+))?:(\\d+).*");

    private final Map<Integer, Unit> units = new HashMap<>();

    /**
     * One unit.
     *
     * @param head the unit that it depends on; 0 at the root
     * @param first index of its first word
     * @param last index of its last word
     */
    record Unit(int identifier, String relation, int head, int depth, int first, int last) {}

    private GumUnits() {}

    static GumUnits of(GumDocument document, Path file) throws IOException {
        GumUnits all = new GumUnits();
        List<Integer> starts = new ArrayList<>();
        for (int index = 0; index < document.tokens().size(); index++) {
            if (!document.token(index).discourse().isEmpty()) {
                starts.add(index);
            }
        }
        for (int at = 0; at < starts.size(); at++) {
            int first = starts.get(at);
            int last = (at + 1 < starts.size()
                            ? starts.get(at + 1)
                            : document.tokens().size())
                    - 1;
            // The first relation is the primary one, the tree; what follows crosses it.
            String primary = document.token(first).discourse().split(";", 2)[0];
            Matcher relation = RELATION.matcher(primary);
            if (!relation.matches()) {
                throw new MalformedDataException(file, 1, "no relation between discourse units: " + primary);
            }
            Unit unit = new Unit(
                    Integer.parseInt(relation.group(2)),
                    relation.group(1),
                    Optional.ofNullable(relation.group(3))
                            .map(Integer::parseInt)
                            .orElse(0),
                    Integer.parseInt(relation.group(4)),
                    first,
                    last);
            all.units.put(unit.identifier(), unit);
        }
        return all;
    }

    /** Returns the units that attribute their head to someone, in printed order. */
    List<Unit> attributions() {
        return units.values().stream()
                .filter(unit -> unit.relation().startsWith("attribution"))
                .sorted((left, right) -> Integer.compare(left.first(), right.first()))
                .toList();
    }

    Optional<Unit> unit(int identifier) {
        return Optional.ofNullable(units.get(identifier));
    }

    /** Returns what a unit attributes: its head and all that joins the head deeper than the unit itself does. */
    SortedSet<Integer> attributed(Unit attribution) {
        SortedSet<Integer> found = new TreeSet<>();
        found.add(attribution.head());
        for (Unit child : units.values()) {
            if (child.head() == attribution.head()
                    && child.identifier() != attribution.identifier()
                    && child.depth() < attribution.depth()) {
                addBelow(child, found);
            }
        }
        return found;
    }

    private void addBelow(Unit unit, SortedSet<Integer> found) {
        if (found.add(unit.identifier())) {
            units.values().stream()
                    .filter(child -> child.head() == unit.identifier())
                    .forEach(child -> addBelow(child, found));
        }
    }
}
