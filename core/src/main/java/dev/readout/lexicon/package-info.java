/**
 * What reports call things, known beforehand: countries with their adjectives and capitals, news outlets
 * and agencies.
 *
 * <p>Right of {@code article}; imports nothing of Readout. Whoever marks, extracts or reconciles may look here, so that
 * all of them know the same names. The lists are plain facts compiled for Readout, as resources beside the classes.
 */
@NullMarked
package dev.readout.lexicon;

import org.jspecify.annotations.NullMarked;
