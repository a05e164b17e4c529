package dev.readout.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one kind, ordered by id.
 *
 * <p>Thread-safe. What entries say for filters is taken out of their JSON once, when somebody first asks by one.
 */
final class Shelf {
    private final EntryKind kind;
    private final List<RecordEntry> entries;
    private @Nullable Map<String, List<List<String>>> values;
    private @Nullable Map<String, String> successors;

    Shelf(EntryKind kind, List<RecordEntry> entries) {
        this.kind = kind;
        this.entries =
                entries.stream().sorted(Comparator.comparing(RecordEntry::key)).toList();
    }

    /**
     * Some entries in their order.
     *
     * @param entries these
     * @param total how many there are in all
     * @param more whether some come after these
     */
    record Page(List<RecordEntry> entries, int total, boolean more) {
        Page {
            entries = List.copyOf(entries);
        }
    }

    List<RecordEntry> entries() {
        return entries;
    }

    int size() {
        return entries.size();
    }

    Optional<RecordEntry> entry(String id) {
        int at = place(id);
        return at < entries.size() && entries.get(at).key().id().equals(id)
                ? Optional.of(entries.get(at))
                : Optional.empty();
    }

    /** Returns the id of the entry that an earlier one was merged into. */
    Optional<String> successor(String id) {
        return Optional.ofNullable(successors().get(id));
    }

    /**
     * Returns entries that pass all filters.
     *
     * @param asked what was asked for, by the name of the filter
     * @param after the id after which they come; empty for the first ones. It need not be there.
     * @param limit how many at most
     */
    Page page(Map<String, String> asked, String after, int limit) {
        int begin = after.isEmpty() ? 0 : place(after);
        if (begin < entries.size() && entries.get(begin).key().id().equals(after)) {
            begin++;
        }
        if (asked.isEmpty()) {
            int end = Math.min(entries.size(), begin + limit);
            return new Page(entries.subList(begin, end), entries.size(), end < entries.size());
        }
        List<Filter> filters = Filter.of(kind).stream()
                .filter(filter -> asked.containsKey(filter.name()))
                .toList();
        Map<String, List<List<String>>> said = values();
        List<RecordEntry> page = new ArrayList<>();
        int total = 0;
        int rest = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (passes(said, filters, asked, i)) {
                total++;
                if (i >= begin) {
                    if (page.size() < limit) {
                        page.add(entries.get(i));
                    } else {
                        rest++;
                    }
                }
            }
        }
        return new Page(page, total, rest > 0);
    }

    private static boolean passes(
            Map<String, List<List<String>>> said, List<Filter> filters, Map<String, String> asked, int i) {
        for (Filter filter : filters) {
            List<List<String>> all = said.getOrDefault(filter.name(), List.of());
            if (!filter.matches(all.get(i), asked.getOrDefault(filter.name(), ""))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the place of the first entry whose id is not before this one. */
    private int place(String id) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).key().id().compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private synchronized Map<String, List<List<String>>> values() {
        if (values == null) {
            open();
        }
        return values == null ? Map.of() : values;
    }

    private synchronized Map<String, String> successors() {
        if (successors == null) {
            open();
        }
        return successors == null ? Map.of() : successors;
    }

    private synchronized void open() {
        Map<String, List<List<String>>> opened = new HashMap<>();
        Map<String, String> merged = new HashMap<>();
        List<Filter> filters = Filter.of(kind);
        filters.forEach(filter -> opened.put(filter.name(), new ArrayList<>()));
        for (RecordEntry entry : entries) {
            JsonNode json = Json.tree(entry.json());
            for (Filter filter : filters) {
                opened.getOrDefault(filter.name(), new ArrayList<>()).add(List.copyOf(filter.values(json)));
            }
            for (JsonNode earlier : json.path("replaces")) {
                merged.putIfAbsent(earlier.asText(), entry.key().id());
            }
        }
        values = opened;
        successors = merged;
    }
}
