/**
 * Which passages of many articles tell of one encounter, and what they tell of it.
 *
 * <p>Part of {@code reconcile}. Decided at each print from all articles in order of publication, so that it is a function
 * of the set of them; the cost grows with the passages, each held against those about the same people alone.
 */
@NullMarked
package dev.readout.reconcile.encounter;

import org.jspecify.annotations.NullMarked;
