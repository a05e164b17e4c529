/**
 * Finds entries of a record by their words, by names under any spelling, and by what they mean.
 *
 * <p>Uses {@code core} up to {@code record}, {@code history} and {@code name}; used by whatever shows or serves a record.
 * The only place that knows Lucene. An index is derived from a record and can be thrown away at any time.
 */
@NullMarked
package dev.readout.search;

import org.jspecify.annotations.NullMarked;
