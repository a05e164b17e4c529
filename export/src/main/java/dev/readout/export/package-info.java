/**
 * The record in the formats that others read: JSON without bodies, CSV, JSON lines, PLOVER, JSON-LD, iCalendar, Atom, and
 * citable packets of one entry. What leaves is the words that an entry rests on and the hash of their body, by whom it
 * was decided, and that no person has reviewed it.
 *
 * <p>May import {@code core} up to {@code record} and {@code history}, and a JSON library. Everything here is a function
 * from values to text: no clock, no file, no network; the same record gives the same text, byte for byte.
 */
@NullMarked
package dev.readout.export;

import org.jspecify.annotations.NullMarked;
