package dev.readout.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A store that failed: why, and what to do about it. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;

    /**
     * Makes one.
     *
     * @param code stable, for programs
     * @param message for people: what failed and what to do
     * @param cause what the database or the file system said, if anything
     */
    public StoreException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code);
    }

    /** Returns the stable code. */
    public Code code() {
        return code;
    }

    /** The ways to fail; none of these ever changes its meaning. */
    public enum Code {
        /** The file, its folder or the database is missing, is no file, or may not be read or written. */
        CANNOT_OPEN,
        /** The server does not answer, or the connection to it broke. */
        UNREACHABLE,
        /** The server does not accept the user or the password. */
        DENIED,
        /** The file or database is something else than a store. */
        NOT_A_STORE,
        /** A newer Readout made it. */
        NEWER_VERSION,
        /** Another process held it for too long. */
        LOCKED,
        /** There is no room left. */
        DISK_FULL,
        /** Anything else: a damaged file, a failing disk. */
        FAILED
    }
}
