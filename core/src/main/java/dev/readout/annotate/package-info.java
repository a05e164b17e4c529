/**
 * What can be marked in one article's body, layer by layer, and the interface of whatever marks it.
 *
 * <p>Right of {@code article}, {@code read} and {@code time}. Knows nothing of rules or models: those are annotators, which stand in
 * modules of their own, declare the layers that they need and assign, and are checked when a pipeline is built.
 */
@NullMarked
package dev.readout.annotate;

import org.jspecify.annotations.NullMarked;
