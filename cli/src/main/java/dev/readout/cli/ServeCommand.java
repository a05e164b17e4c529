package dev.readout.cli;

import dev.readout.search.RecordSearch;
import dev.readout.server.Desk;
import dev.readout.server.Limits;
import dev.readout.server.ReadoutServer;
import dev.readout.server.ServerException;
import dev.readout.server.Settings;
import dev.readout.server.StoreDesk;
import dev.readout.store.Editions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout serve}: answers over HTTP until it is stopped. */
@Command(
        name = "serve",
        header = "Serve the record of a store over HTTP, and take reports in.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Open the address that it prints in a browser: reports can be added there, and an empty store offers an"
                    + " example. A store that is not there is made. What it answers programs is in docs/api.md, and at"
                    + " /api/openapi.json. It goes on until it is stopped"
                    + " (Ctrl-C, or the signal TERM), and then ends what it has begun.",
            "",
            "It serves this machine alone. On another address, or behind a proxy that adds TLS and a name, it lets in"
                    + " only who has a token: see readout help token.",
            ""
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Examples:",
            "  readout serve",
            "  readout serve --store talks.db --port 9000",
            "  readout serve --proxied desk.example",
            "",
            "Exit codes: 0 it was stopped; 1 it cannot open the store or listen there; 2 the command line makes no sense."
        })
final class ServeCommand implements Callable<Integer> {
    /** As long as requests in progress and reports that wait may take, and some more. */
    private static final long PATIENCE_SECONDS = 30;

    private final Environment environment;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + Settings.PORT,
            description = "The port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 for all of this machine. Default: ${DEFAULT-VALUE}, which"
                    + " only this machine reaches.")
    @SuppressWarnings("NullAway.Init") // it has a default
    private String host;

    @Option(
            names = "--proxied",
            paramLabel = "NAME",
            description = "The name under which a proxy on this machine passes requests on.")
    private @Nullable String proxied;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second that each token and address may make; 0 for any number. Default: 50 where"
                    + " others are let in, and any number where they are not.")
    private @Nullable Integer rate;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw Failure.wrongUsage("--port is a number from 0 to 65535.");
        }
        if (rate != null && rate < 0) {
            throw Failure.wrongUsage("--rate is a number from 0 on.");
        }
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        // The process ends when this has returned: by then all that was begun is to be done and the store closed.
        Thread onSignal = new Thread(() -> {
            stop.countDown();
            await(stopped);
        });
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            store.openedOrMade(environment, run -> serve(run, stop));
            // Reports that could not be read were told to who sent them.
            return Failure.NONE;
        } finally {
            stopped.countDown();
            forget(onSignal);
        }
    }

    private void serve(ReadingRun run, CountDownLatch stop) {
        Editions editions = run.kept().editions(environment.stages().growing());
        Desk desk = new StoreDesk(run.store(), editions, run::take, environment.clock());
        try (RecordSearch search = store.search(environment);
                ReadoutServer server = ReadoutServer.start(
                        desk,
                        search,
                        settings(),
                        ReadoutCommand.version(),
                        environment.clock(),
                        line -> environment.err().println("readout: " + line))) {
            PrintWriter out = new PrintWriter(environment.out(), true, StandardCharsets.UTF_8);
            out.println("Serving " + store.name() + " on " + server.address() + "; stop it with Ctrl-C.");
            stop.await();
        } catch (ServerException e) {
            throw Failure.failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            // Whoever started this run has had enough of it: the server has stopped.
            Thread.currentThread().interrupt();
        }
    }

    private Settings settings() {
        boolean others =
                proxied != null || !(host.equals("localhost") || host.startsWith("127.") || host.equals("::1"));
        Limits limits = others ? Limits.SHARED : Limits.LOCAL;
        return new Settings(
                host,
                port,
                Optional.ofNullable(proxied),
                rate == null ? limits : limits.withRate(rate, Math.max(1, 4 * rate)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // The process is about to end: that is why.
        }
    }
}
