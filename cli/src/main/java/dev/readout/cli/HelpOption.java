package dev.readout.cli;

import picocli.CommandLine.Option;

/** {@code --help}, the same everywhere. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say what this command does, and stop.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;
}
