/** Tests of the encoder, on a tiny random one. */
@NullMarked
package dev.readout.train.encoder;

import org.jspecify.annotations.NullMarked;
