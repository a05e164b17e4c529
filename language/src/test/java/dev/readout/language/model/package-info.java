/** Tests of what is decided from the model's numbers; no model is loaded, the numbers are made by hand. */
@NullMarked
package dev.readout.language.model;

import org.jspecify.annotations.NullMarked;
