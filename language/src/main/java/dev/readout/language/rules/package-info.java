/**
 * Rules that find quotations, names, who is meant by a description or a pronoun, and who said what.
 *
 * <p>Each annotator is one class with its helpers beside it; the word lists are resources. Rules read capitals,
 * word order and short lists of words, so that they hold for people and countries that nobody has heard of.
 */
@NullMarked
package dev.readout.language.rules;

import org.jspecify.annotations.NullMarked;
