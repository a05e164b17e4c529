package dev.readout.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.record.EntryKind;
import dev.readout.server.Parameter.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The description of the API in OpenAPI 3.1, made from the table of routes and the schemas beside it. */
final class OpenApi {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OpenApi() {}

    /** Returns the description as UTF-8. */
    static byte[] describe(List<Route> routes, String version) {
        ObjectNode root = NODES.objectNode();
        root.put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "Readout");
        info.put("version", version);
        info.put(
                "description",
                "One sourced record of what many reports print about a negotiation. Lists and entries are those of"
                        + " readout-record/1. " + Routes.NOTICE);
        ObjectNode licence = info.putObject("license");
        licence.put("name", "Apache-2.0");
        licence.put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = root.putArray("tags");
        Set<String> groups = new LinkedHashSet<>();
        routes.forEach(route -> groups.add(route.group()));
        groups.forEach(group -> tags.addObject().put("name", group));
        // A server that only its own machine reaches asks for no token: hence the empty requirement.
        ArrayNode security = root.putArray("security");
        security.addObject();
        security.addObject().putArray("token");
        ObjectNode paths = root.putObject("paths");
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            path.set(Json.lower(route.method()), operation(route));
        }
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas());
        ObjectNode scheme = components.putObject("securitySchemes").putObject("token");
        scheme.put("type", "http");
        scheme.put("scheme", "bearer");
        scheme.put("description", "Made with: readout token add.");
        return root.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = NODES.objectNode();
        operation.put("operationId", route.name());
        operation.putArray("tags").add(route.group());
        operation.put("summary", route.summary());
        operation.put("description", "Needs the right to " + Json.lower(route.right()) + ".");
        ArrayNode parameters = NODES.arrayNode();
        route.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        if (!route.takes().isEmpty()) {
            ObjectNode body = operation.putObject("requestBody");
            body.put("required", true);
            boolean report = !route.takes().equals(List.of(Reply.JSON));
            body.put(
                    "description", report ? "The report: its bytes, as they were found." : "What is decided, by whom.");
            ObjectNode content = body.putObject("content");
            route.takes().forEach(type -> {
                ObjectNode sent = content.putObject(type);
                if (!report) {
                    String name = route.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + route.name().substring(1);
                    sent.putObject("schema").put("$ref", "#/components/schemas/" + name);
                }
            });
        }
        ObjectNode responses = operation.putObject("responses");
        Map<Integer, ObjectNode> byStatus = new TreeMap<>();
        route.gives().forEach((status, answer) -> byStatus.put(status, response(status, answer)));
        if (route.conditional()) {
            byStatus.put(304, NODES.objectNode().put("description", "It is what If-None-Match says."));
        }
        route.problems().forEach(kind -> byStatus.putIfAbsent(kind.status(), problem(kind)));
        byStatus.forEach((status, response) -> responses.set(Integer.toString(status), response));
        return operation;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode node = NODES.objectNode();
        node.put("name", parameter.name());
        node.put("in", Json.lower(parameter.place()));
        node.put("required", parameter.required());
        node.put("description", sentence(parameter.description()));
        ObjectNode schema = node.putObject("schema");
        switch (parameter.shape()) {
            case Shape.Text text -> {
                schema.put("type", "string");
                schema.put("minLength", 1);
                schema.put("maxLength", text.longest());
            }
            case Shape.Whole whole -> {
                schema.put("type", "integer");
                schema.put("minimum", whole.least());
                schema.put("maximum", whole.most());
            }
            case Shape.Word word -> {
                schema.put("type", "string");
                ArrayNode words = schema.putArray("enum");
                word.words().forEach(words::add);
            }
            case Shape.Texts texts -> {
                node.put("style", texts.between() == ',' ? "form" : "pipeDelimited");
                node.put("explode", false);
                schema.put("type", "array");
                ObjectNode items = schema.putObject("items");
                items.put("type", "string");
                items.put("minLength", 1);
                items.put("maxLength", texts.longest());
            }
            case Shape.Day day -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case Shape.Published published -> {
                schema.put("type", "string");
                schema.putArray("examples").add("2026-03-02").add("2026-03-02T18:30:00+01:00");
            }
            case Shape.AsOf asOf -> {
                schema.put("type", "string");
                schema.putArray("examples").add("12").add("2026-03-02").add("2026-03-02T18:30:00Z");
            }
        }
        return node;
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
    }

    private static ObjectNode response(int status, Route.Answer answer) {
        ObjectNode node = NODES.objectNode();
        node.put("description", answer.description());
        if (status == 202 || status == 301) {
            ObjectNode location = node.putObject("headers").putObject("Location");
            location.put("description", "Where to go on.");
            location.putObject("schema").put("type", "string");
        }
        ObjectNode type = node.putObject("content").putObject(answer.type());
        answer.schema().ifPresent(name -> type.putObject("schema").put("$ref", "#/components/schemas/" + name));
        return node;
    }

    private static ObjectNode problem(ApiProblem.Kind kind) {
        ObjectNode node = NODES.objectNode();
        node.put("description", kind.title() + ".");
        node.putObject("content")
                .putObject(Problems.TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        return node;
    }

    /** The schemas that are written by hand, and a list of each kind of entry. */
    private static ObjectNode schemas() {
        ObjectNode schemas = (ObjectNode) written();
        for (EntryKind kind : EntryKind.values()) {
            String entry = Routes.schema(kind);
            ObjectNode list = schemas.putObject(entry + "List");
            list.put("type", "object");
            list.putArray("required").add("notice").add("edition").add("total").add("entries");
            ObjectNode properties = list.putObject("properties");
            properties.putObject("notice").put("type", "string");
            properties.putObject("edition").put("$ref", "#/components/schemas/Edition");
            properties.putObject("total").put("type", "integer").put("minimum", 0);
            properties.putObject("next").put("$ref", "#/components/schemas/Next");
            ObjectNode entries = properties.putObject("entries");
            entries.put("type", "array");
            entries.putObject("items").put("$ref", "#/components/schemas/" + entry);
        }
        return schemas;
    }

    private static JsonNode written() {
        try (InputStream in = OpenApi.class.getResourceAsStream("schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("this build lacks its schemas");
            }
            return Json.tree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
