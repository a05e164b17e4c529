/**
 * From the layers of one article to the passages that tell what somebody offers, asks for, accepts or refuses: whose
 * position it is, its words, the sum, the condition and the day by which it is to be done.
 *
 * <p>Part of {@code extract}; may import what that may. Rules over names, words and times of one sentence; pure.
 */
@NullMarked
package dev.readout.extract.position;

import org.jspecify.annotations.NullMarked;
