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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a server asks of whoever keeps the record and reads reports into it.
 *
 * <p>Thread-safe. Every method may throw {@link dev.readout.store.StoreException}.
 */
public interface Desk {
    /** Brings the record up to date with all that was read, if it is not, and returns its last edition. */
    Edition current();

    /** Returns all editions, oldest first. */
    List<Edition> editions();

    /** Returns the whole record as of an edition. */
    List<RecordEntry> entries(Edition edition);

    /** Returns one entry as of an edition. */
    Optional<RecordEntry> entry(EntryKey key, Edition edition);

    /** Returns what the editions after one number did, up to and with another: oldest first. */
    List<Change> changes(long after, long through);

    /** Returns how many entries of which kind each of the same editions changed. */
    SortedMap<Long, Map<EntryKind, Integer>> changed(long after, long through);

    /** Returns what became of one entry, oldest first. */
    List<Change> history(EntryKey key);

    /** Returns what is known of the meaning of what was read. */
    Meanings meanings();

    /**
     * Keeps what a person decided; the record is not brought up to date yet.
     *
     * @param by the name of the person
     * @return the decision; empty where it points into a report that is not there, or undoes what is not there
     * @throws IllegalArgumentException when name or reason cannot be kept, with a sentence that says why
     */
    Optional<Review> review(String by, Action action, Optional<String> reason);

    /** Returns all that people decided. */
    Reviews reviews();

    /** Reads a report, or each of several in one file, and keeps them; the record is not brought up to date yet. */
    List<Addition> add(Capture report);

    /**
     * Returns how often something was removed for good: whenever it is another number than before, editions of then may
     * say less than before.
     */
    int forgotten();

    /** Returns the tokens that were ever made. */
    List<AccessToken> tokens();
}
