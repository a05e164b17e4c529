package dev.readout.cli;

import dev.readout.publish.AgendaText;
import dev.readout.record.AgendaJson;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout agenda}: prints what is to happen, what is overdue and what became of plans and promises. */
@Command(
        name = "agenda",
        header = "Print what is to happen, what is overdue, and what became of plans and promises.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Meetings and calls that reports announce, promises and demands with a day, and what later reports say"
                    + " became of them. With --on the agenda is that of an earlier day: only reports published by then"
                    + " count. Reports without a day count only where no day is given. With --as-of it is the agenda that this"
                    + " store could give then.",
            ""
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Examples:",
            "  readout agenda",
            "  readout agenda --on 2026-03-20 --store talks.db",
            "  readout agenda --as-of 2026-03-20",
            "  readout agenda --format json",
            "",
            "Exit codes: 0 the agenda was printed; 1 there is no such store, or something could not be read or written;"
                    + " 2 the command line makes no sense."
        })
final class AgendaCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day whose agenda to print, as 2026-03-20. Default: today, from all reports.")
    private @Nullable LocalDate on;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private TextOrJsonOptions output = new TextOrJsonOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    AgendaCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.check(environment);
        LocalDate day = on;
        if (day != null && asOf.moment().isPresent()) {
            throw Failure.wrongUsage(
                    "--on is by the days of reports and --as-of by when the store had them: give one.");
        }
        Optional<Moment> past = asOf.past(environment);
        if (past.isPresent()) {
            return store.openedAsItIs(
                    environment,
                    run -> print(
                            run.kept().record(run.kept().at(past.get())),
                            past.get().day()));
        }
        return store.opened(
                environment,
                run -> print(
                        day == null ? run.record() : run.record(day),
                        day == null ? asOf.moment().map(Moment::day).orElse(LocalDate.now(environment.clock())) : day));
    }

    private void print(ReadoutRecord record, LocalDate day) {
        output.write(style -> AgendaText.render(record, day, style), () -> AgendaJson.write(record, day), environment);
    }
}
