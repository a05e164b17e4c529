package dev.readout.record;

import java.util.Objects;

/**
 * One entry of a record, as it is kept.
 *
 * @param key its address
 * @param json the object of {@code readout-record/1}, on one line
 */
public record RecordEntry(EntryKey key, String json) {
    public RecordEntry {
        Objects.requireNonNull(key);
        Objects.requireNonNull(json);
    }
}
