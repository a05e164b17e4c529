package dev.readout.cli;

import java.util.Optional;
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
                    + " of Readout understood are understood anew first. The record is kept with its history: with --as-of it"
                    + " is printed as the store had it then.",
            ""
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Examples:",
            "  readout record",
            "  readout record --format json > record.json",
            "  readout record --store talks.db --out record.html",
            "  readout record --as-of 2026-03-20",
            "",
            "Exit codes: 0 the record was printed; 1 there is no such store, or something could not be read or written;"
                    + " 2 the command line makes no sense."
        })
final class RecordCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

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
        Optional<Moment> past = asOf.past(environment);
        return past.isPresent()
                ? store.openedAsItIs(
                        environment,
                        run -> output.write(run.kept().record(run.kept().at(past.get())), environment))
                : store.opened(environment, run -> output.write(run.record(), environment));
    }
}
