package dev.readout.server;

import dev.readout.history.Edition;
import dev.readout.pages.Pages;
import dev.readout.pages.Places;
import dev.readout.record.EntryHandles;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordEntry;
import dev.readout.record.ReviewQueue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The record as of one edition, laid out for answering; articles as others are shown them.
 *
 * <p>Thread-safe: what it says never changes.
 */
final class Snapshot {
    private final Edition edition;
    private final Supplier<List<RecordEntry>> entries;
    private final boolean shared;
    private final Map<EntryKind, Shelf> shelves = new EnumMap<>(EntryKind.class);
    private @Nullable ReadoutRecord record;
    private @Nullable EntryHandles handles;
    private @Nullable List<ReviewQueue.Item> queue;
    private final Map<Boolean, Pages> pages = new HashMap<>();

    /**
     * Makes one.
     *
     * @param entries gives all that the edition has, now and whenever the record of them is asked for
     * @param shared whether its pages are for others than who sits at this machine
     */
    Snapshot(Edition edition, Supplier<List<RecordEntry>> entries, boolean shared) {
        this.shared = shared;
        this.edition = Objects.requireNonNull(edition);
        this.entries = entries;
        Map<EntryKind, List<RecordEntry>> byKind = new EnumMap<>(EntryKind.class);
        for (RecordEntry entry : entries.get()) {
            byKind.computeIfAbsent(entry.key().kind(), kind -> new ArrayList<>())
                    .add(ShownArticle.of(entry));
        }
        for (EntryKind kind : EntryKind.values()) {
            shelves.put(kind, new Shelf(kind, byKind.getOrDefault(kind, List.of())));
        }
    }

    Edition edition() {
        return edition;
    }

    /** Returns the record itself; put together when somebody first asks for it. */
    synchronized ReadoutRecord record() {
        ReadoutRecord whole = record;
        if (whole == null) {
            whole = RecordEntries.record(entries.get());
            record = whole;
        }
        return whole;
    }

    /**
     * Returns its pages; made when somebody first asks for one.
     *
     * @param then whether the record of this edition was asked for, whichever is the last one
     */
    synchronized Pages pages(boolean then) {
        return pages.computeIfAbsent(then, asked -> Pages.of(record(), edition, places(asked), shared));
    }

    /** Makes its pages, so that nobody waits for the first one. */
    void prepare() {
        pages(false);
    }

    /** Returns what decisions about its entries rest on; found when somebody first asks. */
    synchronized EntryHandles handles() {
        EntryHandles all = handles;
        if (all == null) {
            all = new EntryHandles(record());
            handles = all;
        }
        return all;
    }

    /** Returns what had best be looked at; ordered when somebody first asks. */
    synchronized List<ReviewQueue.Item> queue() {
        List<ReviewQueue.Item> all = queue;
        if (all == null) {
            all = ReviewQueue.of(record());
            queue = all;
        }
        return all;
    }

    /** Returns where its pages stand. */
    Places places(boolean then) {
        return new Places(then ? Optional.of(Long.toString(edition.number())) : Optional.empty());
    }

    Shelf shelf(EntryKind kind) {
        return Objects.requireNonNull(shelves.get(kind));
    }
}
