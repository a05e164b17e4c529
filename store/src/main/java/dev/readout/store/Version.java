package dev.readout.store;

import dev.readout.record.EntryKey;
import dev.readout.record.RecordEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry of the record from one edition on until another.
 *
 * @param key the entry
 * @param since the number of the edition that brought it
 * @param until the number of the edition that brought another or withdrew it; empty while it is in force
 * @param json empty where all of it was forgotten
 * @param forgotten the number of the journal line by which it was, or some of its words were
 */
record Version(EntryKey key, long since, OptionalLong until, Optional<String> json, OptionalLong forgotten) {
    Version {
        Objects.requireNonNull(key);
        Objects.requireNonNull(until);
        if (json.isEmpty() && forgotten.isEmpty()) {
            throw new IllegalArgumentException(key + " has no words, and nobody forgot them");
        }
    }

    static Version of(RecordEntry entry, long since) {
        return new Version(entry.key(), since, OptionalLong.empty(), Optional.of(entry.json()), OptionalLong.empty());
    }

    Version ended(long by) {
        return new Version(key, since, OptionalLong.of(by), json, forgotten);
    }

    Version withoutWords(long line) {
        return new Version(key, since, until, Optional.empty(), OptionalLong.of(line));
    }

    Version withFewerWords(String rest, long line) {
        return new Version(key, since, until, Optional.of(rest), OptionalLong.of(line));
    }

    /** Returns whether it stands in an edition. */
    boolean in(long edition) {
        return since <= edition && (until.isEmpty() || edition < until.getAsLong());
    }

    boolean overlaps(Version other) {
        return (until.isEmpty() || other.since < until.getAsLong())
                && (other.until.isEmpty() || since < other.until.getAsLong());
    }

    /** Returns the entry, unless it was forgotten. */
    Optional<RecordEntry> entry() {
        return json.map(words -> new RecordEntry(key, words));
    }
}
