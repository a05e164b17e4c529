package dev.readout.server;

import dev.readout.history.Edition;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The record as of one edition, laid out for answering; articles without their bodies.
 *
 * <p>Thread-safe: it never changes.
 */
final class Snapshot {
    private final Edition edition;
    private final Map<EntryKind, Shelf> shelves = new EnumMap<>(EntryKind.class);

    Snapshot(Edition edition, List<RecordEntry> entries) {
        this.edition = Objects.requireNonNull(edition);
        Map<EntryKind, List<RecordEntry>> byKind = new EnumMap<>(EntryKind.class);
        for (RecordEntry entry : entries) {
            byKind.computeIfAbsent(entry.key().kind(), kind -> new ArrayList<>())
                    .add(Bodies.without(entry));
        }
        for (EntryKind kind : EntryKind.values()) {
            shelves.put(kind, new Shelf(kind, byKind.getOrDefault(kind, List.of())));
        }
    }

    Edition edition() {
        return edition;
    }

    Shelf shelf(EntryKind kind) {
        return Objects.requireNonNull(shelves.get(kind));
    }
}
