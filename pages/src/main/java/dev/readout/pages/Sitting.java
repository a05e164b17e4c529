package dev.readout.pages;

import java.util.Objects;

/**
 * Who sits before the browser that a page with forms is for.
 *
 * @param token that a form of this browser has to send
 * @param name under which its last decision was made; empty for none
 */
public record Sitting(String token, String name) {
    public Sitting {
        Objects.requireNonNull(token);
        Objects.requireNonNull(name);
    }
}
