package dev.readout.pages;

import java.util.Objects;

/**
 * Who sits before the browser that a page with forms is for.
 *
 * @param token that a form of this browser has to send
 * @param name under which decisions are made, or the last one was; empty for none
 * @param signedIn whether the name is that of whoever signed in, and no other can be given
 */
public record Sitting(String token, String name, boolean signedIn) {
    public Sitting {
        Objects.requireNonNull(token);
        Objects.requireNonNull(name);
    }
}
