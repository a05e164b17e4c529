package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.readout.record.EntryKind;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the description says of the API is what the API does. */
class OpenApiTest {
    private static Served served = Served.of(new FakeDesk());
    private static JsonNode description = Json.tree("{}");

    @BeforeAll
    static void start() {
        description = served.json("/api/openapi.json");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void isWellFormed() {
        SwaggerParseResult parsed = new OpenAPIV3Parser()
                .readContents(served.get("/api/openapi.json").body(), List.of(), new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getPaths())
                .hasSize(description.path("paths").size());
    }

    @Test
    void describesWhatIsThereAndNothingElse() {
        Set<String> names = new HashSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    assertThat(names.add(
                                    operation.getValue().path("operationId").asText()))
                            .isTrue();
                    String there = path.getKey()
                            .replace("{id}", "nothing")
                            .replace("{list}", "statements")
                            .replace("{number}", "1");
                    String type = operation.getValue().at("/requestBody/content").properties().stream()
                            .map(java.util.Map.Entry::getKey)
                            .findFirst()
                            .orElse("text/plain");
                    HttpResponse<String> response = operation.getKey().equals("get")
                            ? served.get(there + "?nonsense=1")
                            : served.post(there + "?nonsense=1", type, "words");
                    // It is there, and knows its parameters: anything that is not would be 404.
                    assertThat(Served.problem(response, 400).path("detail").asText())
                            .as(path.getKey())
                            .containsAnyOf("nonsense", "missing");
                }));
    }

    @Test
    void answersAreAsDescribed() {
        List<String> asked = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            String list = "/api/" + kind.list();
            check(asked, list, list + "?limit=500", 200);
            JsonNode first = served.json(list + "?limit=1").path("entries");
            if (!first.isEmpty()) {
                String id = first.at("/0/id")
                        .asText(first.at("/0/a").asText() + "-"
                                + first.at("/0/b").asText());
                check(asked, list + "/{id}", list + "/" + id, 200);
                check(asked, list + "/{id}/history", list + "/" + id + "/history", 200);
            }
            check(asked, list + "/{id}", list + "/nothing", 404);
            check(asked, list + "/{id}/history", list + "/nothing/history", 404);
        }
        String merged = served.json("/api/entities?limit=500")
                .findValue("replaces")
                .path(0)
                .asText();
        check(asked, "/api/entities/{id}", "/api/entities/" + merged, 301);
        for (String path : List.of(
                "/api",
                "/api/record",
                "/api/editions",
                "/api/agenda",
                "/api/openapi.json",
                "/api/export/plover",
                "/api/export/jsonld",
                "/api/export/ics",
                "/api/export/atom")) {
            check(asked, path, path, 200);
        }
        check(asked, "/api/export/atom", "/api/export/atom?q=water", 200);
        check(asked, "/api/record", "/api/record?bodies=full", 200);
        check(asked, "/api/export/csv/{list}", "/api/export/csv/statements", 200);
        check(asked, "/api/export/csv/{list}", "/api/export/csv/secrets", 400);
        check(asked, "/api/export/jsonl/{list}", "/api/export/jsonl/encounters?as-of=1", 200);
        String statement =
                served.json("/api/statements?limit=1").at("/entries/0/id").asText();
        check(asked, "/api/export/packet/{id}", "/api/export/packet/" + statement, 200);
        check(asked, "/api/export/packet/{id}", "/api/export/packet/nothing", 404);
        check(asked, "/api/search", "/api/search?limit=500", 200);
        check(asked, "/api/search", "/api/search?q=water&speaker=Mahrun%7CNobody", 200);
        check(asked, "/api/search", "/api/search?kind=secret", 400);
        check(asked, "/api/changes", "/api/changes?from=1", 200);
        check(asked, "/api/changes", "/api/changes", 400);
        String job = Json.tree(
                        served.post("/api/articles", "text/plain", "words").body())
                .path("id")
                .asText();
        AddingTest.done(served, job);
        check(asked, "/api/jobs/{id}", "/api/jobs/" + job, 200);
        check(asked, "/api/jobs/{id}", "/api/jobs/nothing", 404);

        check(asked, "/api/review-queue", "/api/review-queue?limit=500", 200);
        check(asked, "/api/review-queue", "/api/review-queue?question=attribution", 200);
        served.post(
                "/api/reviews",
                Reply.JSON,
                "{\"action\":\"confirmed\",\"list\":\"statements\",\"id\":\"" + statement
                        + "\",\"by\":\"Ana\",\"reason\":\"read it\"}");
        check(asked, "/api/reviews", "/api/reviews", 200);
        check(asked, "/api/reviews/{number}", "/api/reviews/100", 200);
        check(asked, "/api/reviews/{number}", "/api/reviews/7", 404);
        asked.add("/api/reviews/{number}/undo");

        Set<String> described = new TreeSet<>();
        description.path("paths").fieldNames().forEachRemaining(described::add);
        // A line that stays open and one that takes reports: EventsTest and AddingTest.
        described.remove("/api/events");
        assertThat(new TreeSet<>(asked)).containsExactlyElementsOf(described);
    }

    @Test
    void decisionsAreTakenAsDescribed() {
        String id = served.json("/api/statements?limit=1").at("/entries/0/id").asText();
        String body = "{\"action\":\"confirmed\",\"list\":\"statements\",\"id\":\"" + id + "\",\"by\":\"Ana\"}";
        HttpResponse<String> taken = served.post("/api/reviews", Reply.JSON, body);
        String number = Json.tree(taken.body()).at("/review/number").asText();

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        validate("/api/reviews", "post", taken);
        validate("/api/reviews", "post", served.post("/api/reviews", Reply.JSON, "{}"));
        String undo = "/api/reviews/" + number + "/undo";
        validate("/api/reviews/{number}/undo", "post", served.post(undo, Reply.JSON, "{\"by\":\"Ben\"}"));
        validate("/api/reviews/{number}/undo", "post", served.post(undo, Reply.JSON, "{\"by\":\"Ben\"}"));
        validate("/api/reviews/{number}/undo", "post", served.post("/api/reviews/9/undo", Reply.JSON, "{}"));
    }

    @Test
    void reportsAreTakenAsDescribed() {
        HttpResponse<String> taken = served.post("/api/articles", "text/plain", "other words");

        validate("/api/articles", "post", taken);
        validate("/api/articles", "post", served.post("/api/articles", "image/png", "x"));
        validate("/api/articles", "post", served.post("/api/articles", "text/plain", "a".repeat(10_001)));
        assertThat(description.at("/paths/~1api~1articles/post/requestBody/content"))
                .hasSize(6);
    }

    private static void check(List<String> asked, String described, String path, int status) {
        HttpResponse<String> response = served.get(path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(status);
        validate(described, "get", response);
        asked.add(described);
    }

    private static void validate(String path, String method, HttpResponse<String> response) {
        JsonNode answer = description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(response.statusCode()));
        assertThat(answer.isMissingNode())
                .as(path + " " + response.statusCode())
                .isFalse();
        String type =
                response.headers().firstValue("Content-Type").orElseThrow().split(";", -1)[0];
        JsonNode media = answer.path("content").path(type);
        assertThat(media.isMissingNode()).as(path + " " + type).isFalse();
        if (media.has("schema")) {
            assertThat(schema(media.at("/schema/$ref").asText()).validate(Json.tree(response.body())))
                    .as(path)
                    .isEmpty();
        }
    }

    /**
     * A schema in which every object has the fields that it is said to have and no other: what is described leaves room
     * for more, and what is answered today is to be described.
     */
    private static Schema schema(String reference) {
        ObjectNode document = description.deepCopy();
        close(document.path("components").path("schemas"));
        document.put("$ref", reference);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenApiTest::close);
    }

    @Test
    void everyProblemIsInTheOneShape() {
        for (Map.Entry<String, Integer> asked :
                Map.of("/nowhere", 404, "/api/statements?limit=x", 400).entrySet()) {
            HttpResponse<String> response = served.get(asked.getKey());
            assertThat(response.statusCode()).isEqualTo(asked.getValue());
            assertThat(schema("#/components/schemas/Problem").validate(Json.tree(response.body())))
                    .isEmpty();
        }
    }
}
