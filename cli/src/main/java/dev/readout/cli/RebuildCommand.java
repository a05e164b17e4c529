package dev.readout.cli;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.HistoryJson;
import dev.readout.publish.ChangesText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout rebuild}: derives the record again from captures. */
@Command(
        name = "rebuild",
        header = "Make the record again from what was captured, and print what changes.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Understands with the present rules and models every capture that others understood, and brings all articles"
                    + " together anew. What comes out otherwise is a new edition; earlier ones stay as they are.",
            "",
            "It can be stopped at any time: each article is understood anew or as it was, and the next command goes on with"
                    + " the rest.",
            ""
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Examples:",
            "  readout rebuild --preview",
            "  readout rebuild --all --preview",
            "  readout rebuild --format json > changes.json",
            "",
            "Exit codes: 0 it was made, or would be; 1 there is no such store, or something could not be read or written;"
                    + " 2 the command line makes no sense."
        })
final class RebuildCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--preview", description = "Print what would change, and leave the store as it is.")
    private boolean preview;

    @Option(
            names = "--all",
            description =
                    "Understand every capture anew, also what the present rules and models understood: to see that a"
                            + " record follows from its captures, or where what was understood came from another machine or rules"
                            + " were changed without a new version. It takes as long as reading everything did.")
    private boolean all;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private TextOrJsonOptions output = new TextOrJsonOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    RebuildCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.check(environment);
        return preview
                ? store.openedAsItIs(environment, this::preview)
                : store.openedAsItIs(environment, this::rebuild);
    }

    private void preview(ReadingRun run) {
        KeptRecord kept = run.kept();
        Optional<Edition> latest = kept.latest();
        Edition next = new Edition(
                latest.map(Edition::number).orElse(0L) + 1,
                environment.clock().instant(),
                0,
                environment.stages().makers());
        List<Change> changes = kept.changesBy(run.factsAnew(all), next);
        output.write(
                style -> ChangesText.preview(latest, changes, kept.lookup(latest.orElse(next)), style),
                () -> HistoryJson.write(latest, Optional.empty(), changes),
                environment);
    }

    private void rebuild(ReadingRun run) {
        KeptRecord kept = run.kept();
        Optional<Edition> before = kept.latest();
        if (all) {
            run.remakeAll();
        } else {
            run.remake();
        }
        Edition made = kept.derivedAgain();
        List<Change> changes = kept.changes(before, made);
        List<Edition> editions = kept.editions();
        output.write(
                style -> ChangesText.render(before, made, editions, changes, kept.lookup(made), style),
                () -> HistoryJson.write(before, Optional.of(made), changes),
                environment);
    }
}
