/**
 * Numbers as reports print them, in figures or in words: where each stands, what kind it is of, and what it comes to.
 *
 * <p>Used by {@code reconcile.statement} and {@code reconcile.difference}; imports nothing of Readout.
 */
@NullMarked
package dev.readout.reconcile.number;

import org.jspecify.annotations.NullMarked;
