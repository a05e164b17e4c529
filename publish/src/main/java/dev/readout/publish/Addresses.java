package dev.readout.publish;

import dev.readout.record.EntryKey;

/** Where whoever shows a record puts its entries. */
@FunctionalInterface
public interface Addresses {
    /**
     * Returns what a link to a place says.
     *
     * @param entry whose page it is on
     * @param place the id of an element of that page
     * @param top whether the page begins there
     * @param part number, from 1, of the part of a report that the place is in; 1 for all that is shown whole
     */
    String of(EntryKey entry, String place, boolean top, int part);
}
