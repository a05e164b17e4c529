package dev.readout.cli;

import dev.readout.server.NewToken;
import dev.readout.store.AccessToken;
import dev.readout.store.Right;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout token}: makes, lists and revokes what lets others in. */
@Command(
        name = "token",
        header = "Make, list and revoke tokens, which let others ask a server.",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class,
        description = {
            "",
            "A token allows what it was made for: to read the record, to add reports, to review. A store keeps only a"
                    + " hash of it: who loses a token needs another one.",
            ""
        },
        commandListHeading = "Commands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout token add \"Harbour desk\"",
            "  readout token add collector --rights add",
            "  readout token list",
            "  readout token revoke 0f3a9c1b2d4e",
            "",
            "Exit codes: 0 it was done; 1 there is no such store or token; 2 the command line makes no sense."
        })
final class TokenCommand implements Runnable {
    private final Environment environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    TokenCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: add, list, revoke or help");
    }

    @Command(
            name = "add",
            header = "Make a token and print it, once.",
            synopsisHeading = "%nUsage: ",
            parameterListHeading = "%nParameters:%n",
            optionListHeading = "%nOptions:%n")
    int add(
            @Parameters(paramLabel = "NAME", description = "Whose it is, for the list.") String name,
            @Option(
                            names = "--rights",
                            paramLabel = "RIGHT",
                            split = ",",
                            defaultValue = "read",
                            description = "What it allows: read, add, review, or several joined by commas. Default:"
                                    + " ${DEFAULT-VALUE}.")
                    List<Right> rights,
            @Mixin StoreOption store,
            @Mixin HelpOption helped) {
        if (name.isBlank()) {
            throw Failure.wrongUsage("NAME is empty.");
        }
        return store.openedAsItIs(environment, run -> {
            NewToken token = NewToken.make(
                    name, EnumSet.copyOf(rights), environment.clock().instant());
            run.store().keep(token.kept());
            print(token.secret());
            environment
                    .err()
                    .println(
                            "readout: send it as \"Authorization: Bearer TOKEN\". It is not shown again; take it back with:"
                                    + " readout token revoke " + token.kept().id());
        });
    }

    @Command(
            name = "list",
            header = "Print whose tokens there are, and what each allows.",
            synopsisHeading = "%nUsage: ",
            optionListHeading = "%nOptions:%n")
    int list(@Mixin StoreOption store, @Mixin HelpOption helped) {
        return store.openedAsItIs(environment, run -> {
            for (AccessToken token : run.store().tokens()) {
                print(token.id() + "  " + token.made().toString().substring(0, 10) + "  " + rights(token.rights())
                        + "  " + token.name()
                        + token.revoked()
                                .map(at -> "  (revoked " + at.toString().substring(0, 10) + ")")
                                .orElse(""));
            }
        });
    }

    @Command(
            name = "revoke",
            header = "Have a token open nothing any more.",
            synopsisHeading = "%nUsage: ",
            parameterListHeading = "%nParameters:%n",
            optionListHeading = "%nOptions:%n")
    int revoke(
            @Parameters(paramLabel = "ID", description = "Which, as the list has it.") String id,
            @Mixin StoreOption store,
            @Mixin HelpOption helped) {
        return store.openedAsItIs(environment, run -> {
            if (!run.store().revoke(id, environment.clock().instant())) {
                throw Failure.failed("there is no token " + id + " that opens anything. readout token list has them.");
            }
            environment.err().println("readout: " + id + " opens nothing any more.");
        });
    }

    private void print(String line) {
        new PrintWriter(environment.out(), true, StandardCharsets.UTF_8).println(line);
    }

    private static String rights(Set<Right> rights) {
        return rights.stream()
                .sorted()
                .map(right -> right.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
