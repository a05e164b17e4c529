/**
 * From the facts of many articles to one set of entities and statements: the only stage that looks across articles.
 *
 * <p>Right of {@code article}, {@code read}, {@code annotate} and {@code extract}. Pure: the same facts in any order
 * give the same result, and every link is a value that can be shown and undone without touching evidence. What is not
 * sure is kept apart and listed as {@link dev.readout.reconcile.Undecided}.
 */
@NullMarked
package dev.readout.reconcile;

import org.jspecify.annotations.NullMarked;
