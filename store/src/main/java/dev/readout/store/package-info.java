/**
 * Keeps captures and what was understood of them, so that a record can be given again without reading anything twice and
 * made anew when Readout understands more.
 *
 * <p>Uses {@code core}; used by whatever shows or serves a record. The only place that knows a database.
 */
@NullMarked
package dev.readout.store;

import org.jspecify.annotations.NullMarked;
