package dev.readout.history;

import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one edition did to one entry of the record.
 *
 * @param key the entry
 * @param edition the edition that brought it
 * @param before its JSON until then; empty where it is new
 * @param after its JSON from then on; empty where it was withdrawn
 * @param causes what was done since the edition before to articles that the entry rests on; empty where other rules or
 *     other entries alone changed it
 */
public record Change(
        EntryKey key, Edition edition, Optional<String> before, Optional<String> after, List<JournalLine> causes) {
    public Change {
        Objects.requireNonNull(key);
        Objects.requireNonNull(edition);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        causes = List.copyOf(causes);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    /** Returns what happened to the entry. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        return after.isEmpty() ? Kind.WITHDRAWN : Kind.CHANGED;
    }

    /** Returns how many of some changes each edition made, by the kind of entry. */
    public static SortedMap<Long, Map<EntryKind, Integer>> counts(Collection<Change> changes) {
        SortedMap<Long, Map<EntryKind, Integer>> counts = new TreeMap<>();
        for (Change change : changes) {
            counts.computeIfAbsent(change.edition().number(), number -> new EnumMap<>(EntryKind.class))
                    .merge(change.key().kind(), 1, Integer::sum);
        }
        return counts;
    }

    /** What can happen to an entry. */
    public enum Kind {
        NEW,
        CHANGED,
        WITHDRAWN
    }
}
