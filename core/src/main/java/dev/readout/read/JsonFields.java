package dev.readout.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.article.PrintedTime;
import java.util.Optional;

/**
 * The names under which schema.org and the common collectors (news-please, Fundus, trafilatura) keep the same facts.
 *
 * <p>No collector's names mean something else in another, so one list serves them all, the more exact name first.
 */
final class JsonFields {
    private static final String[] TITLE = {"headline", "title", "title_page", "name"};
    private static final String[] OUTLET = {
        "publisher", "sitename", "site_name", "site", "outlet", "source_name", "provider"
    };
    private static final String[] OUTLET_HOST = {"source", "source_domain", "hostname", "domain", "sourceOrganization"};
    private static final String[] AUTHORS = {"authors", "author", "byline", "creator"};
    private static final String[] URL = {"url", "canonical_url", "canonical", "link", "source-url", "source_url"};
    private static final String[] LANGUAGE = {"inLanguage", "language", "lang"};
    private static final String[] PUBLISHED = {
        "datePublished",
        "date_publish",
        "publishing_date",
        "published",
        "published_at",
        "publish_date",
        "publishedAt",
        "pubDate",
        "date",
        "dateCreated"
    };
    private static final String[] MODIFIED = {
        "dateModified", "date_modify", "modified", "updated", "updated_at", "last_modified"
    };

    private JsonFields() {}

    static Metadata metadata(JsonNode node) {
        return new Metadata(
                JsonText.line(node, TITLE),
                JsonText.names(node, OUTLET).or(() -> JsonText.names(node, OUTLET_HOST)),
                JsonText.names(node, AUTHORS),
                url(node),
                JsonText.line(node, LANGUAGE).flatMap(Languages::tag),
                time(node, PUBLISHED),
                time(node, MODIFIED));
    }

    private static Optional<String> url(JsonNode node) {
        for (String name : URL) {
            Optional<String> url = JsonText.line(node, name).flatMap(Addresses::normal);
            if (url.isPresent()) {
                return url;
            }
        }
        JsonNode page = node.path("mainEntityOfPage");
        Optional<String> named =
                page.isObject() ? JsonText.line(page, "@id", "url") : JsonText.line(node, "mainEntityOfPage");
        return named.or(() -> JsonText.line(node, "@id", "source")).flatMap(Addresses::normal);
    }

    private static Optional<PrintedTime> time(JsonNode node, String[] names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            Optional<PrintedTime> time = Optional.empty();
            if (value.isIntegralNumber()) {
                time = Dates.epoch(value.asLong());
            } else if (value.isTextual()) {
                time = Dates.parse(value.textValue());
            }
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }
}
