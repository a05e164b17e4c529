/** Tests of the readers of public data sets. */
@NullMarked
package dev.readout.train.data;

import org.jspecify.annotations.NullMarked;
