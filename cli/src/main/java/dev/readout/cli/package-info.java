/**
 * The {@code readout} command: one class a command, and what they share.
 *
 * <p>Uses every other module; used by none. The only place that touches the standard streams: results go to standard
 * output, diagnostics and progress to standard error.
 */
@NullMarked
package dev.readout.cli;

import org.jspecify.annotations.NullMarked;
