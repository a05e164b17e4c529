package dev.readout.cli;

import java.nio.file.Path;

/** One thing to read, in the order in which it was asked for. */
sealed interface Input {
    /** Returns the name as the user gave it, or as it follows from the folder that the user gave. */
    String name();

    /** A file. */
    record File(String name, Path path) implements Input {}

    /** Standard input. */
    record Standard() implements Input {
        @Override
        public String name() {
            return "-";
        }
    }

    /** Something that cannot be read. */
    record Unreadable(String name, String reason) implements Input {}
}
