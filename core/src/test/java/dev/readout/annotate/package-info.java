/** Tests of layers and of the pipeline that assigns them. */
@NullMarked
package dev.readout.annotate;

import org.jspecify.annotations.NullMarked;
