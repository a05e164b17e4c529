package dev.readout.server;

import java.util.Objects;
import java.util.Optional;

/**
 * How a server is reached.
 *
 * @param host the address or name to listen on
 * @param port the port; 0 for any that is free
 * @param proxied the name under which a proxy on this machine passes requests on, where there is one
 * @param limits what it puts up with
 */
public record Settings(String host, int port, Optional<String> proxied, Limits limits) {
    /** The port where nobody says another. */
    public static final int PORT = 8017;

    public Settings {
        Objects.requireNonNull(host);
        Objects.requireNonNull(proxied);
        Objects.requireNonNull(limits);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }
}
