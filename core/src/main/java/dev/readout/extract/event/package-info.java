/**
 * What a sentence says that somebody did to somebody, by the codes that political scientists count events with: PLOVER
 * (Open Event Data Alliance, 0.8 of 2021) and the roots of CAMEO.
 *
 * <p>Part of {@code extract}; may import what that may. A list of words, and rules about the words around them; pure.
 */
@NullMarked
package dev.readout.extract.event;

import org.jspecify.annotations.NullMarked;
