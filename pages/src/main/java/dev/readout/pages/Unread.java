package dev.readout.pages;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that was sent and could not be read.
 *
 * @param name what it was called by whoever sent it
 * @param at when it was sent
 * @param why in a sentence
 * @param advice what to do about it; empty where nothing helps
 */
public record Unread(String name, Instant at, String why, String advice) {
    public Unread {
        Objects.requireNonNull(name);
        Objects.requireNonNull(at);
        Objects.requireNonNull(why);
        Objects.requireNonNull(advice);
    }

    /** "3 June 2026, 10:00 UTC". */
    String when() {
        return DeskPage.moment(at);
    }
}
