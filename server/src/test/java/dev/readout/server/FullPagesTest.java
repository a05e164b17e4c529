package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.pages.Places;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record that hundreds of reports carry: the example, each report of which is there again and again. */
class FullPagesTest {
    /** In bytes, of a page as it is sent without being packed. */
    private static final int LARGEST = 200_000;
    /** How often each report is there besides. */
    private static final int TIMES = 40;

    private static final List<String> LISTS = List.of(
            "/",
            "/agenda?on=2026-05-16",
            "/timeline",
            "/encounters",
            "/statements",
            "/claims",
            "/positions?from=2026-05-01",
            "/names",
            "/names?kind=bodies",
            "/reports",
            "/outlets",
            "/review",
            "/decisions",
            "/differences");

    private static Map<EntryKey, String> record;
    private static Served served;

    @BeforeAll
    static void serve() {
        record = full(FakeDesk.example());
        served = Served.of(new FakeDesk(record));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Map<EntryKey, String> full(Map<EntryKey, String> example) {
        Set<String> again = new HashSet<>();
        example.keySet().stream()
                .filter(key -> key.kind() == EntryKind.ARTICLE || key.kind() == EntryKind.ATTRIBUTION)
                .forEach(key -> again.add(key.id()));
        Map<EntryKey, String> full = new TreeMap<>();
        example.forEach((key, json) -> {
            full.put(key, json);
            for (int time = 1; again.contains(key.id()) && time <= TIMES; time++) {
                ObjectNode other = (ObjectNode) Json.tree(json);
                other.put("id", other(key.id(), time));
                if (other.has("article")) {
                    other.put("article", other(other.path("article").asText(), time));
                }
                Optional.ofNullable(other.get("url"))
                        .map(JsonNode::asText)
                        .ifPresent(url ->
                                other.put("url", url + "?" + other.path("id").asText()));
                full.put(new EntryKey(key.kind(), other.path("id").asText()), other.toString());
            }
            if (!again.contains(key.id())) {
                JsonNode wide = Json.tree(json);
                widen(wide, again);
                full.put(key, wide.toString());
            }
        });
        return full;
    }

    private static String other(String id, int time) {
        return id + "-" + time;
    }

    /** Wherever an entry rests on a report, it rests on the others of it too. */
    private static void widen(JsonNode node, Set<String> again) {
        node.forEach(child -> widen(child, again));
        if (node instanceof ArrayNode array) {
            List<JsonNode> all = new ArrayList<>();
            array.forEach(all::add);
            for (JsonNode each : all) {
                for (int time = 1; time <= TIMES; time++) {
                    if (each.isTextual() && again.contains(each.asText())) {
                        array.add(other(each.asText(), time));
                    } else if (each instanceof ObjectNode object && object.has("article")) {
                        ObjectNode copy = object.deepCopy();
                        copy.put("article", other(object.path("article").asText(), time));
                        if (object.has("attribution")) {
                            copy.put(
                                    "attribution",
                                    other(object.path("attribution").asText(), time));
                        }
                        array.add(copy);
                    }
                }
            }
        }
    }

    private static String path(EntryKey key) {
        return "/" + Places.folders().get(key.kind()) + "/" + key.id();
    }

    @Test
    void shipsEveryPageSmallHoweverManyReportsCarryIt() {
        Stream<String> entries = record.keySet().stream()
                .filter(key -> Places.folders().containsKey(key.kind()))
                .filter(key -> key.kind() != EntryKind.ARTICLE || !key.id().contains("-"))
                .map(FullPagesTest::path);
        Stream.concat(LISTS.stream(), entries).forEach(path -> {
            HttpResponse<String> page = served.get(path);

            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                    .as(path)
                    .isLessThan(LARGEST);
        });
        assertThat(served.log()).isEmpty();
    }

    @Test
    void showsEveryReportOfAStatementPartByPart() {
        JsonNode most = widest(EntryKind.STATEMENT, "attributions");

        List<String> shown = parts("/statements/" + most.path("id").asText(), ".compared");

        assertThat(shown).hasSize(most.path("attributions").size()).doesNotHaveDuplicates();
    }

    @Test
    void showsEverySentenceOfAnEncounterPartByPart() {
        JsonNode most = widest(EntryKind.ENCOUNTER, "evidence");
        Set<String> reports = new HashSet<>();
        most.path("evidence").forEach(each -> reports.add(each.path("article").asText()));

        List<String> shown = parts("/encounters/" + most.path("id").asText(), "details.all .proof .open a");

        assertThat(shown).hasSize(reports.size()).doesNotHaveDuplicates();
        assertThat(served.get("/encounters/" + most.path("id").asText() + "?part=9999")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void leadsFromANameToAllOfEachList() {
        JsonNode most = widest(EntryKind.ENTITY, "mentions");
        String path = "/names/" + most.path("id").asText();
        Document page = Jsoup.parse(served.get(path).body());
        Element all = page.selectFirst("section:has(#h-named) .more a");
        assertThat(all).isNotNull();

        Set<String> reports = new HashSet<>();
        Optional<String> next = Optional.of(all.attr("href"));
        while (next.isPresent()) {
            Document part = Jsoup.parse(served.get(next.get()).body());
            part.select("#named .line .words a").forEach(line -> reports.add(line.attr("href")));
            next = part.select("#named .more a").stream()
                    .filter(link -> link.text().equals("After"))
                    .map(link -> link.attr("href"))
                    .findFirst();
        }

        Set<String> named = new HashSet<>();
        most.path("mentions").forEach(each -> named.add(each.path("article").asText()));
        assertThat(reports).hasSameSizeAs(named);
        assertThat(served.get(path + "?list=nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void showsOneListOfTheAgendaAlone() {
        Document page =
                Jsoup.parse(served.get("/agenda?on=2026-05-16&list=toCome").body());

        assertThat(page.select("#toCome .line")).isNotEmpty();
        assertThat(page.select("main section")).hasSizeLessThanOrEqualTo(2);
    }

    private static JsonNode widest(EntryKind kind, String list) {
        return record.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> Json.tree(entry.getValue()))
                .max(Comparator.comparingInt(entry -> entry.path(list).size()))
                .orElseThrow();
    }

    /** Follows the parts of a page, and returns what of them is picked, by its address or id. */
    private static List<String> parts(String path, String picked) {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            HttpResponse<String> page = served.get(next.get());
            assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                    .as(path)
                    .isLessThan(LARGEST);
            Document part = Jsoup.parse(page.body());
            part.select(picked).forEach(each -> all.add(each.id().isEmpty() ? each.attr("href") : each.id()));
            next = part.select(".parts a").stream()
                    .filter(link -> link.text().equals("Next part"))
                    .map(link -> link.attr("href"))
                    .findFirst();
        }
        return all;
    }
}
