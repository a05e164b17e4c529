/** Sentences and parts of speech from Apache OpenNLP and its English models. */
@NullMarked
package dev.readout.language.toolkit;

import org.jspecify.annotations.NullMarked;
