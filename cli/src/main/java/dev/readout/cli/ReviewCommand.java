package dev.readout.cli;

import dev.readout.publish.ReviewsText;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.ReviewJson;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout review}: shows what people decided, and undoes it. */
@Command(
        name = "review",
        header = "List what people decided, and undo it.",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class,
        description = {
            "",
            "Decisions are made where readout serve answers: that two are one or not, who said something, that something is"
                    + " no encounter, what a field is, that an entry was checked. They are kept with name, time and reason,"
                    + " and hold when the record is made anew.",
            ""
        },
        commandListHeading = "Commands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout review list",
            "  readout review undo 42 --by \"Ana Brand\" --reason \"the ministry corrected it\"",
            "",
            "Exit codes: 0 it was done; 1 there is no such store or decision; 2 the command line makes no sense."
        })
final class ReviewCommand implements Runnable {
    private final Environment environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    ReviewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: list, undo or help");
    }

    @Command(
            name = "list",
            header = "Print what people decided, the last first, and what it does now.",
            synopsisHeading = "%nUsage: ",
            optionListHeading = "%nOptions:%n")
    int list(@Mixin StoreOption store, @Mixin TextOrJsonOptions output, @Mixin HelpOption helped) {
        output.check(environment);
        return store.opened(environment, run -> {
            ReadoutRecord record = run.record();
            Reviews reviews = run.store().reviews();
            output.write(
                    style -> ReviewsText.render(record, reviews, style), () -> ReviewJson.write(reviews), environment);
        });
    }

    @Command(
            name = "undo",
            header = "Undo a decision, by a decision that can be undone too.",
            synopsisHeading = "%nUsage: ",
            parameterListHeading = "%nParameters:%n",
            optionListHeading = "%nOptions:%n")
    int undo(
            @Parameters(paramLabel = "N", description = "Which, as the list has it.") long number,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who undoes it.") String by,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why.") @Nullable String reason,
            @Mixin StoreOption store,
            @Mixin HelpOption helped) {
        Optional<String> why = Optional.ofNullable(reason).map(String::strip).filter(words -> !words.isEmpty());
        Action action = new Action.Undo(number);
        try {
            Review.check(by, action, why);
        } catch (IllegalArgumentException e) {
            throw Failure.wrongUsage(e.getMessage() + ".");
        }
        return store.opened(environment, run -> {
            if (run.store().reviews().undone().containsKey(number)) {
                throw Failure.failed("decision " + number + " has been undone already.");
            }
            Review review = run.store()
                    .review(by, action, why, environment.clock().instant())
                    .orElseThrow(() -> Failure.failed(
                            "there is no decision " + number + " that can be undone. readout review list has them."));
            run.kept().upToDate();
            environment
                    .err()
                    .println("readout: decision " + number + " is undone; undo " + review.number()
                            + " to have it again.");
        });
    }
}
