/**
 * Which attributions of all articles carry one statement: what two contents have in common, what keeps them apart whatever
 * they share, and the clusters that hang together by it.
 *
 * <p>Used by {@code reconcile} through {@link dev.readout.reconcile.statement.StatementIndex}; knows speakers only through
 * {@link dev.readout.reconcile.statement.Speakers}. What a pair comes to depends on the pair alone.
 */
@NullMarked
package dev.readout.reconcile.statement;

import org.jspecify.annotations.NullMarked;
