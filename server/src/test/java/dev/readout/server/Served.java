package dev.readout.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.search.RecordSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A server for a test, on a port that is free, and ways to ask it. */
final class Served implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-03T10:00:00Z"), ZoneOffset.UTC);

    /** Short enough for tests to wait for. */
    static final Limits LIMITS = new Limits(
            10_000,
            0,
            1,
            100,
            2,
            3,
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofMillis(200),
            Duration.ofSeconds(3),
            Duration.ofMillis(500));

    private final RecordSearch search = RecordSearch.inMemory(Optional.empty());
    private final ReadoutServer server;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newHttpClient();

    Served(Desk desk, Settings settings) {
        server = ReadoutServer.start(desk, search, settings, "1.0", CLOCK, log::add);
    }

    static Served of(Desk desk) {
        return new Served(desk, new Settings("127.0.0.1", 0, Optional.empty(), LIMITS));
    }

    URI address() {
        return server.address();
    }

    List<String> log() {
        return List.copyOf(log);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofSeconds(10));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return client.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what a path answers, which must go well. */
    JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return Json.tree(response.body());
    }

    /** Returns all that comes back for these letters, up to the end of the connection. */
    String raw(String letters) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(letters.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    /** Returns the problem that came back, and checks that it is in the one shape. */
    static JsonNode problem(HttpResponse<String> response, int status) {
        if (response.statusCode() != status
                || !response.headers().firstValue("Content-Type").equals(Optional.of("application/problem+json"))) {
            throw new AssertionError(response.statusCode() + " " + response.headers() + " " + response.body());
        }
        JsonNode problem = Json.tree(response.body());
        for (String field : List.of("type", "title", "status", "detail")) {
            if (!problem.has(field)) {
                throw new AssertionError("no " + field + " in " + problem);
            }
        }
        if (problem.path("status").asInt() != status) {
            throw new AssertionError(problem.toString());
        }
        return problem;
    }

    /** Stops the server alone. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        search.close();
        client.close();
    }
}
