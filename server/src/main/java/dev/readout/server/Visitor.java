package dev.readout.server;

import dev.readout.store.Right;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name of the token or the address, by which requests are counted
 * @param rights what they may do
 */
record Visitor(String name, Set<Right> rights) {
    Visitor {
        Objects.requireNonNull(name);
        rights = Set.copyOf(rights);
    }
}
