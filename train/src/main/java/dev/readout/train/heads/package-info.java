/** What each head should have said and how far it was off: losses and their gradients, computed from the head's numbers alone. */
@NullMarked
package dev.readout.train.heads;

import org.jspecify.annotations.NullMarked;
