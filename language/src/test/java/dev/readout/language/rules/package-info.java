/** Tests of the rules, each through the layers that it needs. */
@NullMarked
package dev.readout.language.rules;

import org.jspecify.annotations.NullMarked;
