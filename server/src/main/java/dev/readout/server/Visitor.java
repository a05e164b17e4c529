package dev.readout.server;

import dev.readout.store.Right;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name of the token or the address, by which requests are counted
 * @param rights what they may do
 * @param person whose the token is; empty where nobody was asked for one
 */
record Visitor(String name, Set<Right> rights, Optional<String> person) {
    Visitor {
        Objects.requireNonNull(person);
        Objects.requireNonNull(name);
        rights = Set.copyOf(rights);
    }
}
