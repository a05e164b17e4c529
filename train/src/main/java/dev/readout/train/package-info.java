/** How the language model was made: a packaged encoder, its heads, the training run and the export. */
@NullMarked
package dev.readout.train;

import org.jspecify.annotations.NullMarked;
