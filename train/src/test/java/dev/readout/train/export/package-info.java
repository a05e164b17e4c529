/** Tests of the exported graph against the engine. */
@NullMarked
package dev.readout.train.export;

import org.jspecify.annotations.NullMarked;
