package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.read.Capture;
import dev.readout.read.Problem;
import dev.readout.store.StoreException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Reports that are sent come into the record. */
class AddingTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void bringsAReportIntoTheRecord() {
        try (Served served = Served.of(desk)) {
            HttpResponse<String> taken = served.post(
                    "/api/articles?outlet=Harbour%20Post&published=2026-06-01&name=talks.html",
                    "text/html", "<p>Words");

            assertThat(taken.statusCode()).isEqualTo(202);
            JsonNode job = Json.tree(taken.body());
            assertThat(taken.headers().firstValue("Location"))
                    .contains("/api/jobs/" + job.path("id").asText());
            JsonNode done = done(served, job.path("id").asText());
            assertThat(done.at("/articles/0/outcome").asText()).isEqualTo("added");
            assertThat(done.path("edition").asInt()).isEqualTo(3);
            JsonNode article = served.json(
                    "/api/articles/" + done.at("/articles/0/article").asText());
            assertThat(article.path("outlet").asText()).isEqualTo("Harbour Post");
            assertThat(article.path("file").asText()).isEqualTo("talks.html");
            assertThat(article.path("read").asText()).isEqualTo("2026-06-03T10:00:00Z");
            assertThat(served.json("/api").at("/edition/number").asInt()).isEqualTo(3);
        }
    }

    @Test
    void saysWhatIsWrongWithAReport() {
        desk.reading(report -> List.of(new Addition(
                Addition.Outcome.UNREADABLE,
                Optional.empty(),
                report.sha256(),
                List.of(new Problem(Problem.Kind.NOT_AN_ARTICLE, "It is a list of links.")))));
        try (Served served = Served.of(desk)) {
            JsonNode done = done(served, send(served, "words"));

            assertThat(done.at("/articles/0/outcome").asText()).isEqualTo("unreadable");
            assertThat(done.at("/articles/0/problems/0/kind").asText()).isEqualTo("not_an_article");
            assertThat(done.at("/articles/0/problems/0/message").asText()).isEqualTo("It is a list of links.");
        }
    }

    @Test
    void aReportThatBringsOutAFaultOrAFailureStopsNoOther() {
        List<Capture> seen = new ArrayList<>();
        desk.reading(report -> {
            seen.add(report);
            if (seen.size() == 1) {
                throw new IllegalStateException("fault");
            }
            if (seen.size() == 2) {
                throw new StoreException(StoreException.Code.DISK_FULL, "no room", null);
            }
            return List.of();
        });
        try (Served served = Served.of(desk)) {
            String fault = send(served, "one");
            String failure = send(served, "two");
            done(served, send(served, "three"));

            assertThat(served.json("/api/jobs/" + fault).path("state").asText()).isEqualTo("failed");
            assertThat(served.json("/api/jobs/" + failure).path("state").asText())
                    .isEqualTo("failed");
            assertThat(served.log()).hasSize(2);
        }
    }

    @Test
    void takesOnlySoManyAtATime() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        desk.reading(report -> {
            reading.countDown();
            await(goOn);
            return List.of();
        });
        try (Served served = Served.of(desk)) {
            send(served, "read");
            reading.await();
            for (int i = 0; i < Served.LIMITS.jobs(); i++) {
                send(served, "waits " + i);
            }
            HttpResponse<String> refused = served.post("/api/articles", "text/plain", "one too many");
            goOn.countDown();

            Served.problem(refused, 503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void readsWhatWaitsBeforeItStops() {
        List<String> read = new ArrayList<>();
        desk.reading(report -> {
            read.add(report.name());
            return List.of();
        });
        try (Served served = Served.of(desk)) {
            for (int i = 0; i < Served.LIMITS.jobs(); i++) {
                send(served, "waits " + i);
            }
        }
        assertThat(read).hasSize(Served.LIMITS.jobs());
    }

    private static String send(Served served, String words) {
        return Json.tree(served.post("/api/articles", "text/plain", words).body())
                .path("id")
                .asText();
    }

    /** Returns a job that has come to its end. */
    static JsonNode done(Served served, String id) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode job = served.json("/api/jobs/" + id);
            if (job.path("state").asText().equals("done")) {
                return job;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("it never came to an end");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
