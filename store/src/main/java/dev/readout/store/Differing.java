package dev.readout.store;

import dev.readout.record.EntryKey;
import dev.readout.record.RecordEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of a record is new against the versions in force. Not thread-safe. */
final class Differing {
    private final Map<EntryKey, RecordEntry> rest = new HashMap<>();

    /**
     * Starts with a whole record.
     *
     * @throws IllegalArgumentException when a key is there twice: a bug of whoever made the record
     */
    Differing(Collection<RecordEntry> record) {
        for (RecordEntry entry : record) {
            if (rest.put(entry.key(), entry) != null) {
                throw new IllegalArgumentException(entry.key() + " is there twice");
            }
        }
    }

    /** Returns whether a version in force stays, and takes its entry from the rest if so. */
    boolean stays(Version inForce) {
        return inForce.entry().map(entry -> rest.remove(entry.key(), entry)).orElse(false);
    }

    /** Returns the entries that no version in force says already, by key. */
    List<RecordEntry> rest() {
        List<RecordEntry> sorted = new ArrayList<>(rest.values());
        sorted.sort(Comparator.comparing(RecordEntry::key));
        return sorted;
    }
}
