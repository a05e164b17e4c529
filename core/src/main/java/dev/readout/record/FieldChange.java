package dev.readout.record;

import java.util.List;
import java.util.Objects;

/**
 * What one field of an entry no longer says, and what it says now.
 *
 * @param field its name in {@code readout-record/1}
 * @param list whether it may have several values
 * @param gone the values that it no longer has, each in its parts
 * @param come the values that it did not have
 */
public record FieldChange(String field, boolean list, List<List<String>> gone, List<List<String>> come) {
    public FieldChange {
        Objects.requireNonNull(field);
        gone = List.copyOf(gone);
        come = List.copyOf(come);
        if (gone.isEmpty() && come.isEmpty()) {
            throw new IllegalArgumentException("nothing changed in " + field);
        }
    }
}
