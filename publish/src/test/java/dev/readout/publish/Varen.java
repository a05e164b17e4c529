package dev.readout.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Role;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.Wording;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A full record of an invented negotiation: ten reports, one of them in two versions, and what a careful reader found. */
final class Varen {
    private static final Decision READ = new Decision(new Maker("rules/attribution", "1"), 0.9);
    private static final Decision NAMED = new Decision(new Maker("rules/names", "1"), 0.9);
    private static final Decision JOINED = new Decision(new Maker("rules/statements", "1"), 0.8);

    private Varen() {}

    static ReadoutRecord record() {
        JsonNode root;
        try (InputStream in = Objects.requireNonNull(Varen.class.getResourceAsStream("varen.json"))) {
            root = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<RecordedArticle> articles = list(root.path("articles"), Varen::article);
        VarenMeetings meetings = new VarenMeetings(articles);
        return new ReadoutRecord(
                articles,
                list(root.path("entities"), Varen::entity),
                list(root.path("attributions"), Varen::attribution),
                list(root.path("statements"), Varen::statement),
                List.of(),
                meetings.encounters(),
                List.of(),
                meetings.differences(),
                list(
                        root.path("undecided"),
                        u -> new Undecided(
                                Undecided.Relation.valueOf(u.path("relation").asText()),
                                u.path("a").asText(),
                                u.path("b").asText(),
                                u.path("score").asDouble(),
                                u.path("reason").asText())));
    }

    private static RecordedArticle article(JsonNode a) {
        return new RecordedArticle(
                new Article(
                        new ArticleId(a.path("id").asText()),
                        a.path("file").asText(),
                        text(a, "url"),
                        text(a, "outlet"),
                        text(a, "title"),
                        text(a, "byline"),
                        Optional.empty(),
                        text(a, "language"),
                        text(a, "published").map(PrintedTime::parse),
                        text(a, "modified").map(PrintedTime::parse),
                        Instant.parse("2026-04-04T08:00:00Z"),
                        a.path("body").asText(),
                        list(
                                a.path("furniture"),
                                f -> new Furniture(
                                        Furniture.Kind.valueOf(f.path("kind").asText()),
                                        f.path("text").asText(),
                                        f.path("before").asInt()))),
                a.path("revision").asInt());
    }

    private static Entity entity(JsonNode e) {
        return new Entity(
                new EntityId(e.path("id").asText()),
                Mention.Kind.valueOf(e.path("kind").asText()),
                e.path("name").asText(),
                list(e.path("aliases"), JsonNode::asText),
                list(e.path("roles"), role -> new Role(role.asText(), Optional.empty(), Optional.empty())),
                List.of(),
                List.of(),
                list(
                        e.path("mentions"),
                        m -> new EntityMention(
                                evidence(m), Mention.Form.valueOf(m.get(3).asText()))),
                List.of(),
                NAMED);
    }

    private static Attribution attribution(JsonNode a) {
        return new Attribution(
                new AttributionId(a.path("id").asText()),
                new ArticleId(a.path("article").asText()),
                new StatementId(a.path("statement").asText()),
                LocalAttribution.Form.valueOf(a.path("form").asText()),
                list(a.path("content"), Varen::span),
                a.path("cue").isArray() ? Optional.of(span(a.path("cue"))) : Optional.empty(),
                list(a.path("source"), Varen::span),
                text(a, "speaker").map(EntityId::new),
                List.of(),
                Optional.empty(),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                text(a, "sourcing").map(LocalAttribution.Sourcing::valueOf),
                text(a, "channel"),
                list(
                        a.path("chain"),
                        h -> new Hop(List.of(new EntityId(h.asText())), Optional.empty(), Optional.empty())),
                Optional.empty(),
                READ);
    }

    private static Statement statement(JsonNode s) {
        return new Statement(
                new StatementId(s.path("id").asText()),
                text(s, "speaker").map(EntityId::new),
                list(s.path("text"), Varen::evidence),
                Optional.empty(),
                list(s.path("attributions"), id -> new AttributionId(id.asText())),
                list(s.path("wordings"), w -> new Wording("wording", list(w, Varen::evidence))),
                List.of(),
                List.of(),
                JOINED);
    }

    private static Evidence evidence(JsonNode e) {
        return new Evidence(
                new ArticleId(e.get(0).asText()),
                new Span(e.get(1).asInt(), e.get(2).asInt()));
    }

    private static Span span(JsonNode s) {
        return new Span(s.get(0).asInt(), s.get(1).asInt());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }
}
