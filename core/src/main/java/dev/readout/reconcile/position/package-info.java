/**
 * Which passages of many articles tell of one position, what it comes to, and how a party's positions on one issue
 * change.
 *
 * <p>Part of {@code reconcile}. Decided at each print from all articles in order of publication, so that it is a function
 * of the set of them.
 */
@NullMarked
package dev.readout.reconcile.position;

import org.jspecify.annotations.NullMarked;
