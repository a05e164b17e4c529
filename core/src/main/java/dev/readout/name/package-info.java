/**
 * What two printed names have in common: spellings, orders and short forms of people's names and names of bodies.
 *
 * <p>Right of {@code lexicon}; knows nothing of articles. Whether two names that fit are one person is for
 * {@code reconcile} to decide, which sees who else is there.
 */
@NullMarked
package dev.readout.name;

import org.jspecify.annotations.NullMarked;
