package dev.readout.cli;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.HistoryJson;
import dev.readout.publish.HistoryText;
import dev.readout.record.EntryKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code readout history}: prints each version of one entry with what caused it. */
@Command(
        name = "history",
        header = "Print each version of one entry of the record, with what caused it.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "What came, changed or went, in which edition, and because of which article, revision, rule or model. An id"
                    + " that was merged into another leads there.",
            ""
        },
        parameterListHeading = "Of what:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout history n3f0c1d2e4b5a6978",
            "  readout history n3f0c1d2e4b5a6978-date --format json",
            "",
            "Exit codes: 0 the history was printed; 1 there is no such store or entry, or something could not be read or"
                    + " written; 2 the command line makes no sense."
        })
final class HistoryCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            arity = "1",
            paramLabel = "ID",
            description = "The id of an entry, as readout changes and readout record --format json print it.")
    @SuppressWarnings("NullAway.Init") // picocli requires it
    private String id;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private TextOrJsonOptions output = new TextOrJsonOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    HistoryCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.check(environment);
        if (id.isBlank()) {
            throw Failure.wrongUsage("name the id of an entry.");
        }
        return store.opened(environment, run -> print(run.kept()));
    }

    private void print(KeptRecord kept) {
        Edition latest = kept.upToDate();
        List<List<Change>> own = kept.histories(id);
        boolean stands = own.stream().anyMatch(history -> history.getLast().kind() != Change.Kind.WITHDRAWN);
        Optional<EntryKey> into = stands ? Optional.empty() : kept.tookIn(id, latest);
        if (own.isEmpty() && into.isEmpty()) {
            throw Failure.failed("the record has no entry " + id
                    + " and never had one. readout record --format json prints the ids.");
        }
        List<List<Change>> histories =
                own.isEmpty() ? kept.histories(into.orElseThrow().id()) : own;
        Optional<String> note = into.map(EntryKey::id)
                .map(other -> own.isEmpty() ? id + " is part of it now." : "It is now part of " + other + ".");
        List<Edition> editions = kept.editions();
        output.write(
                style -> histories.stream()
                        .map(history -> HistoryText.render(history, note, editions, kept.lookup(latest), style))
                        .collect(Collectors.joining("\n")),
                () -> HistoryJson.write(histories.stream().flatMap(List::stream).toList()),
                environment);
    }
}
