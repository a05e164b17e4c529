package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, what comes back is a problem in the one shape, and the server goes on. */
class HostileTest {
    private static Served served = Served.of(new FakeDesk());

    @BeforeAll
    static void start() {
        assertThat(served.log()).isEmpty();
    }

    @AfterAll
    static void stop() {
        assertThat(served.get("/api").statusCode()).isEqualTo(200);
        assertThat(served.log()).isEmpty();
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/statements?limit=-1",
                "/api/statements?limit=0",
                "/api/statements?limit=501",
                "/api/statements?limit=1e9",
                "/api/statements?limit=99999999999999999999999999",
                "/api/statements?limit=",
                "/api/statements?limit=1&limit=2",
                "/api/statements?limit=%D9%A3",
                "/api/statements?nonsense=1",
                "/api/statements?speaker=%ff%fe",
                "/api/statements?speaker=%00",
                "/api/statements?speaker=",
                "/api/statements?said-from=yesterday",
                "/api/statements?said-from=2026-02-30",
                "/api/statements?as-of=0",
                "/api/statements?as-of=-1",
                "/api/statements?as-of=2026-06-01T08:00:00",
                "/api/articles?bodies=FULL",
                "/api/changes",
                "/api/changes?from=1&kind=secrets",
                "/api/changes?from=1&skip=-5",
                "/api/events?edition=-1",
                "/api/record?file=/etc/passwd"
            })
    void refusesParametersThatMakeNoSense(String path) {
        Served.problem(served.get(path), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/assets/secrets.css",
                "/assets/../pages.css.map",
                "/api/",
                "/api/secrets",
                "/api/statements/nothing",
                "/api/statements/nothing/else/there",
                "/etc/passwd",
                "/api/jobs/nothing",
                "/api/Statements"
            })
    void hasNothingElsewhere(String path) {
        assertThat(Served.problem(served.get(path), 404).path("detail").asText())
                .doesNotContain("passwd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/api/../../etc/passwd",
                "/api//statements",
                "/api/articles/..%2f..%2f..%2fetc%2fpasswd",
                "/api/articles/%2e%2e/%2e%2e/etc/passwd",
                "/api/articles/..;/..;/etc/passwd",
                "/api/articles/a%00b",
                "/api/articles/%c0%af",
                "/api/articles/%ff",
                "/api/articles/%zz",
                "/api/articles/..\\..\\etc",
                "*",
                "http://elsewhere.example/api"
            })
    void leadsToNoFileAndNowhereElse(String path) throws IOException {
        String answer = served.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 4[0-9][0-9] ").contains("application/problem+json");
        assertThat(answer).doesNotContain("root:", "Exception", "\tat ", "jetty", "javalin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /api HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api HTTP/1.1\r\nHost: localhost\r\nHost: other.example\r\nConnection: close\r\n\r\n",
                "GET /api HTTP/1.1\r\nHost localhost\r\nConnection: close\r\n\r\n",
                "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
                "POST /api/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void refusesWhatIsNoHttp(String letters) throws IOException {
        assertThat(served.raw(letters))
                .containsPattern("^HTTP/1.1 [45][0-9][0-9] ")
                .contains("application/problem+json", "nosniff")
                .doesNotContain("Exception", "jetty");
    }

    @Test
    void refusesHugeHeadersAndAddresses() throws IOException {
        assertThat(served.raw("GET /api HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json");
        assertThat(served.raw("GET /api?" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("application/problem+json");
        Served.problem(served.get("/api/statements?speaker=" + "a".repeat(5000)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "POST", "TRACE", "NONSENSE"})
    void saysHowAnAddressCanBeAsked(String method) throws IOException {
        String answer =
                served.raw(method + " /api/statements HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("application/problem+json", "Allow: GET");
    }

    @Test
    void saysInWhatFormsThereIsAnAnswer() {
        Served.problem(served.get("/api/statements", "Accept", "text/html"), 406);
        Served.problem(served.get("/api/statements", "Accept", "application/json;q=0"), 406);
        Served.problem(served.get("/api/events", "Accept", "application/json"), 406);
        for (String accept : List.of("*/*", "application/*", "text/html, application/json;q=0.1")) {
            assertThat(served.get("/api/statements", "Accept", accept).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void takesOnlyReportsOfASizeAndTypeThatCanBeRead() {
        Served.problem(served.post("/api/articles", "text/plain", "a".repeat(10_001)), 413);
        Served.problem(
                served.send(served.request("/api/articles")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[20_000])))),
                413);
        Served.problem(served.post("/api/articles", "text/plain", ""), 400);
        for (String type :
                List.of("image/png", "multipart/form-data; boundary=x", "text", "application/x-www-form-urlencoded")) {
            HttpResponse<String> refused = served.post("/api/articles", type, "words");
            Served.problem(refused, 415);
            assertThat(refused.headers().firstValue("Accept-Post").orElseThrow())
                    .contains("text/html");
        }
        Served.problem(served.post("/api/articles", "text/html", "words", "Content-Encoding", "gzip"), 415);
    }

    @Test
    void opensNothingByTheNameOfAReport() {
        for (String name :
                List.of("..%2F..%2Fetc%2Fpasswd", "%5C%5Cserver%5Cshare%5Cpasswd", "http%3A%2F%2Fx.example%2Fpasswd")) {
            String job = Json.tree(served.post("/api/articles?name=" + name, "text/plain", "words " + name)
                            .body())
                    .path("id")
                    .asText();
            JsonNode done = AddingTest.done(served, job);
            JsonNode article = served.json(
                    "/api/articles/" + done.at("/articles/0/article").asText());
            assertThat(article.path("file").asText()).isEqualTo("passwd.txt");
        }
    }

    @Test
    void deepJsonIsJustAReportThatCannotBeRead() {
        HttpResponse<String> response =
                served.post("/api/articles", "application/json", "[".repeat(5000) + "]".repeat(5000));

        assertThat(response.statusCode()).isEqualTo(202);
    }

    @Test
    void closesALineOnWhichARequestArrivesLetterByLetter() throws Exception {
        long began = System.nanoTime();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api HTTP/1.1\r\nHost: localhost\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            socket.setSoTimeout(100);
            boolean open = true;
            while (open && System.nanoTime() - began < 8e9) {
                try {
                    out.write('a');
                    open = in.read() >= 0;
                } catch (java.net.SocketTimeoutException e) {
                    // Nothing came: the line is still open.
                } catch (IOException e) {
                    open = false;
                }
            }
            assertThat(open).isFalse();
        }
        // The arrival of a request may take one second here, and somebody looks every second.
        assertThat(System.nanoTime() - began).isLessThan(7_000_000_000L);
    }

    @Test
    void saysNothingOfAFaultButThatItHasOne() {
        FakeDesk broken = new FakeDesk() {
            @Override
            public synchronized List<dev.readout.history.Change> history(dev.readout.record.EntryKey key) {
                throw new IllegalStateException("secret words");
            }

            @Override
            public synchronized List<dev.readout.history.Change> changes(long after, long through) {
                throw new StackOverflowError("secret words");
            }

            @Override
            public synchronized java.util.Optional<dev.readout.record.RecordEntry> entry(
                    dev.readout.record.EntryKey key, dev.readout.history.Edition edition) {
                throw new dev.readout.store.StoreException(
                        dev.readout.store.StoreException.Code.LOCKED, "/secret/words is held", null);
            }
        };
        try (Served faulty = Served.of(broken)) {
            assertThat(Served.problem(faulty.get("/api/statements/s/history"), 500)
                            .toString())
                    .doesNotContain("secret", "Exception");
            assertThat(Served.problem(faulty.get("/api/changes?from=1"), 500).toString())
                    .doesNotContain("secret", "Error");
            assertThat(Served.problem(faulty.get("/api/statements/s?as-of=1"), 503)
                            .toString())
                    .doesNotContain("secret");
            assertThat(faulty.log())
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line).contains("secret"));
            assertThat(faulty.get("/api").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerIsDataAndForWhoeverAskedAlone() {
        for (String path : List.of("/api", "/nowhere", "/api/statements?limit=x")) {
            var headers = served.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElseThrow()).containsAnyOf("private", "no-store");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }
}
