/**
 * From captured bytes to an {@link dev.readout.article.Article}: formats, encodings, metadata, body and furniture.
 *
 * <p>Right of {@code article}; nothing else of Readout is imported. The only place that uses jsoup, readability4j,
 * commonmark and snakeyaml-engine.
 * Bad input is data here: a reading carries its problems, and nothing that a file holds makes it throw.
 */
@NullMarked
package dev.readout.read;

import org.jspecify.annotations.NullMarked;
