/** Tests of words and sentences. */
@NullMarked
package dev.readout.language.toolkit;

import org.jspecify.annotations.NullMarked;
