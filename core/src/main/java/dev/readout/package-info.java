/** The façade: the way of an article from captured bytes to the record, in one small class. */
@NullMarked
package dev.readout;

import org.jspecify.annotations.NullMarked;
