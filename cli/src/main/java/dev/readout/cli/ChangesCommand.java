package dev.readout.cli;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.HistoryJson;
import dev.readout.publish.ChangesText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout changes}: prints what changed in the record between two instants, and why. */
@Command(
        name = "changes",
        header = "Print what changed in the record between two times, and why.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Every time that the record is brought up to date, what is new, changed or withdrawn in it is kept as an"
                    + " edition, with the articles that caused it. Without --from the changes are those of the latest"
                    + " edition alone.",
            ""
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Examples:",
            "  readout changes",
            "  readout changes --from 2026-03-20",
            "  readout changes --from 2026-03-20T08:00Z --to 2026-03-20T18:00Z --format json",
            "",
            "Exit codes: 0 the changes were printed, or there are none; 1 there is no such store or no record of that"
                    + " time, or something could not be read or written; 2 the command line makes no sense."
        })
final class ChangesCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Moment.Reading.class,
            description =
                    "From when: a day, as 2026-03-20 (its beginning, in UTC), or an instant, as 2026-03-20T14:00Z.")
    private @Nullable Moment from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = Moment.Reading.class,
            description = "Until when: a day (its end, in UTC) or an instant. Default: now.")
    private @Nullable Moment to;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private TextOrJsonOptions output = new TextOrJsonOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    ChangesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.check(environment);
        Moment begin = from;
        Moment end = to;
        if (begin != null && end != null && end.last().isBefore(begin.first())) {
            throw Failure.wrongUsage("--from " + begin + " is later than --to " + end + ".");
        }
        boolean past = end != null && end.last().isBefore(environment.clock().instant());
        return past && end != null
                ? store.openedAsItIs(
                        environment, run -> print(run.kept(), run.kept().at(end)))
                : store.opened(environment, run -> print(run.kept(), run.kept().upToDate()));
    }

    private void print(KeptRecord kept, Edition last) {
        List<Edition> editions = kept.editions();
        Optional<Edition> before = from == null
                ? editions.stream()
                        .filter(edition -> edition.number() == last.number() - 1)
                        .findFirst()
                : kept.before(from);
        List<Change> changes = kept.changes(before, last);
        output.write(
                style -> ChangesText.render(before, last, editions, changes, kept.lookup(last), style),
                () -> HistoryJson.write(before, Optional.of(last), changes),
                environment);
    }
}
