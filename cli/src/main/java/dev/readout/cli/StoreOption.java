package dev.readout.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            defaultValue = "readout.db",
            description = "The store to keep articles in, a SQLite file. Default: ${DEFAULT-VALUE} in the working"
                    + " folder.")
    @SuppressWarnings("NullAway.Init") // it has a default
    private Path file;

    Path file() {
        return file;
    }

    /** Returns the file as this environment sees it. */
    Path in(Environment environment) {
        return environment.folder().resolve(file);
    }
}
