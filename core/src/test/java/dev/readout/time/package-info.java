/** Tests of reading, on invented documents. */
@NullMarked
package dev.readout.time;

import org.jspecify.annotations.NullMarked;
