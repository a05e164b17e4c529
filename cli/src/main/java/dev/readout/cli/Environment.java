package dev.readout.cli;

import dev.readout.publish.TextStyle;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a run has around it: streams, folder, variables, clock, terminal and annotators.
 *
 * @param in standard input
 * @param out standard output, for results, in UTF-8
 * @param err standard error, for diagnostics
 * @param folder what relative paths start from
 * @param variables of the environment
 * @param clock for the moment of reading
 * @param outIsTerminal whether a person watches standard output
 * @param errIsTerminal whether a person watches standard error
 * @param columns the width of the terminal; 0 when there is none
 * @param stages what reads and understands
 */
record Environment(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Path folder,
        Map<String, String> variables,
        Clock clock,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Stages stages) {
    /** The width of text that goes to a file or another program, in columns. */
    static final int WIDTH_WITHOUT_TERMINAL = 100;

    /** Returns the surroundings of this process; the launcher says what Java cannot find out about a terminal. */
    static Environment ofProcess() {
        return new Environment(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of(""),
                System.getenv(),
                Clock.systemUTC(),
                Boolean.getBoolean("readout.out.terminal"),
                Boolean.getBoolean("readout.err.terminal"),
                Integer.getInteger("readout.columns", 0),
                new ShippedStages());
    }

    /** Returns how text for standard output is set. */
    TextStyle style() {
        int wanted = number(variables.getOrDefault("COLUMNS", ""));
        if (wanted == 0 && outIsTerminal) {
            wanted = columns;
        }
        return TextStyle.fitting(wanted == 0 ? WIDTH_WITHOUT_TERMINAL : wanted, colour());
    }

    /** Returns whether results may be coloured: for a person, who has not said otherwise (no-color.org). */
    boolean colour() {
        return outIsTerminal
                && variables.getOrDefault("NO_COLOR", "").isEmpty()
                && !variables.getOrDefault("TERM", "").equals("dumb");
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
    }
}
