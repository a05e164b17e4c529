/**
 * How the record came to be what it is: what was done to the articles, and what that did to the entries.
 *
 * <p>May import {@code article} and {@code record}. Values alone; stores keep them.
 */
@NullMarked
package dev.readout.history;

import org.jspecify.annotations.NullMarked;
