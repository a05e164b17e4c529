package dev.readout.export;

import dev.readout.history.Change;
import dev.readout.record.EntryKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often an entry has changed, and when last: what a calendar has to know to replace an entry that it holds.
 *
 * <p>Implementations say the same of the same entry as long as nothing is done to the record.
 */
@FunctionalInterface
public interface Revisions {
    /** For a record whose history nobody kept: nothing has ever changed. */
    Revisions NONE = key -> Optional.empty();

    /** Returns what the history tells of an entry; empty where it tells nothing. */
    Optional<Revision> of(EntryKey key);

    /**
     * The latest state of one entry.
     *
     * @param changes how often it has changed since it came
     * @param at when it came or changed last
     */
    record Revision(int changes, Instant at) {
        public Revision {
            Objects.requireNonNull(at);
            if (changes < 0) {
                throw new IllegalArgumentException("fewer changes than none: " + changes);
            }
        }

        /** Returns that of an entry's history, oldest change first; empty of no history. */
        public static Optional<Revision> of(List<Change> history) {
            return history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Revision(
                            history.size() - 1, history.getLast().edition().at()));
        }
    }
}
