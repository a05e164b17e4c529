/**
 * The record as pages that a desk works in: one for each entry, lists that lead there, and what is new.
 *
 * <p>Right of {@code publish}, which sets single entries; this package says which stand on a page, in which order, and what
 * frames them. It knows nothing of HTTP: {@code server} hands in what was asked and sends what comes out. No page holds more
 * than a screenful or three of a list, however much the record holds.
 */
@NullMarked
package dev.readout.pages;

import org.jspecify.annotations.NullMarked;
