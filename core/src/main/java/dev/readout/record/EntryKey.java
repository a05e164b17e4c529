package dev.readout.record;

import java.util.Comparator;
import java.util.Objects;

/**
 * The address of one entry of a record; it outlives readings, orders of arrival and models.
 *
 * @param kind the list that it stands in
 * @param id its id there; for differences and links not made, which have none in the format, one made of what they are about
 */
public record EntryKey(EntryKind kind, String id) implements Comparable<EntryKey> {
    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::kind).thenComparing(EntryKey::id);

    public EntryKey {
        Objects.requireNonNull(kind);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an entry without an id");
        }
    }

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }
}
