/**
 * What people decide of a record that a machine made: the decisions themselves, and what they come to for given reports.
 *
 * <p>Right of {@code article}, {@code annotate} and {@code extract}; {@code reconcile} asks it. Pure: a decision points at
 * words of reports and at attributions, never at what is derived from them, so that it holds when the record is derived anew.
 */
@NullMarked
package dev.readout.review;

import org.jspecify.annotations.NullMarked;
