package dev.readout.cli;

import dev.readout.store.Outcome;
import dev.readout.store.RecordStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code readout read}: brings reports into a store and prints the record. */
@Command(
        name = "read",
        header = "Read reports, keep them in a store, and print the record of all that it holds.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Reads web pages (HTML), Markdown, plain text, JSON and JSON lines. A folder is read with all folders"
                    + " below it, in the order of names; hidden files are left out. Reading a file again changes"
                    + " nothing; another version of an address is kept as its next revision.",
            "",
            "What cannot be read is reported with its reason, and the rest goes on. An article is in the store before"
                    + " it is counted: a run that is cut short loses nothing that it has reported as read.",
            ""
        },
        parameterListHeading = "What to read:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout read reports/",
            "  readout read --outlet \"Harbour Post\" --published 2026-03-02 note.txt",
            "  curl -s https://news.example/talks | readout read - --format json",
            "  readout read reports/ --out record.html",
            "",
            "Exit codes: 0 all was read; 1 something could not be read, kept or written; 2 the command line makes no"
                    + " sense."
        })
final class ReadCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; - is standard input.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private HintOptions hints = new HintOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    ReadCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.check(environment);
        List<Input> inputs = Inputs.of(paths, environment.folder(), own());
        Progress progress = new Progress(environment);
        Diagnostics diagnostics = new Diagnostics(progress);
        try (RecordStore kept = store.open(environment);
                ReadingRun run = new ReadingRun(kept, environment, progress, diagnostics)) {
            if (environment.errIsTerminal() && inputs.contains(new Input.Standard())) {
                progress.say("readout: reading standard input up to its end");
            }
            run.remake();
            run.read(inputs, hints.hints());
            diagnostics.finish();
            progress.say("readout: " + summary(run, diagnostics.failures(), kept.count()));
            output.write(run.record(), environment);
        } finally {
            progress.clear();
        }
        return diagnostics.failures() == 0 ? Failure.NONE : Failure.SOMETHING_FAILED;
    }

    /** The files that this run writes, which are no reports. */
    private Set<Path> own() {
        Set<Path> own = new HashSet<>();
        store.file(environment).ifPresent(file -> own.addAll(own(file)));
        output.file(environment).map(Inputs::real).ifPresent(own::add);
        return own;
    }

    private static Set<Path> own(Path storeFile) {
        Path folder = storeFile.toAbsolutePath().getParent();
        String name = String.valueOf(storeFile.getFileName());
        return Stream.of("", "-wal", "-shm", "-journal")
                .map(ending -> folder == null ? storeFile : folder.resolve(name + ending))
                .map(Inputs::real)
                .collect(Collectors.toSet());
    }

    private String summary(ReadingRun run, int failures, int count) {
        int read = 0;
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int number = run.count(outcome);
            read += number;
            if (number > 0) {
                parts.add(number + " " + told(outcome));
            }
        }
        return Words.count(read, "article") + " read"
                + (parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(", ", " (", ")")))
                + (failures == 0 ? "" : ", " + failures + " could not be read")
                + "; " + store.name() + " holds " + count + ".";
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> "new";
            case REVISION -> "revised";
            case UPDATED -> "updated";
            case UNCHANGED -> "known";
            case FORGOTTEN -> "forgotten before and left out";
        };
    }
}
