package dev.readout.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody wrote into a form and why that could not be done, so that the form comes back with nothing lost.
 *
 * @param why a sentence; empty where nothing was sent yet
 * @param values by the name of the field
 */
public record Typed(String why, Map<String, List<String>> values) {
    /** Nothing yet. */
    public static final Typed NOTHING = new Typed("", Map.of());

    public Typed {
        Objects.requireNonNull(why);
        Map<String, List<String>> copy = new HashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = Map.copyOf(copy);
    }

    /** Returns what one field holds; empty for nothing. */
    public String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** Returns all that fields of one name hold. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Returns whether a box is ticked, or a choice made. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }
}
