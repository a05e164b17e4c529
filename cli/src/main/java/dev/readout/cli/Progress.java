package dev.readout.cli;

import java.io.PrintStream;

/**
 * Tells a person at a terminal how far a run is, on one line that is written over, once it takes longer than a second.
 *
 * <p>Says nothing where standard error is no terminal. For one thread.
 */
final class Progress {
    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 100_000_000L;

    private final PrintStream err;
    private final boolean watched;
    private final int width;
    private final long start = System.nanoTime();
    private long last = start;
    private int shown;

    Progress(Environment environment) {
        this.err = environment.err();
        this.watched = environment.errIsTerminal();
        this.width = environment.columns() == 0 ? 80 : environment.columns();
    }

    /** Shows how far the run is, if it is time to. */
    void at(String text) {
        long now = System.nanoTime();
        if (!watched || now - start < PATIENCE_NANOS || now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        String line = text.length() < width ? text : text.substring(0, width - 1);
        err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }

    /** Says something that stays, below which progress goes on. */
    void say(String line) {
        clear();
        err.println(line);
    }

    /** Takes the line away. */
    void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
