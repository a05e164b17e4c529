package dev.readout.cli;

import dev.readout.article.Hash;
import dev.readout.search.RecordSearch;
import dev.readout.store.PostgresAddress;
import dev.readout.store.PostgresRecordStore;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which store. */
final class StoreOption {
    private static final String DEFAULT = "readout.db";
    /** As PostgreSQL's own programs have it. */
    private static final String PASSWORD = "PGPASSWORD";

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = DEFAULT,
            description = "The store to keep articles in: a SQLite file, or postgresql://USER@HOST/DATABASE with the"
                    + " password in the variable " + PASSWORD + ". Default: ${DEFAULT-VALUE} in the working folder.")
    @SuppressWarnings("NullAway.Init") // it has a default
    private String store;

    /** Returns what messages call it; never a password. */
    String name() {
        return PostgresAddress.looksLike(store) ? address().toString() : store;
    }

    /** Opens the store, making it where there is none. */
    RecordStore open(Environment environment) {
        Optional<Path> file = file(environment);
        return file.isPresent() ? SqliteRecordStore.open(file.get()) : PostgresRecordStore.open(address(environment));
    }

    /**
     * Opens a store that is there, understands anew what an earlier version understood, and hands it on.
     *
     * @return the exit code
     */
    int opened(Environment environment, Consumer<ReadingRun> use) {
        return openedAsItIs(environment, run -> {
            run.remake();
            use.accept(run);
        });
    }

    /**
     * Opens a store that is there and hands it on, with what an earlier version understood left as it is.
     *
     * @return the exit code
     */
    int openedAsItIs(Environment environment, Consumer<ReadingRun> use) {
        if (!exists(environment)) {
            throw Failure.failed("there is no store " + name() + ". Make one with: readout read PATH"
                    + (store.equals(DEFAULT) ? "" : " --store " + name()));
        }
        return used(environment, use);
    }

    /**
     * Opens the store, making it where there is none, understands anew what an earlier version understood, and hands it on.
     *
     * @return the exit code
     */
    int openedOrMade(Environment environment, Consumer<ReadingRun> use) {
        return used(environment, run -> {
            run.remake();
            use.accept(run);
        });
    }

    private int used(Environment environment, Consumer<ReadingRun> use) {
        Progress progress = new Progress(environment);
        Diagnostics diagnostics = new Diagnostics(progress);
        try (RecordStore kept = open(environment);
                ReadingRun run = new ReadingRun(kept, environment, progress, diagnostics)) {
            use.accept(run);
        } finally {
            progress.clear();
        }
        return diagnostics.failures() == 0 ? Failure.NONE : Failure.SOMETHING_FAILED;
    }

    /** Returns its file as this environment sees it; empty where it is a database elsewhere. */
    Optional<Path> file(Environment environment) {
        return PostgresAddress.looksLike(store)
                ? Optional.empty()
                : Optional.of(environment.folder().resolve(store));
    }

    /** Opens the index of its entries; its first search by meaning loads a model. */
    RecordSearch search(Environment environment) {
        return RecordSearch.in(
                searchIn(environment),
                environment.stages().fingerprint(),
                Optional.of(environment.stages().encoder()));
    }

    /**
     * Returns the folder in which its entries are indexed for searching: beside its file, or for a database elsewhere in the
     * working folder, under a name of its own.
     */
    Path searchIn(Environment environment) {
        return file(environment)
                .map(file -> file.resolveSibling(file.getFileName() + ".search"))
                .orElseGet(() -> environment
                        .folder()
                        .resolve("readout-" + Hash.sha256(name()).substring(0, 12) + ".search"));
    }

    private boolean exists(Environment environment) {
        Optional<Path> file = file(environment);
        return file.isPresent() ? Files.exists(file.get()) : PostgresRecordStore.exists(address(environment));
    }

    private PostgresAddress address(Environment environment) {
        String password = environment.variables().getOrDefault(PASSWORD, "");
        return password.isEmpty() ? address() : address().withPassword(password);
    }

    private PostgresAddress address() {
        try {
            return PostgresAddress.parse(store);
        } catch (IllegalArgumentException e) {
            throw Failure.wrongUsage("--store: " + e.getMessage());
        }
    }
}
