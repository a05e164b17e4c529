/** The trained model as an ONNX graph, in 32-bit floats or 8-bit integers. */
@NullMarked
package dev.readout.train.export;

import org.jspecify.annotations.NullMarked;
