package dev.readout.publish;

import dev.readout.record.EntryFields;
import dev.readout.record.EntryKey;
import java.util.Optional;

/** Finds the entries that others name by their ids, to show them by their words. */
@FunctionalInterface
public interface EntryLookup {
    /** Returns what an entry says; empty where there is none, or none any more. */
    Optional<EntryFields> of(EntryKey key);
}
