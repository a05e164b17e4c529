package dev.readout.cli;

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
        return store.opened(environment, run -> output.write(run.record(), environment));
    }
}
