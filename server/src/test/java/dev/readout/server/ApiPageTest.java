package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The page about the API is made from the description that the server gives of itself. */
class ApiPageTest {
    /** What so many have is told once. */
    private static final int MANY = 3;

    private static final Path DOCUMENT = Path.of("..", "docs", "api.md");

    @Test
    void isWhatTheServerSays() throws IOException {
        String page;
        try (Served served = Served.of(new FakeDesk())) {
            page = page(served.json("/api/openapi.json"));
        }
        if (Boolean.getBoolean("readout.write")) {
            Files.writeString(DOCUMENT, page);
        }
        assertThat(DOCUMENT).hasContent(page);
    }

    private static String page(JsonNode description) {
        StringBuilder page = new StringBuilder("""
                # The API

                What `readout serve` answers. A test makes this page from `/api/openapi.json`, which programs read; after a change,
                `mvn -pl server -am test -Dtest=ApiPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dreadout.write=true` writes it anew.

                Entries are those of `readout-record/1`, as `readout record --format json` prints them, but for the bodies of articles,
                which belong to their publishers: `bodies=full` gives them on the machine alone on which the server runs.

                - **Editions.** The record is brought up to date after reports came, and each time is an edition with a number. An
                  answer is of one edition and says of which. `next` goes on in the edition of the first page.
                - **Asked again.** Every answer out of an edition has an `ETag`; with it in `If-None-Match`, `304` says that nothing
                  changed.
                - **Errors** are `application/problem+json` (RFC 9457): `type` names the kind and never changes, `detail` is one
                  sentence.
                - **Who may ask.** This machine, without a token. Whoever else is let in sends `Authorization: Bearer` and a token, which
                  `readout token add` makes. Requests of each are counted; after too many, `Retry-After` says when to go on.
                - **Reports** are sent as the body of a request, their type in `Content-Type`. They are read in the background: an
                  address or file named in one is never opened.

                Parameters of many:

                """);
        Map<String, Integer> uses = new HashMap<>();
        Map<String, String> texts = new TreeMap<>();
        description
                .findValues("parameters")
                .forEach(parameters -> parameters.forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    String text = parameter.path("description").asText();
                    texts.put(name, text);
                    uses.merge(name + text, 1, Integer::sum);
                }));
        texts.values()
                .removeIf(text -> uses.keySet().stream()
                        .noneMatch(use -> use.endsWith(text) && uses.getOrDefault(use, 0) >= MANY));
        texts.remove("id");
        texts.forEach((name, text) ->
                page.append("- `").append(name).append("`: ").append(text).append('\n'));
        for (JsonNode tag : description.path("tags")) {
            String group = tag.path("name").asText();
            page.append("\n## ").append(group).append("\n");
            description
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (operation.getValue().at("/tags/0").asText().equals(group)) {
                            operation(page, path.getKey(), operation, texts);
                        }
                    }));
        }
        return page.toString();
    }

    private static void operation(
            StringBuilder page, String path, Map.Entry<String, JsonNode> operation, Map<String, String> common) {
        JsonNode said = operation.getValue();
        page.append("\n**`")
                .append(operation.getKey().toUpperCase(Locale.ROOT))
                .append(' ')
                .append(path)
                .append("`** – ")
                .append(said.path("summary").asText());
        if (!said.path("description").asText().contains("read")) {
            page.append(' ').append(said.path("description").asText());
        }
        if (said.has("requestBody")) {
            List<String> types = new ArrayList<>();
            said.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
            page.append(" Takes ").append(String.join(", ", types)).append('.');
        }
        List<String> shared = new ArrayList<>();
        said.path("parameters").forEach(parameter -> {
            if (isCommon(parameter, common)) {
                shared.add("`" + parameter.path("name").asText() + "`");
            }
        });
        if (!shared.isEmpty()) {
            page.append(" With ").append(String.join(", ", shared)).append('.');
        }
        page.append('\n');
        for (JsonNode parameter : said.path("parameters")) {
            if (parameter.path("in").asText().equals("query") && !isCommon(parameter, common)) {
                page.append("- `")
                        .append(parameter.path("name").asText())
                        .append(parameter.path("required").asBoolean() ? "` (needed): " : "`: ")
                        .append(parameter.path("description").asText())
                        .append('\n');
            }
        }
    }

    private static boolean isCommon(JsonNode parameter, Map<String, String> common) {
        return parameter
                .path("description")
                .asText()
                .equals(common.get(parameter.path("name").asText()));
    }
}
