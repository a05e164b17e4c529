package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.read.Capture;
import dev.readout.read.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports that are added from pages, and the desk that tells what is new; without a browser. */
class AddingPagesTest {
    private static final String BOUNDARY = "----a form's +boundary";

    private final FakeDesk desk = new FakeDesk();

    @Test
    void takesFilesTogetherAndTellsWhatCameOfEach() {
        try (Served served = Served.of(FakeDesk.empty())) {
            String page = until(
                    served,
                    form().file("files", "../../etc/Gespräche <2>.html", "<p>Words")
                            .file("files", "large.txt", "x".repeat(Served.LIMITS.body() + 1))
                            .field("outlet", "")
                            .send(served, "/add"));

            assertThat(page)
                    .contains("Gespräche &lt;2", "kept", "large.txt", "too large", "What was new in them")
                    .contains("93 statements", "<a href=\"/reports/")
                    .doesNotContain("etc/", "http-equiv=\"refresh\"");
            String path = page.substring(page.indexOf("/add/"), page.indexOf("?list"));
            assertThat(served.get(path + "?list=said&page=2").body()).contains("41–80 of 93");
        }
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsItOnTheDesk() {
        desk.reading(report -> List.of(new Addition(
                Addition.Outcome.UNREADABLE,
                Optional.empty(),
                report.sha256(),
                List.of(new Problem(Problem.Kind.NOT_AN_ARTICLE, "It is a list of links.")))));
        try (Served served = Served.of(desk)) {
            String page =
                    until(served, form().file("files", "links.html", "<p>").send(served, "/add"));

            assertThat(page).contains("links.html", "not readable", "It is a list of links. Open it, copy the words");
            assertThat(served.get("/").body()).contains("Could not be read", "links.html", "3 June 2026, 10:00 UTC");
            assertThat(served.get("/add").body()).contains("links.html");
        }
    }

    @Test
    void keepsPastedWordsAsTheyAreWithWhatIsSaidOfThem() {
        List<Capture> seen = Collections.synchronizedList(new ArrayList<>());
        desk.reading(report -> {
            seen.add(report);
            return List.of();
        });
        try (Served served = Served.of(desk)) {
            until(
                    served,
                    form().field("text", "One.\r\n* Two.")
                            .field("outlet", "Harbour Post")
                            .send(served, "/add"));
            until(
                    served,
                    form().field("text", "One \"two\".")
                            .field("title", "Talks")
                            .field("url", "https://harbour.example/1")
                            .field("published", "2026-06-01")
                            .send(served, "/add"));
        }
        assertThat(new String(seen.get(0).bytes(), StandardCharsets.UTF_8)).isEqualTo("One.\n* Two.");
        assertThat(seen.get(0).hints().outlet()).contains("Harbour Post");
        assertThat(new String(seen.get(1).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"title\":\"Talks\",\"url\":\"https://harbour.example/1\",\"text\":\"One \\\"two\\\".\"}");
        assertThat(seen.get(1).name()).isEqualTo("pasted.json");
        assertThat(seen.get(1).hints().published()).isPresent();
    }

    @Test
    void refusesFormsThatMakeNoSense() {
        try (Served served = Served.of(desk)) {
            assertThat(form().field("text", " ").send(served, "/add").statusCode())
                    .isEqualTo(400);
            assertThat(form().field("text", "Words.")
                            .field("published", "yesterday")
                            .send(served, "/add")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(form().field("text", "Words.")
                            .field("url", "javascript:alert(1)")
                            .send(served, "/add")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(form().field("text", "x".repeat(Served.LIMITS.body() + 1))
                            .send(served, "/add")
                            .statusCode())
                    .isEqualTo(413);
            Form many = form();
            for (int i = 0; i < 9; i++) {
                many.file("files", i + ".txt", "x".repeat(Served.LIMITS.body()));
            }
            HttpResponse<String> large = many.send(served, "/add");
            assertThat(large.statusCode()).isEqualTo(413);
            assertThat(large.body()).contains("add them in several goes");
            for (String nonsense :
                    List.of("", "words", "--b\r\n", "--b\r\n\r\nno name\r\n--b", "--b\r\nContent-Disposition")) {
                assertThat(served.post("/add", Upload.TYPE + "; boundary=b", nonsense)
                                .statusCode())
                        .as(nonsense)
                        .isEqualTo(400);
            }
            assertThat(served.post("/add", "text/plain", "words").statusCode()).isEqualTo(415);
            assertThat(form().field("text", "Words.")
                            .send(served, "/add", "Origin", "https://elsewhere.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(served.get("/add/nothing").statusCode()).isEqualTo(404);
            assertThat(served.log()).isEmpty();
        }
    }

    @Test
    void tellsWhatIsNewSinceSomebodyMarkedAllAsSeen() {
        try (Served served = Served.of(desk)) {
            HttpResponse<String> first = served.get("/");
            String cookie = cookie(first);
            assertThat(first.body()).contains("for the first time").doesNotContain("Mark all as seen");
            assertThat(cookie).endsWith("=2");
            assertThat(served.get("/", "Cookie", cookie).body()).contains("Nothing since 2 June 2026, 08:00 UTC");

            String before = cookie.replace("=2", "=1");
            String page = served.get("/", "Cookie", before).body();
            assertThat(page).contains("New since 1 June 2026, 08:00 UTC", "16 offers and demands", "/seen?edition=2");
            assertThat(served.get("/new?after=1&list=offered").body()).contains("1–16 of 16");

            HttpResponse<String> seen = served.send(served.request("/seen?edition=2")
                    .header("Cookie", before)
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(seen.statusCode()).isEqualTo(303);
            assertThat(cookie(seen)).isEqualTo(cookie);

            for (String nonsense : List.of("=3", "=0", "=x", "=99999999999999999999")) {
                assertThat(served.get("/", "Cookie", cookie.replace("=2", nonsense))
                                .body())
                        .contains("for the first time");
            }
            assertThat(served.get("/seen?edition=2").statusCode()).isEqualTo(405);
            assertThat(served.get("/new?after=9&list=offered").statusCode()).isEqualTo(404);
            assertThat(served.get("/?as-of=1").headers().firstValue("Set-Cookie"))
                    .isEmpty();
        }
    }

    @Test
    void offersTheExampleToAnEmptyRecordAlone() throws IOException {
        try (Served served = Served.of(FakeDesk.empty())) {
            assertThat(served.get("/").body()).contains("Read the example", "readout read FOLDER");
            Held held = Held.of(served, "/");
            until(served, example(served, held));

            assertThat(served.get("/").body()).contains("This is the invented example");
            assertThat(example(served, held).statusCode()).isEqualTo(400);
            assertThat(example(served, new Held(held.cookie(), "")).statusCode())
                    .isEqualTo(403);
        }
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "yarrun", "articles"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Example.NAMES);
        }
    }

    private static String cookie(HttpResponse<String> response) {
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Returns the page to which a form led, once all is done. */
    private static String until(Served served, HttpResponse<String> taken) {
        assertThat(taken.statusCode()).isEqualTo(303);
        String path = taken.headers().firstValue("Location").orElseThrow();
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            String page = served.get(path).body();
            if (!page.contains("class=\"progress\"")) {
                return page;
            }
            assertThat(page).contains("<noscript><meta http-equiv=\"refresh\" content=\"2\">");
            Thread.onSpinWait();
        }
        throw new AssertionError("it never came to an end");
    }

    private static Form form() {
        return new Form();
    }

    private static HttpResponse<String> example(Served served, Held held) {
        return served.send(served.request("/example")
                .header("Cookie", held.cookie())
                .header("Content-Type", dev.readout.server.Form.TYPE)
                .POST(HttpRequest.BodyPublishers.ofString("token=" + held.token())));
    }

    /** What a browser holds that was given a page with a form. */
    private record Held(String cookie, String token) {
        static Held of(Served served, String path) {
            Visit visit = new Visit(served);
            assertThat(visit.open(path).headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly", "SameSite=Strict");
            assertThat(visit.token()).isNotEmpty();
            return new Held(visit.cookies(), visit.token());
        }
    }

    @Test
    void takesNoFormOfAPageThatThisBrowserWasNotGiven() {
        try (Served served = Served.of(FakeDesk.empty())) {
            Held held = Held.of(served, "/add");
            assertThat(form().field("text", "words")
                            .sendAs(new Held(held.cookie(), ""), served, "/add")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(form().field("text", "words")
                            .sendAs(new Held("readout-form=" + "A".repeat(22), held.token()), served, "/add")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(served.get("/api/articles").body()).contains("\"total\":0");
        }
    }

    /** A form as a browser sends it. */
    private static final class Form {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", value);
        }

        Form file(String name, String fileName, String content) {
            return part("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: text/html", content);
        }

        private Form part(String disposition, String content) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"
                            + content + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            return this;
        }

        HttpResponse<String> send(Served served, String path, String... headers) {
            return sendAs(Held.of(served, "/add"), served, path, headers);
        }

        HttpResponse<String> sendAs(Held held, Served served, String path, String... headers) {
            field("token", held.token());
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            HttpRequest.Builder request = served.request(path)
                    .header("Content-Type", Upload.TYPE + "; boundary=\"" + BOUNDARY + "\"")
                    .header("Cookie", held.cookie())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
            return served.send(headers.length == 0 ? request : request.headers(headers));
        }
    }
}
