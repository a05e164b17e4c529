/** Measurements of accuracy and speed, run by hand and never shipped. */
@NullMarked
package dev.readout.bench;

import org.jspecify.annotations.NullMarked;
