/** Tests of preparing texts, batches, steps and runs. */
@NullMarked
package dev.readout.train;

import org.jspecify.annotations.NullMarked;
