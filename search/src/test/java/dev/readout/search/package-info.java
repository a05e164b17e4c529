/** Tests of {@code search}. */
@NullMarked
package dev.readout.search;

import org.jspecify.annotations.NullMarked;
