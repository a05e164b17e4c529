package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the record holds is what is answered. */
class ReadingTest {
    private static final Map<EntryKey, String> EXAMPLE = FakeDesk.example();
    private static Served served = Served.of(new FakeDesk());

    @BeforeAll
    static void start() {
        assertThat(served.address().getHost()).isEqualTo("127.0.0.1");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void saysWhatIsHere() {
        JsonNode overview = served.json("/api");

        assertThat(overview.at("/edition/number").asInt()).isEqualTo(2);
        assertThat(overview.at("/counts/statements").asInt()).isEqualTo(count(EntryKind.STATEMENT));
        assertThat(overview.path("notice").asText()).startsWith("Read by a machine.");
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void pagesThroughAList(EntryKind kind) {
        List<String> ids = new ArrayList<>();
        Optional<String> next = Optional.of("/api/" + kind.list() + "?limit=7");
        while (next.isPresent()) {
            JsonNode page = served.json(next.get());
            assertThat(page.path("total").asInt()).isEqualTo(count(kind));
            assertThat(page.path("entries").size()).isLessThanOrEqualTo(7);
            page.path("entries").forEach(entry -> ids.add(id(entry)));
            next = Optional.of(page.path("next").asText()).filter(path -> !path.isEmpty());
        }

        assertThat(ids)
                .containsExactlyElementsOf(EXAMPLE.keySet().stream()
                        .filter(key -> key.kind() == kind)
                        .map(EntryKey::id)
                        .toList());
    }

    @Test
    void keepsToTheEditionOfTheFirstPage() {
        String next =
                served.json("/api/statements?limit=1&as-of=1").path("next").asText();

        assertThat(next).contains("as-of=1");
        assertThat(served.json(next).at("/edition/number").asInt()).isEqualTo(1);
    }

    @Test
    void givesAnEntryAsItIsKeptAndArticlesWithoutTheirBodies() {
        EXAMPLE.forEach((key, json) -> {
            JsonNode entry = served.json("/api/" + key.kind().list() + "/" + key.id());
            JsonNode kept = Json.tree(json);
            if (key.kind() == EntryKind.ARTICLE) {
                assertThat(entry.has("body")).isFalse();
                assertThat(entry.path("bodySha256")).isEqualTo(kept.path("bodySha256"));
                assertThat(entry.path("file").asText())
                        .isNotEmpty()
                        .doesNotContain("/")
                        .isSubstringOf(kept.path("file").asText());
                assertThat(served.json("/api/articles/" + key.id() + "?bodies=full"))
                        .isEqualTo(kept);
            } else {
                assertThat(entry).isEqualTo(kept);
            }
        });
    }

    @Test
    void sendsWhoAsksForAMergedEntryOn() {
        JsonNode merged = EXAMPLE.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == EntryKind.ENTITY)
                .map(entry -> Json.tree(entry.getValue()))
                .filter(entry -> entry.path("replaces").size() > 0)
                .findFirst()
                .orElseThrow();

        HttpResponse<String> response =
                served.get("/api/entities/" + merged.at("/replaces/0").asText());

        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location"))
                .contains("/api/entities/" + merged.path("id").asText());
    }

    @Test
    void findsByFilters() {
        JsonNode attribution = Json.tree(EXAMPLE.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == EntryKind.ATTRIBUTION)
                .findFirst()
                .orElseThrow()
                .getValue());
        String speaker = attribution.path("speaker").asText();
        String article = attribution.path("article").asText();

        JsonNode found = served.json("/api/attributions?limit=500&speaker=" + speaker + "&article=" + article);
        assertThat(found.path("total").asInt())
                .isPositive()
                .isEqualTo(found.path("entries").size());
        assertThat(found.path("entries")).allSatisfy(entry -> {
            assertThat(entry.path("speaker").asText()).isEqualTo(speaker);
            assertThat(entry.path("article").asText()).isEqualTo(article);
        });
        assertThat(served.json("/api/entities?name=MAHRUN&kind=person").path("entries"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.toString()).containsIgnoringCase("mahrun"));
        assertThat(served.json("/api/articles?published-from=2026-05-05&published-until=2026-05-05")
                        .path("entries"))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.path("published").asText()).startsWith("2026-05-05"));
        assertThat(served.json("/api/encounters?status=planned&on-from=2026-05-19&on-until=2026-05-19")
                        .path("entries"))
                .isNotEmpty();
        assertThat(served.json("/api/articles?outlet=Harrow%20Wire")
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(served.json("/api/positions?holder=nobody").path("total").asInt())
                .isZero();
    }

    @Test
    void answersAsOfAnEditionADayOrAMoment() {
        assertThat(served.json("/api/positions").path("total").asInt()).isPositive();
        for (String then : List.of("1", "2026-06-01", "2026-06-01T08:00:00Z", "2026-06-02T07:59:59.999Z")) {
            assertThat(served.json("/api/positions?as-of=" + then).path("total").asInt())
                    .as(then)
                    .isZero();
        }
        String position =
                served.json("/api/positions?limit=1").at("/entries/0/id").asText();
        assertThat(served.get("/api/positions/" + position + "?as-of=1").statusCode())
                .isEqualTo(404);
        Served.problem(served.get("/api/statements?as-of=2026-05-31"), 404);
        Served.problem(served.get("/api/statements?as-of=3"), 404);
    }

    @Test
    void tellsWhatChangedAndTheHistoryOfAnEntry() {
        JsonNode changes = served.json("/api/changes?from=1&limit=5");
        assertThat(changes.path("total").asInt()).isEqualTo(count(EntryKind.POSITION));
        assertThat(changes.path("changes")).hasSize(5).allSatisfy(change -> {
            assertThat(change.path("change").asText()).isEqualTo("new");
            assertThat(change.path("list").asText()).isEqualTo("positions");
            assertThat(change.at("/causes/0/deed").asText()).isEqualTo("added");
        });
        assertThat(served.json(changes.path("next").asText()).at("/changes/0/id"))
                .isNotEqualTo(changes.at("/changes/0/id"));
        assertThat(served.json("/api/changes?from=2026-06-01&to=2026-06-02&kind=articles")
                        .path("total")
                        .asInt())
                .isZero();

        String id = changes.at("/changes/0/id").asText();
        assertThat(served.json("/api/positions/" + id + "/history")
                        .at("/changes/0/edition/number")
                        .asInt())
                .isEqualTo(2);
        Served.problem(served.get("/api/positions/nothing/history"), 404);
        Served.problem(served.get("/api/changes?from=2&to=1"), 400);
        assertThat(served.json("/api/editions?limit=1").path("next").asText())
                .isEqualTo("/api/editions?limit=1&skip=1");
    }

    @Test
    void changesOfArticlesCarryNoBodies() {
        String article =
                served.json("/api/articles?limit=1").at("/entries/0/id").asText();

        assertThat(served.json("/api/articles/" + article + "/history")
                        .at("/changes/0/after")
                        .has("body"))
                .isFalse();
    }

    @Test
    void exportsFilesToTakeAway() {
        HttpResponse<String> csv = served.get("/api/export/csv/statements");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"readout-statements.csv\"");
        assertThat(csv.body()).startsWith("\"id\",").contains("Salma al-Rukhan");
        assertThat(served.get("/api/export/ics").body()).startsWith("BEGIN:VCALENDAR");
        assertThat(served.get("/api/export/jsonl/positions?as-of=1").body()).isEmpty();
        String position =
                served.json("/api/positions?limit=1").at("/entries/0/id").asText();
        assertThat(served.get("/api/export/atom?of=" + position).body()).contains("<feed", position);
        assertThat(served.json("/api/export/packet/" + position).toString()).contains(position);
    }

    @Test
    void looksAheadFromAnyDay() {
        JsonNode before = served.json("/api/agenda?on=2026-05-01");
        JsonNode after = served.json("/api/agenda?on=2027-05-01");

        assertThat(before.path("toCome")).isNotEmpty();
        assertThat(before.path("overdue")).isEmpty();
        assertThat(after.path("overdue")).hasSameSizeAs(before.path("toCome"));
        assertThat(before.path("due")).isNotEmpty();
        assertThat(after.path("due")).isEmpty();
        assertThat(after.path("pastDue")).hasSameSizeAs(before.path("due"));
        assertThat(served.json("/api/agenda").path("on").asText()).isEqualTo("2026-06-03");
    }

    @Test
    void givesTheWholeRecord() {
        JsonNode record = served.json("/api/record");

        assertThat(record.path("format").asText()).isEqualTo("readout-record/1");
        for (EntryKind kind : EntryKind.values()) {
            assertThat(record.path(kind.list())).hasSize((int) count(kind));
        }
        assertThat(record.at("/articles/0").has("body")).isFalse();
        assertThat(served.json("/api/record?bodies=full").at("/articles/0").has("body"))
                .isTrue();
    }

    @Test
    void tellsWhoHasTheAnswerAlreadyJustThat() {
        HttpResponse<String> first = served.get("/api/statements");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = served.get("/api/statements", "If-None-Match", tag);

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(served.get("/api/statements?limit=2", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(served.get("/api/statements?as-of=1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(served.get("/api/statements?as-of=2&limit=3").headers().firstValue("ETag"))
                .isEqualTo(
                        served.get("/api/statements?limit=3&as-of=2").headers().firstValue("ETag"));
    }

    @Test
    void packsWhatIsWorthIt() throws IOException {
        HttpResponse<byte[]> packed = served.send(
                served.request("/api/record").header("Accept-Encoding", "br, gzip"),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(packed.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(served.get("/api/record").body());
        }
        assertThat(served.get("/api/record", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void answersHeadLikeGetWithoutTheBody() {
        HttpResponse<String> head =
                served.send(served.request("/api/statements").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> get = served.get("/api/statements");

        assertThat(get.headers().firstValue("Content-Length")).isPresent();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
    }

    private static long count(EntryKind kind) {
        return EXAMPLE.keySet().stream().filter(key -> key.kind() == kind).count();
    }

    private static String id(JsonNode entry) {
        return entry.path("id")
                .asText(entry.path("a").asText() + "-" + entry.path("b").asText());
    }
}
