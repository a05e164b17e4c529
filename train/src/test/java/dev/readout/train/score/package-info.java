/** Tests of the measures. */
@NullMarked
package dev.readout.train.score;

import org.jspecify.annotations.NullMarked;
