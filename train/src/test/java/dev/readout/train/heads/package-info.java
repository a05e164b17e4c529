/** Tests of the losses and their gradients. */
@NullMarked
package dev.readout.train.heads;

import org.jspecify.annotations.NullMarked;
