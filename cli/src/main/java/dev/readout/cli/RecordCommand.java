package dev.readout.cli;

import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code readout record}: prints the record of a store. */
@Command(
        name = "record",
        header = "Print the record of a store again.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "The same articles give the same record, in whatever order they were read. Articles that an earlier version"
                    + " of Readout understood are understood anew first.",
            ""
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Examples:",
            "  readout record",
            "  readout record --format json > record.json",
            "  readout record --store talks.db --out record.html",
            "",
            "Exit codes: 0 the record was printed; 1 there is no such store, or something could not be read or written;"
                    + " 2 the command line makes no sense."
        })
final class RecordCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    RecordCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.check(environment);
        Path file = store.in(environment);
        if (!Files.exists(file)) {
            throw Failure.failed("there is no store " + store.file() + ". Make one with: readout read PATH"
                    + (store.file().toString().equals("readout.db") ? "" : " --store " + store.file()));
        }
        Progress progress = new Progress(environment);
        Diagnostics diagnostics = new Diagnostics(progress);
        try (RecordStore kept = SqliteRecordStore.open(file);
                ReadingRun run = new ReadingRun(kept, environment, progress, diagnostics)) {
            run.remake();
            output.write(run.record(), environment);
        } finally {
            progress.clear();
        }
        return diagnostics.failures() == 0 ? Failure.NONE : Failure.SOMETHING_FAILED;
    }
}
