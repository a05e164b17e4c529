/** Tests of what a record looks like. */
@NullMarked
package dev.readout.publish;

import org.jspecify.annotations.NullMarked;
