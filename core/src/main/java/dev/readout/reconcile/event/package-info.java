/**
 * What encounters and positions are by the codes that political scientists count events with: PLOVER and CAMEO.
 *
 * <p>Part of {@code reconcile}; may import what that may. Tables alone; what they say and why is in
 * {@code docs/decisions/event-codes.md}.
 */
@NullMarked
package dev.readout.reconcile.event;

import org.jspecify.annotations.NullMarked;
