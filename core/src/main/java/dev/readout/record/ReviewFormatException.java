package dev.readout.record;

/** A decision as JSON that cannot be read: damaged, of another version, or one that makes no sense. The message is for people. */
public final class ReviewFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReviewFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
