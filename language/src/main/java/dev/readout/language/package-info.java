/**
 * The annotators of English reports, and the pipeline they make together.
 *
 * <p>Depends on {@code core}'s {@code article}, {@code annotate} and {@code lexicon}. Sentences and parts of speech come from Apache OpenNLP ({@code toolkit}), everything else from rules
 * ({@code rules}); whoever uses the pipeline knows only {@link dev.readout.annotate.Annotator}.
 */
@NullMarked
package dev.readout.language;

import org.jspecify.annotations.NullMarked;
