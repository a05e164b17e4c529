package dev.readout.cli;

import dev.readout.annotate.Annotations;
import dev.readout.extract.ArticleFacts;
import dev.readout.publish.AnnotationsText;
import dev.readout.publish.TextStyle;
import dev.readout.read.Capture;
import dev.readout.read.Problem;
import dev.readout.read.Reading;
import dev.readout.record.AnnotationsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout annotate}: shows what is recognised in one report. */
@Command(
        name = "annotate",
        header = "Show one report with all that is recognised in it.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Marks in the words of the report who is mentioned, who says what, what stands in quotation marks, and, as"
                    + " far as this version looks for them, times and amounts; and lists it all below. On a terminal"
                    + " the marks are colours; elsewhere, and where NO_COLOR is set, they are signs under the words.",
            "",
            "Nothing is kept, and no other report is looked at. It is read by a machine: this is where to look when a"
                    + " line of the record seems wrong.",
            ""
        },
        parameterListHeading = "What to read:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout annotate talks.html",
            "  readout annotate talks.html | less",
            "  readout annotate talks.html --format json --out talks.json",
            "  curl -s https://news.example/talks | readout annotate - --outlet \"Harbour Post\"",
            "",
            "Exit codes: 0 the report was shown; 1 it could not be read, or the output not written; 2 the command line"
                    + " makes no sense."
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "A file that holds one report; - is standard input.")
    @SuppressWarnings("NullAway.Init") // picocli asks for it
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text for a terminal, or json (readout-annotations/1) for programs: each layer's spans, in"
                    + " Unicode code points of the body, and its maker. Default: what the name of the --out file says,"
                    + " or text.")
    private @Nullable Form format;

    @Mixin
    private HintOptions hints = new HintOptions();

    @Mixin
    private OutOption out = new OutOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    /** What the worker is at: for whoever waits, and for the report of a bug. */
    private volatile String doing = "reading it";

    AnnotateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        out.check(environment);
        Input input = input();
        Progress progress = new Progress(environment);
        Diagnostics diagnostics = new Diagnostics(progress);
        try {
            if (environment.errIsTerminal() && input instanceof Input.Standard) {
                progress.say("readout: reading standard input up to its end");
            }
            capture(input, diagnostics)
                    .flatMap(file -> shown(file, progress, diagnostics))
                    .ifPresent(text -> out.write(text, environment));
            diagnostics.finish();
        } finally {
            progress.clear();
        }
        return diagnostics.failures() == 0 ? Failure.NONE : Failure.SOMETHING_FAILED;
    }

    private Input input() {
        if (Files.isDirectory(environment.folder().resolve(name))) {
            throw Failure.wrongUsage(name + " is a folder. Name one file in it.");
        }
        Input input = Inputs.of(List.of(name), environment.folder(), Set.of()).getFirst();
        Optional<Path> target = out.file(environment).map(Inputs::real);
        if (input instanceof Input.File file && target.equals(Optional.of(Inputs.real(file.path())))) {
            throw Failure.wrongUsage("--out would write over the report itself. Name another file.");
        }
        return input;
    }

    private Optional<Capture> capture(Input input, Diagnostics diagnostics) {
        try {
            return switch (input) {
                case Input.File file -> Optional.of(Opening.of(file, hints.hints(), environment));
                case Input.Standard standard -> Optional.of(Opening.of(standard, hints.hints(), environment));
                case Input.Unreadable unreadable -> {
                    diagnostics.failure(unreadable.name(), unreadable.reason());
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            diagnostics.failure(input.name(), Reasons.of(e));
            return Optional.empty();
        }
    }

    /** Returns what is to be printed, made by a worker so that a person who waits can be told so. */
    private Optional<String> shown(Capture file, Progress progress, Diagnostics diagnostics) {
        TextStyle style = out.style(environment);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<Result> future = worker.submit(() -> work(file, style));
            while (true) {
                try {
                    return print(file.name(), future.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS), diagnostics);
                } catch (TimeoutException e) {
                    progress.at(file.name() + ": " + doing);
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException || e.getCause() instanceof StackOverflowError) {
                diagnostics.bug(file.name(), doing, e.getCause());
                return Optional.empty();
            }
            throw new IllegalStateException("the worker was brought down", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("interrupted.");
        } finally {
            worker.shutdownNow();
        }
    }

    private static Optional<String> print(String name, Result result, Diagnostics diagnostics) {
        switch (result) {
            case Result.Several several -> {
                diagnostics.failure(
                        name,
                        "it holds " + several.articles() + " articles, and annotate shows one. Give a file with that"
                                + " one alone.");
                return Optional.empty();
            }
            case Result.NoArticle none -> {
                diagnostics.unreadable(name, none.problems());
                return Optional.empty();
            }
            case Result.Shown shown -> {
                diagnostics.lacks(name, shown.problems());
                return Optional.of(shown.text());
            }
        }
    }

    private Result work(Capture file, TextStyle style) {
        Stages stages = environment.stages();
        List<Capture> captures = stages.split(file);
        if (captures.size() > 1) {
            return new Result.Several(captures.size());
        }
        Reading reading = stages.read(captures.getFirst());
        if (reading.article().isEmpty()) {
            return new Result.NoArticle(reading.problems());
        }
        doing = "annotating it";
        Annotations annotations = stages.annotate(reading.article().get());
        doing = "understanding it";
        ArticleFacts facts = stages.extract(annotations);
        doing = "setting it";
        return new Result.Shown(form().render(annotations, facts, style), reading.problems());
    }

    private Form form() {
        return format != null ? format : out.ending().equals("json") ? Form.JSON : Form.TEXT;
    }

    /** The forms in which the layers can be printed. */
    enum Form {
        TEXT,
        JSON;

        String render(Annotations annotations, ArticleFacts facts, TextStyle style) {
            return switch (this) {
                case TEXT -> AnnotationsText.render(annotations, facts, style);
                case JSON -> new AnnotationsJson().write(annotations, facts);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of the file. */
    private sealed interface Result {
        record Several(int articles) implements Result {}

        record NoArticle(List<Problem> problems) implements Result {}

        record Shown(String text, List<Problem> problems) implements Result {}
    }
}
