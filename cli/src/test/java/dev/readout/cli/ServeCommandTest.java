package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that let programs in. */
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("Serving readout\\.db on (http://127\\.0\\.0\\.1:[0-9]+)/;");

    @TempDir
    Path folder;

    private final FakeStages stages = new FakeStages();

    @BeforeEach
    void readOne() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "Alpha spoke.");
        assertThat(run("read", "one.txt").code()).isZero();
    }

    @Test
    void servesWhatTheStoreHoldsAndTakesReportsIn() throws Exception {
        try (Serving serving = new Serving("serve", "--port", "0")) {
            assertThat(serving.json("/api").at("/counts/articles").asInt()).isEqualTo(1);

            JsonNode job = serving.post("/api/articles?outlet=Harbour%20Post&name=two.txt", "Beta spoke.");
            JsonNode done = serving.until(job.path("id").asText());
            assertThat(done.at("/articles/0/outcome").asText()).isEqualTo("added");
            assertThat(serving.json("/api").at("/counts/articles").asInt()).isEqualTo(2);
            assertThat(serving.json("/api/articles?outlet=Harbour%20Post")
                            .at("/entries/0/file")
                            .asText())
                    .isEqualTo("two.txt");

            JsonNode again = serving.until(
                    serving.post("/api/articles", "Beta spoke.").path("id").asText());
            assertThat(again.at("/articles/0/outcome").asText()).isEqualTo("unchanged");
            JsonNode broken = serving.until(
                    serving.post("/api/articles", "break the rules").path("id").asText());
            assertThat(broken.at("/articles/0/outcome").asText()).isEqualTo("failed");
            JsonNode empty = serving.until(
                    serving.post("/api/articles", "   ").path("id").asText());
            assertThat(empty.at("/articles/0/problems/0/kind").asText()).isEqualTo("empty");
        }
        assertThat(run("record", "--format", "json").files()).containsExactly("one.txt", "two.txt");
    }

    @Test
    void saysWhyItCannotServe() {
        assertThat(run("serve", "--port", "70000").code()).isEqualTo(2);
        assertThat(run("serve", "--store", "no/folder/here.db", "--port", "0").code())
                .isEqualTo(1);
        Run open = run("serve", "--host", "0.0.0.0", "--port", "0");
        assertThat(open.code()).isEqualTo(1);
        assertThat(open.err()).contains("readout token add");
    }

    @Test
    void letsOthersInWithATokenUntilItIsRevoked() throws Exception {
        Run added = run("token", "add", "a desk", "--rights", "read,add");
        assertThat(added.out()).matches("readout_[A-Za-z0-9_-]{43}\\R");
        String listed = run("token", "list").out();
        assertThat(listed)
                .contains("read,add  a desk")
                .doesNotContain(added.out().strip());
        String id = listed.substring(0, listed.indexOf(' '));

        try (Serving serving = new Serving("serve", "--port", "0", "--proxied", "desk.example")) {
            assertThat(serving.get("/api").statusCode()).isEqualTo(401);
            assertThat(serving.get(
                                    "/api",
                                    "Authorization",
                                    "Bearer " + added.out().strip())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(run("token", "revoke", id).code()).isZero();
        assertThat(run("token", "revoke", id).code()).isEqualTo(1);
        assertThat(run("token", "list").out()).contains("(revoked 2026-03-04)");
        assertThat(run("serve", "--port", "0", "--proxied", "desk.example").err())
                .contains("readout token add");
        assertThat(run("token").code()).isEqualTo(2);
        assertThat(run("token", "add", "a desk", "--rights", "everything").code())
                .isEqualTo(2);
    }

    private Run run(String... args) {
        return Run.of(folder, stages, args);
    }

    /** A run of a command that goes on until it is closed. */
    private final class Serving implements AutoCloseable {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final AtomicInteger code = new AtomicInteger(-1);
        private final HttpClient client = HttpClient.newHttpClient();
        private final Thread thread;
        private final String address;

        Serving(String... args) throws InterruptedException {
            Environment environment = new Environment(
                    new ByteArrayInputStream(new byte[0]),
                    out,
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    folder,
                    Map.of(),
                    Clock.systemUTC(),
                    false,
                    false,
                    0,
                    stages);
            thread = Thread.ofPlatform().start(() -> code.set(ReadoutCommand.run(environment, args)));
            String found = "";
            while (found.isEmpty() && thread.isAlive()) {
                Thread.sleep(20);
                Matcher matcher = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
                found = matcher.find() ? matcher.group(1) : "";
            }
            assertThat(found).as(err.toString(StandardCharsets.UTF_8)).isNotEmpty();
            address = found;
        }

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        JsonNode json(String path) throws IOException, InterruptedException {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return new ObjectMapper().readTree(response.body());
        }

        JsonNode post(String path, String words) throws IOException, InterruptedException {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofString(words))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
            return new ObjectMapper().readTree(response.body());
        }

        JsonNode until(String job) throws IOException, InterruptedException {
            JsonNode now = json("/api/jobs/" + job);
            while (List.of("waiting", "kept").contains(now.path("state").asText())) {
                Thread.sleep(20);
                now = json("/api/jobs/" + job);
            }
            return now;
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            client.close();
            assertThat(code).as(err.toString(StandardCharsets.UTF_8)).hasValue(0);
        }
    }
}
