/** Tests of what many articles come to, on facts built by hand. */
@NullMarked
package dev.readout.reconcile.statement;

import org.jspecify.annotations.NullMarked;
