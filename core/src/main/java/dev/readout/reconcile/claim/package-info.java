/**
 * Propositions that statements of one or several speakers affirm or deny, and who can know each by itself.
 *
 * <p>Part of {@code reconcile}. Reads what {@code statement} found alike and asks {@code origin} whose word each is.
 */
@NullMarked
package dev.readout.reconcile.claim;

import org.jspecify.annotations.NullMarked;
