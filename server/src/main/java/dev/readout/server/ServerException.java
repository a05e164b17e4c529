package dev.readout.server;

import org.jspecify.annotations.Nullable;

/** A server that cannot start: why, and what to do about it. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
