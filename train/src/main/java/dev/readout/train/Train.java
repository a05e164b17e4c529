package dev.readout.train;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of everything that makes the language model. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        subcommands = {Run.class, Mean.class, Export.class, Measure.class, Compare.class},
        description = "Makes the language model: trains it, writes it, measures it.")
final class Train {
    /** Pieces of a window: longer ones cost time at every layer and hold little more that decides. */
    static final int WINDOW = 384;

    private Train() {}

    /** Runs the command line. */
    public static void main(String[] arguments) {
        // The engine and its weights come from packages: nothing is fetched.
        System.setProperty("ai.djl.offline", "true");
        System.exit(new CommandLine(new Train()).execute(arguments));
    }

    /** Says how things go, on standard error. */
    static void say(String line) {
        System.err.println(line);
    }
}
