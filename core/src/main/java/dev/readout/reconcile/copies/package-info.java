/**
 * Which reports republish another's copy, whole or in passages, and which say so by their credits.
 *
 * <p>Looks at the printed words alone: of Readout it uses {@code article} and {@code lexicon}. Whatever brings articles
 * together may use it; it knows nothing of entities and statements.
 */
@NullMarked
package dev.readout.reconcile.copies;

import org.jspecify.annotations.NullMarked;
