package dev.readout.reconcile.copies;

import java.util.Objects;
import java.util.Optional;

/**
 * Words by which an article says whose copy it prints.
 *
 * @param text as printed
 * @param agency one name of the agency; empty when only "wire services" are named
 * @param extent how much of the article the words claim for it
 */
record Credit(String text, Optional<String> agency, Copy.Extent extent) {
    Credit {
        Objects.requireNonNull(text);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(extent);
    }
}
