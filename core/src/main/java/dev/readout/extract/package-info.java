/**
 * From marked layers to the facts of one article: its people and bodies, and its attributions with speaker and chain.
 *
 * <p>Right of {@code article}, {@code read} and {@code annotate}. Pure and thread-safe: a result depends on one article
 * alone. Nothing here looks at another article; that is {@code reconcile}.
 */
@NullMarked
package dev.readout.extract;

import org.jspecify.annotations.NullMarked;
