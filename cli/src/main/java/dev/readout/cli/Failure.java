package dev.readout.cli;

/** A run that cannot go on: its message is all that the user sees, and its code is the exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Everything was read and written. */
    static final int NONE = 0;
    /** Some input could not be read, or the store or an output failed. */
    static final int SOMETHING_FAILED = 1;
    /** The command line makes no sense. */
    static final int WRONG_USAGE = 2;

    private final int exitCode;

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Failure failed(String message) {
        return new Failure(SOMETHING_FAILED, message);
    }

    static Failure wrongUsage(String message) {
        return new Failure(WRONG_USAGE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
