package dev.readout.record;

/** Kept facts that cannot be read: damaged, or written in a format that this version does not know. */
public final class FactsFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FactsFormatException(String message) {
        super(message);
    }

    FactsFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
