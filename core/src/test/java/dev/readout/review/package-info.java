/** Tests of what many articles come to, on facts built by hand. */
@NullMarked
package dev.readout.review;

import org.jspecify.annotations.NullMarked;
