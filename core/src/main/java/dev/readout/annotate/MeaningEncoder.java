package dev.readout.annotate;

import java.util.List;

/**
 * Turns texts of a sentence or two into meanings that can be compared.
 *
 * <p>Implementations are pure and thread-safe, and take text of any kind: empty, very long, in an unknown script.
 */
public interface MeaningEncoder {
    /** Returns the meaning of each text, all of the same number of dimensions. */
    List<Meaning> encode(List<String> texts);
}
