/** Tests of what the annotators understand, on invented reports; most of them are tables beside the classes. */
@NullMarked
package dev.readout.language;

import org.jspecify.annotations.NullMarked;
