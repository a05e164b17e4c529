/**
 * Stanford CoreNLP as a peer; in the profile {@code corenlp} alone.
 *
 * <p>CoreNLP is under the GPL and its models are large: nothing outside this package and that profile may know of it,
 * and nothing that ships does.
 */
@NullMarked
package dev.readout.bench.corenlp;

import org.jspecify.annotations.NullMarked;
