package dev.readout.cli;

import dev.readout.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code readout}: the commands, and how a run of any of them ends. */
@Command(
        name = "readout",
        versionProvider = ReadoutCommand.Version.class,
        subcommands = {
            ReadCommand.class,
            RecordCommand.class,
            AgendaCommand.class,
            ChangesCommand.class,
            HistoryCommand.class,
            RebuildCommand.class,
            ForgetCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            AnnotateCommand.class,
            ServeCommand.class,
            ReviewCommand.class,
            TokenCommand.class
        },
        header = "Reads news reports of diplomacy and keeps one sourced record of them.",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Who said what to whom, through whose hands it came, and in which words each report printed it. Every line"
                    + " of the record opens on the exact words of the reports that carry it. It is read by a machine:"
                    + " until a person has reviewed it, check it against those words."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout read reports/                    read a folder and print the record",
            "  readout read talks.html --store v.db     keep it in a file of its own",
            "  readout record --out record.html         the record as one page for a browser",
            "  readout changes --from 2026-03-20        what is new in it since a day, and why",
            "  readout search who offered troops        find what was said, by words and by meaning",
            "  readout annotate talks.html              one report with all that is recognised in it",
            "  readout serve                            answer programs and browsers on this machine",
            "  readout help read                        all about one command",
            "",
            "Exit codes: 0 all went well; 1 something could not be read, kept or written, and standard error says"
                    + " what; 2 the command line makes no sense."
        })
final class ReadoutCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    private CommandSpec spec;

    @CommandLine.Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version, and stop.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    /** Runs the command that the arguments name, and returns the exit code. */
    static int run(Environment environment, String... args) {
        PrintWriter out = new PrintWriter(environment.out(), true, StandardCharsets.UTF_8);
        int code = commandLine(environment, out).execute(args);
        out.flush();
        return code;
    }

    /** Returns the parser of the command line, with its help at the given environment's width and colours. */
    static CommandLine commandLine(Environment environment, PrintWriter out) {
        CommandLine line = new CommandLine(new ReadoutCommand(), new Commands(environment));
        CommandLine help = new CommandLine(new CommandLine.HelpCommand());
        help.getCommandSpec().usageMessage().header("Say what there is, or all about one command.");
        line.addSubcommand("help", help);
        line.setOut(out);
        line.setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Math.min(environment.style().width(), Environment.WIDTH_WITHOUT_TERMINAL));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(environment.colour() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, args) -> {
            environment.err().println("readout: " + problem.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(problem, line.getErr());
            environment
                    .err()
                    .println("Try: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return Failure.WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((problem, commandLine, parsed) -> {
            if (problem instanceof Failure failure) {
                environment.err().println("readout: " + failure.getMessage());
                return failure.exitCode();
            }
            if (problem instanceof StoreException failure) {
                environment.err().println("readout: " + failure.getMessage());
                return Failure.SOMETHING_FAILED;
            }
            environment.err().println("readout: this is a bug in Readout; please report it with the lines below.");
            problem.printStackTrace(environment.err());
            return Failure.SOMETHING_FAILED;
        });
        return line;
    }

    /** Returns the version that the build wrote down. */
    static String version() {
        try (InputStream in = ReadoutCommand.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("this build lacks its version");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: read, record, agenda, search, changes, history, rebuild, forget, export, annotate, serve,"
                        + " token or help");
    }

    /** Makes commands with what surrounds them; everything else as picocli does. */
    private record Commands(Environment environment) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == ReadCommand.class) {
                return type.cast(new ReadCommand(environment));
            }
            if (type == AgendaCommand.class) {
                return type.cast(new AgendaCommand(environment));
            }
            if (type == SearchCommand.class) {
                return type.cast(new SearchCommand(environment));
            }
            if (type == ChangesCommand.class) {
                return type.cast(new ChangesCommand(environment));
            }
            if (type == HistoryCommand.class) {
                return type.cast(new HistoryCommand(environment));
            }
            if (type == RebuildCommand.class) {
                return type.cast(new RebuildCommand(environment));
            }
            if (type == ForgetCommand.class) {
                return type.cast(new ForgetCommand(environment));
            }
            if (type == RecordCommand.class) {
                return type.cast(new RecordCommand(environment));
            }
            if (type == ExportCommand.class) {
                return type.cast(new ExportCommand(environment));
            }
            if (type == ServeCommand.class) {
                return type.cast(new ServeCommand(environment));
            }
            if (type == ReviewCommand.class) {
                return type.cast(new ReviewCommand(environment));
            }
            if (type == TokenCommand.class) {
                return type.cast(new TokenCommand(environment));
            }
            if (type == AnnotateCommand.class) {
                return type.cast(new AnnotateCommand(environment));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"readout " + ReadoutCommand.version()};
        }
    }
}
