package dev.readout.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one kept entry says, field by field, in plain words and ids: for showing what changed in it without understanding it.
 *
 * <p>Immutable. Read from its JSON alone, so that an entry that no longer stands, or that another version wrote, can be shown
 * as well. What only bears it out (places in texts, by what it was made) is no field; the articles that it rests on are.
 *
 * @param values of each field in the order of the JSON; a value has several parts where it is an object
 * @param lists the fields that may have several values
 * @param articles on whose words it rests, in the order in which they are named
 */
public record EntryFields(Map<String, List<List<String>>> values, Set<String> lists, Set<String> articles) {
    /** Where words stand, what follows from other fields, and bodies, which are long. */
    private static final Set<String> BESIDE = Set.of(
            "id",
            "evidence",
            "passages",
            "aboutEvidence",
            "conditionSpan",
            "span",
            "begin",
            "end",
            "article",
            "articles",
            "told",
            "event",
            "by",
            "fields",
            "furniture",
            "body",
            "bodySha256",
            "read",
            "followThrough",
            "sides",
            "since",
            "reports",
            "unknown",
            "share",
            "score");

    public EntryFields {
        Map<String, List<List<String>>> copy = new LinkedHashMap<>();
        values.forEach(
                (name, all) -> copy.put(name, all.stream().map(List::copyOf).toList()));
        values = Collections.unmodifiableMap(copy);
        lists = Set.copyOf(lists);
        articles = Collections.unmodifiableSet(new LinkedHashSet<>(articles));
    }

    /**
     * Reads those of an entry.
     *
     * @param json its object
     * @throws RecordFormatException when that is none
     */
    public static EntryFields of(String json) {
        JsonNode entry;
        try {
            entry = JsonReading.tree(json);
        } catch (DamagedJsonException e) {
            throw new RecordFormatException("a kept entry cannot be read: " + e.getMessage(), e);
        }
        Map<String, List<List<String>>> values = new LinkedHashMap<>();
        Set<String> lists = new HashSet<>();
        entry.properties().forEach(field -> {
            if (isCounted(entry, field.getKey())) {
                values.put(
                        field.getKey(),
                        List.of(List.of(Integer.toString(field.getValue().size()))));
            } else if (!BESIDE.contains(field.getKey())) {
                List<List<String>> all = new ArrayList<>();
                if (field.getValue().isArray()) {
                    lists.add(field.getKey());
                    field.getValue().forEach(value -> all.add(parts(value)));
                } else {
                    all.add(parts(field.getValue()));
                }
                all.removeIf(List::isEmpty);
                if (!all.isEmpty()) {
                    values.put(field.getKey(), all);
                }
            }
        });
        JsonNode by = entry.path("by");
        if (by.path("reviewed").asBoolean()) {
            values.put(
                    "reviewed",
                    List.of(List.of(
                            by.path("reviewer").asText(), by.path("reviewedAt").asText())));
        }
        Set<String> articles = new LinkedHashSet<>();
        collectArticles(entry, articles);
        return new EntryFields(values, lists, articles);
    }

    /** Returns all values of a field. */
    public List<List<String>> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Returns the words of a field that has one value. */
    public Optional<String> first(String field) {
        return all(field).stream().flatMap(List::stream).findFirst();
    }

    /** Returns what another version of the entry says otherwise, in the order of its fields. */
    public List<FieldChange> changesTo(EntryFields after) {
        Set<String> names = new LinkedHashSet<>(after.values.keySet());
        names.addAll(values.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            List<List<String>> gone = without(all(name), after.all(name));
            List<List<String>> come = without(after.all(name), all(name));
            if (!gone.isEmpty() || !come.isEmpty()) {
                changes.add(new FieldChange(name, lists.contains(name) || after.lists.contains(name), gone, come));
            }
        }
        return List.copyOf(changes);
    }

    /** What bears an entry out is told by its number alone. */
    private static boolean isCounted(JsonNode entry, String field) {
        return field.equals("attributions")
                || field.equals("mentions")
                || field.equals("evidence") && !entry.has("attributions") && !entry.has("affirm");
    }

    private static List<List<String>> without(List<List<String>> values, List<List<String>> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    private static List<String> parts(JsonNode value) {
        List<String> parts = new ArrayList<>();
        collect(value, parts);
        return parts;
    }

    private static void collect(JsonNode value, List<String> parts) {
        if (value.isValueNode()) {
            parts.add(value.asText());
        } else if (value.isArray()) {
            value.forEach(each -> collect(each, parts));
        } else {
            value.properties().forEach(field -> {
                // Whose copy an article is stands under the name that otherwise tells where words stand.
                boolean reference = field.getKey().equals("article") && !value.has("begin");
                if (reference || !BESIDE.contains(field.getKey())) {
                    collect(field.getValue(), parts);
                }
            });
        }
    }

    private static void collectArticles(JsonNode value, Set<String> articles) {
        JsonNode article = value.get("article");
        if (article != null && article.isTextual()) {
            articles.add(article.textValue());
        }
        value.forEach(each -> collectArticles(each, articles));
    }
}
