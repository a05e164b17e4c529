/** Public data sets, each read into {@link dev.readout.train.data.LabelledText}; knows nothing of models. */
@NullMarked
package dev.readout.train.data;

import org.jspecify.annotations.NullMarked;
