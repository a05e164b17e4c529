/** Tests of what many articles come to, on facts built by hand. */
@NullMarked
package dev.readout.reconcile;

import org.jspecify.annotations.NullMarked;
