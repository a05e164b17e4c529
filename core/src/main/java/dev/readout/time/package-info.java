/**
 * Times that a text tells, found and resolved: "Monday", "early next month", "a 40-minute call".
 *
 * <p>Purely textual and a pure function of the body and of what its relative words are counted from. Imports
 * {@code article} alone; {@code annotate} and whatever stands right of it may use it.
 */
@NullMarked
package dev.readout.time;

import org.jspecify.annotations.NullMarked;
