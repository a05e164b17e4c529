/**
 * The record as a person reads it: terminal text, Markdown, and one self-contained HTML page; and, as terminal text, one
 * article with its layers.
 *
 * <p>Right of {@code record}, which it only reads. {@link dev.readout.publish.RecordView} decides once what is shown
 * and in which order; the three renderers only set it. Every text that comes from a report is exactly what it printed,
 * and is written so that it can do nothing but be read: see {@link dev.readout.publish.Printable}.
 */
@NullMarked
package dev.readout.publish;

import org.jspecify.annotations.NullMarked;
