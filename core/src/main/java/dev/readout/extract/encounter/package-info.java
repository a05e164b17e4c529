/**
 * From the layers of one article to the passages that tell of calls, meetings, summits, visits and talks: who takes
 * part, who began it, where, when, how long, and whether it took place.
 *
 * <p>Part of {@code extract}; may import what that may. Rules over names, words and times of one sentence; pure.
 */
@NullMarked
package dev.readout.extract.encounter;

import org.jspecify.annotations.NullMarked;
