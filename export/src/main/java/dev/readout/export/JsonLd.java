package dev.readout.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.When;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Role;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A record as JSON-LD 1.1: schema.org for what there is, Web Annotation for where it stands, PROV for where it comes from.
 *
 * <p>Pure and thread-safe. The context stands in the document: nothing is fetched to understand it. Offsets count code points of an article's
 * body, as Web Annotation asks, and so point into the article's own node, whose hash is that of the body, not into the page.
 * Which term stands for what is decided in {@code docs/decisions/exports.md}.
 */
public final class JsonLd {
    /** So many characters around a passage tell it from another. */
    private static final int AROUND = 32;

    private static final Map<String, String> PREFIXES = prefixes();

    private final JsonGenerator out;
    private final Lookup lookup;
    /** The nodes of the entry in hand, which are written when it is complete. */
    private final List<ObjectNode> nodes = new ArrayList<>();

    private final Set<String> makers = new HashSet<>();

    private JsonLd(ReadoutRecord record, JsonGenerator out) {
        this.out = out;
        this.lookup = new Lookup(record);
    }

    /** Writes the record as one document, ending in a line break, entry by entry: it never lies in memory as a whole. */
    public static void write(ReadoutRecord record, Writer to) throws IOException {
        try (JsonGenerator out = Json.indenting(to)) {
            out.writeStartObject();
            out.writeFieldName("@context");
            out.writeTree(context());
            out.writeArrayFieldStart("@graph");
            new JsonLd(record, out).all(record);
            out.writeEndArray();
            out.writeEndObject();
        }
        to.write('\n');
    }

    private static Map<String, String> prefixes() {
        return Map.of(
                "schema", "https://schema.org/",
                "oa", "http://www.w3.org/ns/oa#",
                "prov", "http://www.w3.org/ns/prov#",
                "dcterms", "http://purl.org/dc/terms/",
                "xsd", "http://www.w3.org/2001/XMLSchema#",
                "readout", Tags.vocabulary());
    }

    /** Terms keep their prefixes, so that nobody has to look up whose a word is; only types and links are declared. */
    private static ObjectNode context() {
        ObjectNode context = Json.object().put("@version", 1.1);
        PREFIXES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(prefix -> {
            // A prefix of JSON-LD 1.1 that does not end in one of the usual characters has to say that it is one.
            context.putObject(prefix.getKey()).put("@id", prefix.getValue()).put("@prefix", true);
        });
        for (String link : List.of(
                "oa:hasBody",
                "oa:hasSource",
                "oa:motivatedBy",
                "prov:wasQuotedFrom",
                "prov:hadPrimarySource",
                "prov:wasRevisionOf",
                "prov:wasAttributedTo",
                "readout:madeBy",
                "schema:url",
                "schema:creator",
                "readout:addressee",
                "schema:attendee",
                "schema:organizer",
                "schema:appearance",
                "schema:eventStatus",
                "readout:member",
                "readout:host",
                "readout:denial",
                "readout:after",
                "readout:within",
                "readout:speaksFor",
                "readout:link",
                "readout:knownFrom")) {
            context.putObject(link).put("@id", link).put("@type", "@id");
        }
        for (String day : List.of("readout:due", "schema:dateCreated", "schema:startDate", "schema:endDate")) {
            context.putObject(day).put("@id", day).put("@type", "xsd:date");
        }
        context.putObject("readout:chain").put("@id", "readout:chain").put("@container", "@list");
        return context;
    }

    private void all(ReadoutRecord record) throws IOException {
        Map<String, Article> latest = new HashMap<>();
        each(record.articles(), article -> article(article, latest));
        each(record.entities(), this::entity);
        each(record.statements(), this::statement);
        each(record.attributions(), this::attribution);
        each(record.claims(), this::claim);
        each(record.encounters(), this::encounter);
        each(record.positions(), this::position);
    }

    private <T> void each(List<T> entries, Consumer<T> describing) throws IOException {
        for (T entry : entries) {
            describing.accept(entry);
            for (ObjectNode node : nodes) {
                out.writeTree(node);
            }
            nodes.clear();
        }
    }

    private ObjectNode add(String id) {
        ObjectNode node = Json.object().put("@id", id);
        nodes.add(node);
        return node;
    }

    private ObjectNode node(String kind, String id, String... types) {
        ObjectNode node = add(Tags.of(kind, id));
        if (types.length == 1) {
            node.put("@type", types[0]);
        } else {
            node.set("@type", Json.strings(List.of(types)));
        }
        return node;
    }

    private void article(RecordedArticle recorded, Map<String, Article> latest) {
        Article article = recorded.article();
        ObjectNode node = node("article", article.id().value(), "schema:NewsArticle", "prov:Entity");
        Json.optional(node, "schema:headline", article.title());
        Json.optional(node, "schema:url", article.url().filter(WebAddress::isOne));
        article.outlet()
                .ifPresent(outlet -> node.set(
                        "schema:publisher",
                        Json.object().put("@type", "schema:Organization").put("schema:name", outlet)));
        Json.optional(node, "schema:creditText", article.byline());
        Json.optional(node, "schema:dateline", article.dateline());
        Json.optional(node, "schema:inLanguage", article.language());
        time(node, "schema:datePublished", article.published());
        time(node, "schema:dateModified", article.modified());
        node.set("readout:read", typed(article.read().toString(), "xsd:dateTime"));
        node.put("readout:bodySha256", lookup.hash(article));
        node.put("schema:version", recorded.revision());
        article.url().ifPresent(url -> {
            // The record has the versions of an address in their order.
            Article before = latest.put(url, article);
            if (before != null) {
                node.put("prov:wasRevisionOf", Tags.of("article", before.id().value()));
            }
        });
        recorded.copyOf().ifPresent(copy -> {
            if (copy.originalKnown()) {
                copy.of().ifPresent(of -> node.put("prov:wasQuotedFrom", Tags.of("article", of.value())));
            }
            Json.optional(node, "readout:credit", copy.credit());
        });
    }

    private static void time(ObjectNode node, String name, Optional<PrintedTime> time) {
        time.ifPresent(
                at -> node.set(name, typed(at.toString(), at.instant().isPresent() ? "xsd:dateTime" : "xsd:date")));
    }

    private static ObjectNode typed(String value, String type) {
        return Json.object().put("@type", type).put("@value", value);
    }

    private void entity(Entity entity) {
        ObjectNode node = node("entity", entity.id().value(), type(entity.kind()));
        node.put("schema:name", entity.name());
        Json.ifAny(
                node,
                "schema:alternateName",
                Json.strings(entity.aliases().stream()
                        .filter(alias -> !alias.equals(entity.name()))
                        .toList()));
        if (entity.kind() == Mention.Kind.PERSON) {
            Json.ifAny(
                    node,
                    "schema:jobTitle",
                    Json.strings(
                            entity.roles().stream().map(Role::text).distinct().toList()));
        }
        Json.ifAny(node, "readout:member", entities(entity.members()));
        Json.ifAny(node, "readout:speaksFor", entities(entity.speaksFor()));
        made(node, entity.by());
    }

    private static String type(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "schema:Person";
            case ORGANIZATION -> "schema:Organization";
            case PLACE -> "schema:Place";
            // schema.org has no people who merely were named together.
            case GROUP, EVENT -> "readout:Group";
        };
    }

    private static ArrayNode entities(List<EntityId> ids) {
        return Json.strings(ids.stream().map(JsonLd::entity).toList());
    }

    private static String entity(EntityId id) {
        return Tags.of("entity", id.value());
    }

    private void statement(Statement statement) {
        ObjectNode node = node("statement", statement.id().value(), "schema:Statement", "prov:Entity");
        List<Passage> text = lookup.passages(statement.text());
        node.put("schema:text", Lookup.joined(text));
        Json.optional(node, "schema:creator", statement.speaker().map(JsonLd::entity));
        Json.optional(node, "schema:dateCreated", statement.said());
        made(node, statement.by());
        annotation("statement", statement.id().value(), text, statement.by());
    }

    /** Words in quotation marks are a quotation; those that a report puts in its own way are none, and are never called so. */
    private void attribution(Attribution attribution) {
        boolean direct = attribution.form() == LocalAttribution.Form.DIRECT;
        ObjectNode node = node(
                "attribution",
                attribution.id().value(),
                direct ? "schema:Quotation" : "readout:Paraphrase",
                "prov:Entity");
        List<Passage> content = lookup.content(attribution);
        node.put("schema:text", Lookup.joined(content));
        node.put("readout:kind", Plain.lower(attribution.form()));
        Json.optional(node, "schema:creator", attribution.speaker().map(JsonLd::entity));
        Json.ifAny(node, "readout:addressee", entities(attribution.addressees()));
        Json.optional(node, "readout:act", attribution.act().map(Plain::lower));
        node.put("readout:modality", Plain.lower(attribution.modality()));
        node.put("readout:polarity", Plain.lower(attribution.polarity()));
        Json.optional(node, "readout:sourcing", attribution.sourcing().map(Plain::lower));
        Json.optional(node, "readout:channel", attribution.channel());
        node.put("prov:wasQuotedFrom", Tags.of("article", attribution.article().value()));
        node.put("prov:hadPrimarySource", statementName(attribution.statement()));
        chain(node, attribution.chain());
        Json.optional(node, "readout:within", attribution.within().map(id -> Tags.of("attribution", id.value())));
        made(node, attribution.by());
        annotation("attribution", attribution.id().value(), content, attribution.by());
    }

    private static void chain(ObjectNode node, List<Hop> chain) {
        ArrayNode hops = Json.array();
        for (Hop hop : chain) {
            ObjectNode hand = hops.addObject().put("@type", "readout:Hop");
            ArrayNode who = Json.array();
            hop.entities().forEach(id -> who.addObject().put("@id", entity(id)));
            Json.ifAny(hand, "readout:by", who);
            Json.optional(hand, "schema:text", hop.text());
            Json.optional(hand, "readout:channel", hop.channel());
        }
        Json.ifAny(node, "readout:chain", hops);
    }

    private void claim(Claim claim) {
        ObjectNode node = node("claim", claim.id().value(), "schema:Claim", "prov:Entity");
        List<Passage> text = lookup.passages(claim.text());
        node.put("schema:text", Lookup.joined(text));
        Json.ifAny(
                node,
                "schema:appearance",
                Json.strings(claim.affirm().stream().map(JsonLd::statementName).toList()));
        Json.ifAny(
                node,
                "readout:denial",
                Json.strings(claim.deny().stream().map(JsonLd::statementName).toList()));
        origins(node, claim.origins());
        made(node, claim.by());
        annotation("claim", claim.id().value(), text, claim.by());
    }

    private static String statementName(StatementId id) {
        return Tags.of("statement", id.value());
    }

    private static void origins(ObjectNode node, List<Origin> origins) {
        List<Origin> counted = origins.stream().filter(Origin::isCounted).toList();
        node.put("readout:independentOrigins", counted.size());
        Json.ifAny(
                node,
                "readout:knownFrom",
                Json.strings(counted.stream()
                        .map(Origin::entity)
                        .flatMap(Optional::stream)
                        .map(JsonLd::entity)
                        .toList()));
    }

    private void encounter(Encounter encounter) {
        ObjectNode node = node("encounter", encounter.id().value(), "schema:Event");
        node.put("readout:kind", Plain.lower(encounter.kind()));
        node.put("readout:status", Plain.lower(encounter.status()));
        Json.optional(node, "schema:eventStatus", status(encounter));
        encounter
                .when()
                .filter(when -> when.extent() != When.Extent.WITHIN)
                .ifPresent(when -> node.put("schema:startDate", when.from().toString())
                        .put("schema:endDate", when.to().toString()));
        encounter
                .when()
                .filter(when -> when.extent() == When.Extent.WITHIN)
                .ifPresent(when -> node.put("readout:days", when.from() + "/" + when.to()));
        Json.optional(node, "readout:due", encounter.due());
        Json.optional(node, "schema:duration", encounter.duration());
        encounter.place().ifPresent(place -> {
            if (place instanceof FieldValue.Who who) {
                node.putObject("schema:location").put("@id", entity(who.entity()));
            } else {
                node.put("schema:location", place.toString());
            }
        });
        Json.ifAny(
                node,
                "schema:attendee",
                entities(encounter.participants().stream()
                        .map(who -> who.entity())
                        .toList()));
        Json.optional(node, "schema:organizer", encounter.initiator().map(JsonLd::entity));
        Json.optional(node, "readout:host", encounter.host().map(JsonLd::entity));
        Json.optional(node, "readout:after", encounter.after().map(id -> Tags.of("encounter", id.value())));
        List<Passage> about = lookup.passages(encounter.about());
        Json.ifAny(
                node,
                "schema:about",
                Json.strings(about.stream().map(Passage::text).distinct().toList()));
        Json.optional(
                node, "readout:outcome", encounter.outcome().map(Outcome::kind).map(Plain::lower));
        origins(node, encounter.origins());
        made(node, encounter.by());
        annotation("encounter", encounter.id().value(), lookup.passages(encounter.evidence()), encounter.by());
    }

    /** schema.org has no word for what is only proposed, or denied, or of which nobody knows whether it was. */
    private static Optional<String> status(Encounter encounter) {
        if (encounter
                .outcome()
                .filter(became -> became.kind() == Outcome.Kind.MOVED)
                .isPresent()) {
            return Optional.of("schema:EventRescheduled");
        }
        return switch (encounter.status()) {
            case HELD, ONGOING -> Optional.of("schema:EventScheduled");
            case PLANNED ->
                Optional.of("schema:EventScheduled")
                        .filter(s -> encounter.outcome().isEmpty());
            case CANCELLED -> Optional.of("schema:EventCancelled");
            case PROPOSED, DENIED -> Optional.empty();
        };
    }

    private void position(Position position) {
        ObjectNode node = node("position", position.id().value(), "readout:Position", "prov:Entity");
        Passage text = lookup.passage(position.text());
        node.put("schema:text", text.text());
        node.put("readout:kind", Plain.lower(position.kind()));
        node.put("schema:creator", entity(position.holder()));
        Json.ifAny(node, "readout:addressee", entities(position.toward()));
        position.amount()
                .ifPresent(money -> node.putObject("readout:amount")
                        .put("@type", "schema:MonetaryAmount")
                        .put("schema:currency", money.currency())
                        .set("schema:value", typed(money.value().toPlainString(), "xsd:decimal")));
        Json.optional(
                node,
                "readout:condition",
                position.condition().map(words -> lookup.passage(words).text()));
        Json.optional(node, "readout:due", position.due());
        Json.optional(
                node, "readout:outcome", position.outcome().map(Outcome::kind).map(Plain::lower));
        node.put("readout:modality", Plain.lower(position.modality()));
        node.put("readout:polarity", Plain.lower(position.polarity()));
        made(node, position.by());
        annotation("position", position.id().value(), lookup.passages(position.evidence()), position.by());
    }

    private void made(ObjectNode node, Decision by) {
        Made made = Made.of(by);
        String maker = Tags.of("maker", made.maker() + "@" + made.version());
        node.put("readout:madeBy", maker).put("readout:score", by.score()).put("readout:review", made.review());
        if (makers.add(maker)) {
            add(maker)
                    .put("@type", "prov:SoftwareAgent")
                    .put("schema:name", made.maker())
                    .put("schema:softwareVersion", made.version());
        }
    }

    /** Says where an entry's words stand: an annotation whose body is the entry and whose targets are its passages. */
    private void annotation(String kind, String id, List<Passage> passages, Decision by) {
        ObjectNode node = add(Tags.of("annotation", id))
                .put("@type", "oa:Annotation")
                .put("oa:motivatedBy", "oa:linking")
                .put("oa:hasBody", Tags.of(kind, id));
        node.put(
                "prov:wasAttributedTo",
                Tags.of("maker", by.maker().name() + "@" + by.maker().version()));
        ArrayNode targets = node.putArray("oa:hasTarget");
        for (Passage passage : passages) {
            ObjectNode target = targets.addObject()
                    .put("@type", "oa:SpecificResource")
                    .put(
                            "oa:hasSource",
                            Tags.of("article", passage.article().id().value()));
            Json.optional(target, "readout:link", passage.link());
            ArrayNode selectors = target.putArray("oa:hasSelector");
            selectors
                    .addObject()
                    .put("@type", "oa:TextQuoteSelector")
                    .put("oa:exact", passage.text())
                    .put("oa:prefix", passage.before(AROUND))
                    .put("oa:suffix", passage.after(AROUND));
            ObjectNode position = selectors.addObject().put("@type", "oa:TextPositionSelector");
            position.set("oa:start", typed(Integer.toString(passage.begin()), "xsd:nonNegativeInteger"));
            position.set("oa:end", typed(Integer.toString(passage.end()), "xsd:nonNegativeInteger"));
        }
    }
}
