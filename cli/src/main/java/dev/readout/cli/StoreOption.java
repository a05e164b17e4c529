package dev.readout.cli;

import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    /**
     * Opens a store that is there, understands anew what an earlier version understood, and hands it on.
     *
     * @return the exit code
     */
    int opened(Environment environment, Consumer<ReadingRun> use) {
        Path there = in(environment);
        if (!Files.exists(there)) {
            throw Failure.failed("there is no store " + file + ". Make one with: readout read PATH"
                    + (file.toString().equals("readout.db") ? "" : " --store " + file));
        }
        Progress progress = new Progress(environment);
        Diagnostics diagnostics = new Diagnostics(progress);
        try (RecordStore kept = SqliteRecordStore.open(there);
                ReadingRun run = new ReadingRun(kept, environment, progress, diagnostics)) {
            run.remake();
            use.accept(run);
        } finally {
            progress.clear();
        }
        return diagnostics.failures() == 0 ? Failure.NONE : Failure.SOMETHING_FAILED;
    }

    /** Returns the folder beside the file in which its entries are indexed for searching. */
    Path searchIn(Environment environment) {
        Path there = in(environment);
        return there.resolveSibling(there.getFileName() + ".search");
    }

    /** Returns the file as this environment sees it. */
    Path in(Environment environment) {
        return environment.folder().resolve(file);
    }
}
