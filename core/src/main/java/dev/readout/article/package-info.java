/**
 * The report as printed: its clean body, its spans, its furniture, and where it came from.
 *
 * <p>The leftmost package: it imports nothing of Readout, and every other package may import it.
 */
@NullMarked
package dev.readout.article;

import org.jspecify.annotations.NullMarked;
