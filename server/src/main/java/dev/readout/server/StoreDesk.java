package dev.readout.server;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.read.Capture;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import dev.readout.search.Meanings;
import dev.readout.store.AccessToken;
import dev.readout.store.Editions;
import dev.readout.store.RecordStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * A desk whose record is kept in a store.
 *
 * <p>Thread-safe where the reader is.
 */
public final class StoreDesk implements Desk {
    private final RecordStore store;
    private final Editions editions;
    private final Function<Capture, List<Addition>> reader;
    private final Clock clock;

    /**
     * Makes one.
     *
     * @param store keeps the record
     * @param editions bring it up to date
     * @param reader reads a report and keeps what is in it
     * @param clock for the times of decisions
     */
    public StoreDesk(RecordStore store, Editions editions, Function<Capture, List<Addition>> reader, Clock clock) {
        this.store = Objects.requireNonNull(store);
        this.editions = Objects.requireNonNull(editions);
        this.reader = Objects.requireNonNull(reader);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public Edition current() {
        return editions.upToDate();
    }

    @Override
    public List<Edition> editions() {
        return store.editions();
    }

    @Override
    public List<RecordEntry> entries(Edition edition) {
        return store.entries(edition);
    }

    @Override
    public Optional<RecordEntry> entry(EntryKey key, Edition edition) {
        return store.entry(key, edition);
    }

    @Override
    public List<Change> changes(long after, long through) {
        return store.changes(after, through);
    }

    @Override
    public SortedMap<Long, Map<EntryKind, Integer>> changed(long after, long through) {
        return store.changed(after, through);
    }

    @Override
    public List<Change> history(EntryKey key) {
        return store.history(key);
    }

    @Override
    public Meanings meanings() {
        return Meanings.of(store.facts());
    }

    @Override
    public Optional<Review> review(String by, Action action, Optional<String> reason) {
        return store.review(by, action, reason, clock.instant());
    }

    @Override
    public Reviews reviews() {
        return store.reviews();
    }

    @Override
    public List<Addition> add(Capture report) {
        return reader.apply(report);
    }

    @Override
    public int forgotten() {
        return store.tombstones().size();
    }

    @Override
    public List<AccessToken> tokens() {
        return store.tokens();
    }
}
