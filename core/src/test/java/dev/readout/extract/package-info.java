/** Tests of what one article comes to, on layers built by hand. */
@NullMarked
package dev.readout.extract;

import org.jspecify.annotations.NullMarked;
