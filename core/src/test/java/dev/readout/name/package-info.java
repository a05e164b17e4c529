/** Tests of what names have in common. */
@NullMarked
package dev.readout.name;

import org.jspecify.annotations.NullMarked;
