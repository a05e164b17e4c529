package dev.readout.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the JSON of one article as common collectors write it: news-please, Fundus, trafilatura, schema.org.
 *
 * <p>The body is plain text and goes through the rules of plain text; where a collector kept only the page, the page
 * is read.
 */
final class JsonFormat {
    private static final String[] TEXT = {
        "maintext",
        "plaintext",
        "articleBody",
        "text",
        "body_text",
        "full_text",
        "article_text",
        "raw_text",
        "body",
        "content",
        "article",
        "story"
    };
    private static final String[] PAGE = {"html", "raw_html", "body_html", "content_html", "page"};

    private JsonFormat() {}

    static Draft read(String json) {
        JsonNode node;
        try {
            node = JsonText.parse(json);
        } catch (JsonProcessingException e) {
            if (isUnclosed(json)) {
                return Draft.failed(
                        Problem.Kind.TRUNCATED,
                        "The JSON ends in the middle; the file was cut off, fetch or save it again.");
            }
            return Draft.failed(
                    Problem.Kind.WRONG_JSON,
                    "This is not well-formed JSON (line " + line(e) + "); export it again or correct that line.");
        }
        if (node.isArray() && node.size() == 1) {
            node = node.get(0);
        }
        if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            return Draft.failed(
                    Problem.Kind.WRONG_JSON, "This JSON is a list of several articles; give them one at a time.");
        }
        if (!node.isObject()) {
            return Draft.failed(
                    Problem.Kind.WRONG_JSON, "This JSON holds no article: an object with a text was expected.");
        }
        return read(node);
    }

    /** Whether more opens than closes, strings aside, and the end closes nothing. */
    private static boolean isUnclosed(String json) {
        int depth = 0;
        boolean quoted = false;
        char last = ' ';
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            last = Character.isWhitespace(c) ? last : c;
        }
        return quoted || (depth > 0 && last != '}' && last != ']');
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static Draft read(JsonNode outer) {
        JsonNode node = article(outer);
        Metadata metadata = JsonFields.metadata(node).or(JsonFields.metadata(outer));
        Optional<String> text = sections(node.path("body")).or(() -> JsonText.block(node, TEXT));
        if (text.isPresent()) {
            return TextOrPage.looksLikePage(text.get())
                    ? page(metadata, text.get())
                    : Draft.of(metadata, TextFormat.pieces(text.get()));
        }
        Optional<String> page = JsonText.block(node, PAGE);
        if (page.isPresent()) {
            return page(metadata, page.get());
        }
        return Draft.failed(
                Problem.Kind.WRONG_JSON,
                "This JSON has none of the fields in which collectors keep an article's text (maintext, plaintext, text,"
                        + " articleBody, html).");
    }

    private static Draft page(Metadata metadata, String html) {
        Draft page = HtmlFormat.read(html);
        return new Draft(metadata.or(page.metadata()), page.pieces(), page.problems());
    }

    /** An article inside a wrapper: {@code {"article": {…}}}, or the article of a schema.org graph. */
    private static JsonNode article(JsonNode outer) {
        if (outer.path("article").isObject()) {
            return outer.path("article");
        }
        for (JsonNode node : outer.path("@graph")) {
            if (node.has("articleBody")) {
                return node;
            }
        }
        return outer;
    }

    /** Fundus keeps the body as a summary and sections, each with a headline and paragraphs. */
    private static Optional<String> sections(JsonNode body) {
        if (!body.isObject()) {
            return paragraphs(body);
        }
        List<String> blocks = new ArrayList<>();
        lines(body.path("summary"), blocks);
        for (JsonNode section : body.path("sections")) {
            lines(section.path("headline"), blocks);
            lines(section.path("paragraphs"), blocks);
        }
        return joined(blocks);
    }

    private static Optional<String> paragraphs(JsonNode body) {
        List<String> blocks = new ArrayList<>();
        if (body.isArray()) {
            lines(body, blocks);
        }
        return joined(blocks);
    }

    private static void lines(JsonNode node, List<String> blocks) {
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            String line = each.isTextual() ? Words.collapse(each.textValue()) : "";
            if (!line.isEmpty()) {
                blocks.add(line);
            }
        }
    }

    private static Optional<String> joined(List<String> blocks) {
        return blocks.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", blocks));
    }
}
