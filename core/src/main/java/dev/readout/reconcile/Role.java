package dev.readout.reconcile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A title or description that reports give somebody.
 *
 * @param text as printed
 * @param from when the first report that gives it was published; empty when no report of it is dated
 * @param to when the last one was
 */
public record Role(String text, Optional<LocalDate> from, Optional<LocalDate> to) {
    public Role {
        Objects.requireNonNull(text);
        if (from.isPresent() != to.isPresent() || from.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("no time: " + from + " to " + to);
        }
    }
}
