package dev.readout.record;

/** A kept record or an entry of one that cannot be read: damaged, or written in a format that this version does not know. */
public final class RecordFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RecordFormatException(String message) {
        super(message);
    }

    RecordFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
