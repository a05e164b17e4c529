/**
 * The language model at work: words cut into pieces, pieces packed into windows, one pass of the encoder over them, and
 * what each head decides. Knows onnxruntime and the tokenizer; the rules beside it do not.
 */
@NullMarked
package dev.readout.language.model;

import org.jspecify.annotations.NullMarked;
