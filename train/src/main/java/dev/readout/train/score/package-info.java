/** How good predictions are, as published measures: pure functions of what was marked and what was predicted. */
@NullMarked
package dev.readout.train.score;

import org.jspecify.annotations.NullMarked;
