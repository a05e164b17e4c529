package dev.readout.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Span;
import dev.readout.history.Change;
import dev.readout.history.JournalLine;
import dev.readout.reconcile.Evidence;
import dev.readout.record.EntryFields;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Changes of a record as an Atom feed (RFC 4287), the newest first and no more than 500.
 *
 * <p>Pure and thread-safe. An entry's id is made of what changed, when and into what, so that the same change has the same id whenever the
 * feed is written; {@code updated} is the moment of the edition. An entry shows the words that it rests on, what changed, and why; a change that leaves what an entry says as it was is left out.
 */
public final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** Whoever follows a feed has read the earlier changes; nobody reads more at once. */
    private static final int LONGEST = 500;

    /** That an entry is mentioned more often, or has taken in another, says nothing new of it. */
    private static final Set<String> SILENT = Set.of("mentions", "replaces");

    private final Map<String, String> names = new HashMap<>();
    private final Lookup lookup;
    private final Set<String> articles = new TreeSet<>();

    private Feed(ReadoutRecord record) {
        lookup = new Lookup(record);
        record.entities().forEach(entity -> names.put(entity.id().value(), entity.name()));
        record.articles().forEach(article -> articles.add(article.article().id().value()));
    }

    /**
     * Returns a feed.
     *
     * @param id its name among all feeds: {@code all}, the id of a person or encounter, the words of a search
     * @param title what it is of, for people
     * @param changes in any order
     * @param record the record as it is now, which says who is who; of an entry that is gone ids are left out
     */
    public static String write(String id, String title, List<Change> changes, ReadoutRecord record) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Feed(record).feed(new Elements(out), id, title, changes);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return text.append('\n').toString();
    }

    /** Returns the changes of an entry, and of the entries that name it: of a person, what they said and whom they met. */
    public static List<Change> concerning(String id, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.key().id().equals(id)
                        || change.before().filter(json -> names(json, id)).isPresent()
                        || change.after().filter(json -> names(json, id)).isPresent())
                .toList();
    }

    private static boolean names(String json, String id) {
        // The text of the entry has to hold the id before it is worth taking apart.
        return json.contains(id) && holds(Json.read(json), id);
    }

    private static boolean holds(JsonNode node, String id) {
        return node.isTextual()
                ? node.textValue().equals(id)
                : StreamSupport.stream(node.spliterator(), false).anyMatch(child -> holds(child, id));
    }

    private void feed(Elements out, String id, String title, List<Change> changes) throws XMLStreamException {
        List<Change> newest = changes.stream()
                .filter(change -> change.kind() != Change.Kind.CHANGED
                        || !differences(change).isEmpty())
                .sorted(Comparator.comparing((Change change) -> change.edition().at())
                        .thenComparingLong(change -> change.edition().number())
                        .reversed()
                        .thenComparing(Change::key))
                .limit(LONGEST)
                .toList();
        out.begin("feed");
        out.text("id", Tags.of("feed", id));
        out.text("title", title);
        out.text("subtitle", Made.MACHINE_READ + ": check each entry against the words that it shows");
        out.text(
                "updated",
                newest.isEmpty()
                        ? Instant.EPOCH.toString()
                        : newest.getFirst().edition().at().toString());
        out.begin("author");
        out.text("name", "Readout");
        out.end();
        out.text("generator", "Readout");
        for (Change change : newest) {
            entry(out, change);
        }
        out.end();
    }

    private void entry(Elements out, Change change) throws XMLStreamException {
        JsonNode now = Json.read(change.after().or(change::before).orElseThrow());
        out.begin("entry");
        out.text(
                "id",
                Tags.of(
                        "change",
                        change.key().kind().list() + "/" + change.key().id() + "/" + state(change)));
        out.text("title", title(change, now));
        out.text("updated", change.edition().at().toString());
        out.empty("category", "term", change.key().kind().list());
        out.empty("category", "term", now.path("by").path("reviewed").asBoolean() ? Made.REVIEWED : Made.MACHINE_READ);
        Optional<Passage> passage = passage(now);
        Optional<String> link = passage.flatMap(Passage::link);
        if (link.isPresent()) {
            out.empty("link", "rel", "via", "href", link.get());
        }
        List<String> lines = new ArrayList<>();
        words(now).ifPresent(lines::add);
        passage.ifPresent(at -> lines.add(at.label() + ", " + at.day()));
        if (change.kind() == Change.Kind.CHANGED) {
            lines.addAll(differences(change));
        }
        change.causes().forEach(cause -> lines.add(cause(cause)));
        made(now).ifPresent(lines::add);
        out.text("content", lines.stream().map(Plain::line).collect(Collectors.joining("\n")), "type", "text");
        out.end();
    }

    /** What tells this change from any other of the same entry, in this store or another. */
    private static String state(Change change) {
        return Hash.of(
                change.edition().at().toString(),
                change.before().orElse(""),
                change.after().orElse(""));
    }

    private String title(Change change, JsonNode entry) {
        String what = switch (change.kind()) {
            case NEW -> "New ";
            case CHANGED -> "Changed: ";
            case WITHDRAWN -> "Withdrawn: ";
        };
        return what
                + kind(change.key().kind(), entry)
                + who(entry).map(who -> ": " + who).orElse("");
    }

    private static String kind(EntryKind kind, JsonNode entry) {
        return switch (kind) {
            case ARTICLE -> "report";
            case ENTITY -> entry.path("kind").asText("entity");
            case ATTRIBUTION -> "attribution";
            case STATEMENT -> "statement";
            case CLAIM -> "claim";
            case ENCOUNTER ->
                entry.path("status").asText() + " " + entry.path("kind").asText("encounter");
            case POSITION -> entry.path("kind").asText("position");
            case DIFFERENCE -> "difference of " + entry.path("field").asText("values");
            case UNDECIDED -> "link not sure";
        };
    }

    private Optional<String> who(JsonNode entry) {
        for (String field : List.of("outlet", "name", "speaker", "holder")) {
            if (entry.path(field).isTextual()) {
                return Optional.of(named(entry.path(field).textValue())).filter(name -> !name.isEmpty());
            }
        }
        return Optional.of(StreamSupport.stream(entry.path("participants").spliterator(), false)
                        .map(participant -> named(participant.path("entity").asText()))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    /** Returns the name of whomever an id stands for; what looks like an id that nobody has is no word for people. */
    private String named(String value) {
        String name = names.get(value);
        return name != null ? name : value.matches("[a-z][0-9a-f]{16}") ? "" : value;
    }

    private static Optional<String> words(JsonNode entry) {
        for (String path : List.of("/text", "/content/0/text", "/evidence/0/text", "/title", "/reason")) {
            if (entry.at(path).isTextual()) {
                return Optional.of(entry.at(path).textValue());
            }
        }
        return Optional.empty();
    }

    /** Returns the first words that an entry rests on, where the report is still there. */
    private Optional<Passage> passage(JsonNode entry) {
        for (String path : List.of("/content/0", "/span", "/evidence/0")) {
            JsonNode span = entry.at(path);
            String article = span.path("article").asText(entry.path("article").asText());
            if (span.path("begin").isInt() && articles.contains(article)) {
                ArticleId id = new ArticleId(article);
                String body = lookup.article(id).body();
                int length = body.codePointCount(0, body.length());
                int begin = span.path("begin").intValue();
                int end = span.path("end").intValue();
                if (0 <= begin && begin <= end && end <= length) {
                    return Optional.of(lookup.passage(new Evidence(
                            id, new Span(body.offsetByCodePoints(0, begin), body.offsetByCodePoints(0, end)))));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what a change changed; nothing where that cannot be told in words. */
    private List<String> differences(Change change) {
        EntryFields before = EntryFields.of(change.before().orElseThrow());
        return before.changesTo(EntryFields.of(change.after().orElseThrow())).stream()
                .filter(field -> !SILENT.contains(field.field()))
                .map(field -> field.field() + ": " + values(field.gone()) + " → " + values(field.come()))
                .filter(line -> !line.endsWith(": … → …"))
                .toList();
    }

    private String values(List<List<String>> values) {
        String all = values.stream()
                .map(parts -> parts.stream()
                        .map(this::named)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "…" : all;
    }

    private String cause(JournalLine line) {
        String what = switch (line.deed()) {
            case ADDED -> "Because a report came";
            case REVISED -> "Because another version of a report came";
            case UPDATED -> "Because more is known of a report";
            case REREAD -> "Because a report was read by other rules or models";
            case FORGOTTEN -> "Because a report was removed for good";
            case REVIEWED -> "Because " + line.by().orElse("a person") + " reviewed it";
        };
        String report = line.deed() != JournalLine.Deed.REVIEWED
                        && articles.contains(line.article().value())
                ? ": " + label(line.article())
                : "";
        return what + report + line.reason().map(reason -> " (" + reason + ")").orElse("");
    }

    private String label(ArticleId id) {
        return lookup.passage(new Evidence(id, new Span(0, 0))).label();
    }

    private static Optional<String> made(JsonNode entry) {
        JsonNode by = entry.path("by");
        return by.isObject()
                ? Optional.of(
                        by.path("reviewed").asBoolean()
                                ? Made.review(by)
                                : Made.MACHINE_READ + " by " + by.path("maker").asText() + " "
                                        + by.path("version").asText() + ", score "
                                        + by.path("score").asText())
                : Optional.empty();
    }

    /** Elements of the feed, their text made safe for XML. */
    private record Elements(XMLStreamWriter out) {
        void begin(String name) throws XMLStreamException {
            if (name.equals("feed")) {
                out.writeStartDocument("UTF-8", "1.0");
                out.writeCharacters("\n");
                out.writeStartElement(name);
                out.writeDefaultNamespace(ATOM);
            } else {
                out.writeCharacters("\n");
                out.writeStartElement(name);
            }
        }

        void end() throws XMLStreamException {
            out.writeCharacters("\n");
            out.writeEndElement();
        }

        void text(String name, String text, String... attributes) throws XMLStreamException {
            out.writeCharacters("\n");
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(Plain.text(text));
            out.writeEndElement();
        }

        void empty(String name, String... attributes) throws XMLStreamException {
            out.writeCharacters("\n");
            out.writeEmptyElement(name);
            attributes(attributes);
        }

        private void attributes(String... namesAndValues) throws XMLStreamException {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                out.writeAttribute(namesAndValues[i], Plain.line(namesAndValues[i + 1]));
            }
        }
    }
}
