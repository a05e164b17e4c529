/**
 * Who can know a fact by itself, and through whose hands it came to the reports: the origins of statements, claims and
 * encounters. Reads what attributions and encounters came to; {@code reconcile.claim} and {@code reconcile.encounter}
 * ask it.
 */
@NullMarked
package dev.readout.reconcile.origin;

import org.jspecify.annotations.NullMarked;
