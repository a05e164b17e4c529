package dev.readout.reconcile;

import java.util.List;
import java.util.Objects;

/**
 * Words that at least one article puts in quotation marks for a statement.
 *
 * @param text the words between the marks, as the first article prints them
 * @param evidence where each article prints them
 */
public record Wording(String text, List<Evidence> evidence) {
    public Wording {
        Objects.requireNonNull(text);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("words that no article prints");
        }
    }
}
