package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whoever listens is told of each edition. */
class EventsTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void tellsOfAnEditionAsItComes() throws IOException {
        try (Served served = Served.of(desk);
                Line line = Line.open(served, "/api/events")) {
            assertThat(line.next()).isEqualTo(": the record is at edition 2");
            served.post("/api/articles", "text/plain", "words");

            assertThat(line.event()).isEqualTo("id: 3");
            assertThat(line.next()).isEqualTo("event: edition");
            JsonNode data = Json.tree(line.next().substring("data: ".length()));
            assertThat(data.at("/edition/number").asInt()).isEqualTo(3);
            assertThat(data.path("new").asInt()).isEqualTo(1);
            assertThat(data.path("changed").asInt()).isZero();
            assertThat(served.json(data.path("changes").asText()).path("total").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void goesOnWhereALineBroke() throws IOException {
        try (Served served = Served.of(desk);
                Line line = Line.open(served, "/api/events", "Last-Event-ID", "1");
                Line other = Line.open(served, "/api/events?edition=0")) {
            assertThat(line.event()).isEqualTo("id: 2");
            assertThat(other.event()).isEqualTo("id: 1");
            assertThat(other.event()).isEqualTo("id: 2");
            Served.problem(served.get("/api/events", "Last-Event-ID", "nonsense"), 400);
        }
    }

    @Test
    void saysThatTheLineIsOpen() throws IOException {
        try (Served served = Served.of(desk);
                Line line = Line.open(served, "/api/events")) {
            assertThat(line.next()).startsWith(": the record");
            assertThat(line.next()).isEqualTo(": still here");
            assertThat(line.next()).isEqualTo(": still here");
        }
    }

    @Test
    void hasRoomForSoManyAndForOthersWhenTheyGo() throws Exception {
        try (Served served = Served.of(desk)) {
            try (Line one = Line.open(served, "/api/events");
                    Line two = Line.open(served, "/api/events")) {
                one.next();
                two.next();
                Served.problem(served.get("/api/events"), 503);
            }
            long end = System.nanoTime() + 5_000_000_000L;
            int status = 503;
            while (status == 503 && System.nanoTime() < end) {
                Thread.sleep(50);
                try (Line line = Line.open(served, "/api/events")) {
                    status = line.status();
                }
            }
            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    void endsWhenTheServerStops() throws IOException {
        Line line;
        try (Served served = Served.of(desk)) {
            line = Line.open(served, "/api/events");
            line.next();
        }
        assertThat(line.rest()).isEmpty();
        line.close();
    }

    /** What a listener hears. */
    private record Line(int status, BufferedReader reader) implements AutoCloseable {
        static Line open(Served served, String path, String... headers) {
            HttpRequest.Builder request = served.request(path);
            HttpResponse<InputStream> response = served.send(
                    headers.length == 0 ? request : request.headers(headers),
                    HttpResponse.BodyHandlers.ofInputStream());
            return new Line(
                    response.statusCode(),
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        }

        String next() throws IOException {
            String line = reader.readLine();
            while (line != null && line.isEmpty()) {
                line = reader.readLine();
            }
            return String.valueOf(line);
        }

        /** Returns the first line of the next event. */
        String event() throws IOException {
            String line = next();
            while (!line.startsWith("id: ")) {
                if (line.equals("null")) {
                    throw new AssertionError("the line has ended");
                }
                line = next();
            }
            return line;
        }

        String rest() throws IOException {
            String line = next();
            while (line.startsWith(":")) {
                line = next();
            }
            return line.equals("null") ? "" : line;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
