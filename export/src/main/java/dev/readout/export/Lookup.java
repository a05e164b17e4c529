package dev.readout.export;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.extract.AttributionId;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.Hop;
import dev.readout.record.CodePoints;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the entries of one record refer to. For one thread. */
final class Lookup {
    /** Stands between two pieces of one text, as in the record. */
    static final String BETWEEN_PIECES = " … ";

    private final Map<ArticleId, RecordedArticle> articles = new HashMap<>();
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<AttributionId, Attribution> attributions = new HashMap<>();
    private final Map<ArticleId, CodePoints> points = new HashMap<>();
    private final Map<ArticleId, String> hashes = new HashMap<>();

    Lookup(ReadoutRecord record) {
        record.articles().forEach(a -> articles.put(a.article().id(), a));
        record.entities().forEach(e -> entities.put(e.id(), e));
        record.attributions().forEach(a -> attributions.put(a.id(), a));
    }

    Article article(ArticleId id) {
        RecordedArticle article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("the record has no article " + id);
        }
        return article.article();
    }

    Attribution attribution(AttributionId id) {
        Attribution attribution = attributions.get(id);
        if (attribution == null) {
            throw new IllegalArgumentException("the record has no attribution " + id);
        }
        return attribution;
    }

    Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** Returns an entity's name, and its id where the record has none such. */
    String name(EntityId id) {
        return entity(id).map(Entity::name).orElse(id.value());
    }

    List<String> names(Collection<EntityId> ids) {
        return ids.stream().map(this::name).toList();
    }

    /** Returns a value as people read it. */
    String value(FieldValue.Value value) {
        return value instanceof FieldValue.Who who ? name(who.entity()) : value.toString();
    }

    /** Returns the hands that words passed through, nearest the report first. */
    List<String> hands(List<Hop> chain) {
        return chain.stream().map(this::hand).toList();
    }

    private String hand(Hop hop) {
        List<String> names = new ArrayList<>(names(hop.entities()));
        hop.text().ifPresent(names::add);
        return String.join(", ", names) + hop.channel().map(c -> " (" + c + ")").orElse("");
    }

    Passage passage(Evidence evidence) {
        Article article = article(evidence.article());
        CodePoints body = points.computeIfAbsent(article.id(), id -> new CodePoints(article.body()));
        return new Passage(
                article,
                evidence.span(),
                body.before(evidence.span().begin()),
                body.before(evidence.span().end()),
                body.text(evidence.span()),
                hash(article));
    }

    String hash(Article article) {
        return hashes.computeIfAbsent(article.id(), id -> Hash.sha256(article.body()));
    }

    List<Passage> passages(Collection<Evidence> evidence) {
        return evidence.stream().map(this::passage).toList();
    }

    /** Returns the pieces of an attribution's content. */
    List<Passage> content(Attribution attribution) {
        return attribution.content().stream()
                .map(span -> passage(new Evidence(attribution.article(), span)))
                .toList();
    }

    static String joined(List<Passage> pieces) {
        return pieces.stream().map(Passage::text).collect(Collectors.joining(BETWEEN_PIECES));
    }
}
