/** Tests of reading, on invented documents. */
@NullMarked
package dev.readout.read;

import org.jspecify.annotations.NullMarked;
