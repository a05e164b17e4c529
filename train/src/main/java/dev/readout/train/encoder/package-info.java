/** The encoder: a packaged model's weights, and the forward pass that training differentiates. */
@NullMarked
package dev.readout.train.encoder;

import org.jspecify.annotations.NullMarked;
