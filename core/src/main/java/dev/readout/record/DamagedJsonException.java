package dev.readout.record;

/** JSON that is not what a codec of this package wrote; each codec says of what it is, in an exception of its own. */
final class DamagedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedJsonException(String message) {
        super(message);
    }

    DamagedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
