package dev.readout.server;

import dev.readout.search.RecordSearch;
import dev.readout.store.StoreException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves a record over HTTP/1.1 until it is closed.
 *
 * <p>Thread-safe. It speaks to this machine alone, or to whoever holds a token. It opens no file and asks for no address:
 * what it answers comes from the desk, and what it is sent goes there.
 */
public final class ReadoutServer implements AutoCloseable {
    private static final int THREADS = 64;
    private static final int SPARE_THREADS = 8;
    private static final int HEADERS = 8192;
    /** Milliseconds between two looks at what is on its way. */
    private static final long LOOK = 1000;

    private final Javalin app;
    private final Library library;
    private final Events events;
    private final Intake intake;
    private final Thread looks;
    private final Limits limits;
    private final String host;

    private ReadoutServer(
            Javalin app, Library library, Events events, Intake intake, Thread looks, Limits limits, String host) {
        this.app = app;
        this.library = library;
        this.events = events;
        this.intake = intake;
        this.looks = looks;
        this.limits = limits;
        this.host = host;
    }

    /**
     * Starts one.
     *
     * @param desk keeps the record
     * @param search that is made the index of each edition; the caller closes it after the server
     * @param settings where
     * @param version of the program, which is part of its answers
     * @param clock for the moment at which a report came
     * @param log told what fails, a line each
     * @throws ServerException when it cannot start
     * @throws StoreException when the store fails
     */
    public static ReadoutServer start(
            Desk desk, RecordSearch search, Settings settings, String version, Clock clock, Consumer<String> log) {
        boolean loopback = isLoopback(settings.host());
        if ((!loopback || settings.proxied().isPresent())
                && desk.tokens().stream().allMatch(token -> token.revoked().isPresent())) {
            throw new ServerException(
                    "others could reach this server, and nobody has a token. Make one with: readout token add NAME",
                    null);
        }
        Limits limits = settings.limits();
        boolean local = loopback && settings.proxied().isEmpty();
        Library library = new Library(desk, search, !local);
        Guard guard = new Guard(loopback, settings, desk::tokens, System::nanoTime);
        Events events = new Events(library, guard, limits, log);
        Intake intake = new Intake(desk, library, events::news, limits.jobs(), clock, log);
        Reviewing reviewing = new Reviewing(desk, library, events::news, limits);
        FormToken tokens = new FormToken();
        Routes routes = new Routes(library, intake, reviewing, limits, clock, local, version);
        SiteReview review = new SiteReview(desk, library, reviewing, tokens, limits);
        List<Route> served = Stream.of(
                        routes.all().stream(),
                        pages(library, intake, review, tokens, limits, clock),
                        local ? Stream.<Route>of() : new SignIn(guard, tokens).routes().stream())
                .flatMap(each -> each)
                .toList();
        Arrivals arrivals = new Arrivals(limits.arrival());
        Javalin app = Javalin.create(config -> {
            connect(config, settings, arrivals);
            answer(config, routes, served, guard, events, new Answers(version, limits), log);
        });
        try {
            app.start();
        } catch (JavalinBindException e) {
            throw new ServerException(
                    "port " + settings.port() + " of " + settings.host()
                            + " is taken. Stop what listens there, or name another with --port.",
                    e);
        } catch (RuntimeException e) {
            throw new ServerException("cannot listen on " + settings.host() + " (" + reason(e) + ").", e);
        }
        intake.start();
        Thread.ofVirtual().name("readout-pages").start(() -> prepare(library, log));
        Thread looks = Thread.ofVirtual().name("readout-looks").start(() -> look(arrivals));
        return new ReadoutServer(app, library, events, intake, looks, limits, settings.host());
    }

    private static Stream<Route> pages(
            Library library, Intake intake, SiteReview review, FormToken tokens, Limits limits, Clock clock) {
        Unreads unreads = new Unreads(intake);
        return Stream.of(
                        new Site(library, clock, review).routes(),
                        new SiteDesk(library, unreads, tokens, clock).routes(),
                        new SiteAdding(library, intake, unreads, tokens, limits, clock).routes())
                .flatMap(List::stream);
    }

    private static void prepare(Library library, Consumer<String> log) {
        try {
            library.prepare();
        } catch (RuntimeException e) {
            // Whoever asks first waits for it, and is told.
            log.accept("pages could not be made ready: " + e);
        }
    }

    private static void look(Arrivals arrivals) {
        try {
            while (true) {
                Thread.sleep(LOOK);
                arrivals.look();
            }
        } catch (InterruptedException e) {
            // The server stops.
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ServerException("there is no address " + host + " to listen on.", e);
        }
    }

    private static String reason(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    private static void connect(JavalinConfig config, Settings settings, Arrivals arrivals) {
        Limits limits = settings.limits();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = limits.body();
        config.jetty.threadPool = new QueuedThreadPool(THREADS, SPARE_THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(HEADERS);
            http.setHttpCompliance(HttpCompliance.RFC9110);
            http.setUriCompliance(UriCompliance.RFC3986);
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new Problems.OfJetty()));
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler());
            server.setErrorHandler(new Problems.OfJetty());
            server.setStopTimeout(limits.stop().toMillis());
            server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
        config.jetty.addConnector((server, http) -> connector(server, http, settings, arrivals));
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, Settings settings, Arrivals arrivals) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.addBean(arrivals);
        return connector;
    }

    private static void answer(
            JavalinConfig config,
            Routes routes,
            List<Route> served,
            Guard guard,
            Events events,
            Answers answers,
            Consumer<String> log) {
        config.routes.before(request -> {
            Problems.HEADERS.forEach(request::header);
            request.attribute("visitor", guard.admit(request));
        });
        for (Route route : served) {
            Handler handler = request -> {
                Visitor visitor = Optional.<Visitor>ofNullable(request.attribute("visitor"))
                        .orElseThrow();
                Ask ask = answers.ask(request, route, visitor);
                switch (route.action()) {
                    case Route.Action.Answering action -> answers.send(request, action.answer(ask));
                    case Route.Action.Telling telling -> events.open(request, ask);
                }
            };
            switch (route.method()) {
                case GET -> {
                    config.routes.get(route.path(), handler);
                    if (route.action() instanceof Route.Action.Answering) {
                        config.routes.head(route.path(), handler);
                    }
                }
                case POST -> config.routes.post(route.path(), handler);
            }
        }
        config.routes.exception(ApiProblem.class, (problem, request) -> answers.send(request, problem));
        config.routes.exception(StoreException.class, (problem, request) -> {
            log.accept(request.method() + " " + request.path() + ": " + problem.getMessage());
            answers.send(
                    request,
                    new ApiProblem(
                            ApiProblem.Kind.STORE_FAILED,
                            "What keeps the record failed; whoever keeps this server has been told why."));
        });
        config.routes.exception(
                HttpResponseException.class,
                (problem, request) -> answers.send(request, ofJavalin(problem, request, routes)));
        config.routes.exception(Exception.class, (fault, request) -> {
            log.accept(request.method() + " " + request.path() + " brought out a fault: " + trace(fault));
            answers.send(request, fault());
        });
        config.router.javaLangErrorHandler((response, error) -> {
            log.accept("a request brought out a fault: " + trace(error));
            try {
                response.setStatus(ApiProblem.Kind.FAULT.status());
                response.setContentType(Problems.TYPE);
                response.getOutputStream().write(Problems.json(fault()));
            } catch (IOException e) {
                log.accept("nobody was there to be told");
            }
        });
    }

    private static ApiProblem fault() {
        return new ApiProblem(
                ApiProblem.Kind.FAULT, "Readout has a fault; whoever keeps this server has been told what happened.");
    }

    private static ApiProblem ofJavalin(HttpResponseException problem, Context request, Routes routes) {
        ApiProblem.Kind kind = ApiProblem.Kind.of(problem.getStatus());
        return switch (kind) {
            case NOT_FOUND ->
                new ApiProblem(kind, "There is nothing at this address; /api/openapi.json says what there is.");
            case WRONG_METHOD -> {
                String allowed = routes.allowed(request.path());
                yield new ApiProblem(kind, "This address takes " + allowed + " alone.").with("Allow", allowed);
            }
            default -> new ApiProblem(kind, "The request makes no sense.");
        };
    }

    private static String trace(Throwable fault) {
        StringWriter lines = new StringWriter();
        fault.printStackTrace(new PrintWriter(lines));
        return lines.toString();
    }

    /** Returns where it listens. */
    public URI address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + app.port() + "/");
    }

    /** Lets requests in progress and reports that wait come to an end, for some time, and stops. */
    @Override
    public void close() {
        events.close();
        looks.interrupt();
        app.stop();
        library.close();
        intake.close(limits.stop());
    }
}
