package dev.readout.history;

import java.time.Instant;
import java.util.Objects;

/**
 * The record as it was brought up to date once.
 *
 * @param number from 1, without gaps
 * @param at when
 * @param through the number of the last journal line that it takes account of
 * @param makers the rules and models that made it
 */
public record Edition(long number, Instant at, long through, String makers) {
    public Edition {
        Objects.requireNonNull(at);
        Objects.requireNonNull(makers);
        if (number < 1 || through < 0) {
            throw new IllegalArgumentException("no edition " + number + " through " + through);
        }
    }
}
