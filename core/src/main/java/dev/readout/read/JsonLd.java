package dev.readout.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article among the JSON-LD of a page (schema.org): alone, in a list, in a {@code @graph}, or as the main
 * entity of the page. A block that is not JSON is passed over.
 */
final class JsonLd {
    private static final int MOST_NODES = 10_000;
    private static final Set<String> REPORTS = Set.of("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting");

    private JsonLd() {}

    static Metadata metadata(Document document) {
        Metadata metadata = Metadata.NONE;
        List<JsonNode> roots = new ArrayList<>();
        for (Element script : document.select("script[type*=ld+json]")) {
            parse(script.data()).ifPresent(roots::add);
        }
        for (JsonNode article : articles(roots)) {
            metadata = metadata.or(JsonFields.metadata(article));
        }
        return metadata;
    }

    /** Articles first as they stand; the page's own node after them, for what they leave out. */
    private static List<JsonNode> articles(List<JsonNode> roots) {
        List<JsonNode> articles = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(roots);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES && articles.isEmpty(); seen++) {
            JsonNode node = open.removeFirst();
            if (node.isObject() && isArticle(node.path("@type"))) {
                articles.add(node);
            } else if (node.isObject()) {
                for (String name : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
                    if (node.path(name).isContainerNode()) {
                        open.addLast(node.path(name));
                    }
                }
            } else {
                node.forEach(open::addLast);
            }
        }
        return articles;
    }

    private static boolean isArticle(JsonNode type) {
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            String name = each.asText("");
            String local = name.substring(name.lastIndexOf('/') + 1);
            if (local.endsWith("Article") || REPORTS.contains(local)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<JsonNode> parse(String script) {
        String json = script.strip();
        if (json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
            int begin = Math.max(0, Math.min(index(json, '{'), index(json, '[', json.indexOf("CDATA[") + 6)));
            int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf('}') + 1);
            json = begin < end ? json.substring(begin, end) : json;
        }
        while (json.endsWith(";")) {
            json = json.substring(0, json.length() - 1).strip();
        }
        try {
            return Optional.of(JsonText.parse(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static int index(String text, char wanted) {
        return index(text, wanted, 0);
    }

    private static int index(String text, char wanted, int from) {
        int index = text.indexOf(wanted, Math.max(0, from));
        return index < 0 ? text.length() : index;
    }
}
