package dev.readout.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of a record as JSON lines: each line is the object that {@code readout-record/1} has for the entry, word for word, and
 * beside it what it takes to understand it alone: {@code names} of the entities and {@code sources}, the reports that its ids stand for, with
 * the hashes of their bodies; and {@code review}.
 *
 * <p>Pure and thread-safe.
 */
public final class JsonLines {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, ObjectNode> sources = new HashMap<>();

    private JsonLines(ReadoutRecord record) {
        Lookup lookup = new Lookup(record);
        record.entities().forEach(entity -> names.put(entity.id().value(), entity.name()));
        record.articles().forEach(recorded -> {
            Article article = recorded.article();
            sources.put(article.id().value(), source(article, lookup));
        });
    }

    private static ObjectNode source(Article article, Lookup lookup) {
        ObjectNode source = Json.object();
        Json.optional(source, "outlet", article.outlet());
        Json.optional(source, "title", article.title());
        Json.optional(source, "url", article.url().filter(WebAddress::isOne));
        Json.optional(source, "published", article.published().map(PrintedTime::toString));
        return source.put("read", article.read().toString()).put("bodySha256", lookup.hash(article));
    }

    /** Writes a line for each entry of the list, one by one, in the order of the record. */
    public static void write(ReadoutRecord record, Table table, Writer out) throws IOException {
        JsonLines lines = new JsonLines(record);
        Iterator<RecordEntry> entries = RecordEntries.of(record, table.kind()).iterator();
        while (entries.hasNext()) {
            out.write(lines.line((ObjectNode) Json.read(entries.next().json())));
        }
    }

    private String line(ObjectNode entry) {
        Set<String> ids = new TreeSet<>();
        collect(entry, ids);
        ObjectNode who = Json.object();
        ObjectNode where = Json.object();
        for (String id : ids) {
            String name = names.get(id);
            if (name != null) {
                who.put(id, name);
            }
            ObjectNode source = sources.get(id);
            if (source != null) {
                where.set(id, source);
            }
        }
        entry.set("names", who);
        entry.set("sources", where);
        return Json.line(entry.put("review", Made.review(entry.path("by"))));
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.isTextual()) {
            ids.add(node.textValue());
        }
        node.forEach(child -> collect(child, ids));
    }
}
