package dev.readout.history;

import dev.readout.record.EntryKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** What can happen to an entry. */
    public enum Kind {
        NEW,
        CHANGED,
        WITHDRAWN
    }
}
