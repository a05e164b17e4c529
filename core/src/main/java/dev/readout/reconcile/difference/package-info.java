/**
 * Where articles contradict each other: numbers and sums that measure one thing and cannot both be true.
 *
 * <p>Used by {@code reconcile} through {@link dev.readout.reconcile.difference.NumberDifferences}; imports {@code
 * reconcile.number} and, of {@code reconcile.statement}, its stems. What a pair comes to depends on the pair alone.
 */
@NullMarked
package dev.readout.reconcile.difference;

import org.jspecify.annotations.NullMarked;
