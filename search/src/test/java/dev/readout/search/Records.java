package dev.readout.search;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.PositionKind;
import dev.readout.extract.When;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.PositionId;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts invented records together, a report and a line at a time. */
final class Records {
    private static final Decision BY = new Decision(new Maker("test", "1"), 1);

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    Records report(String id, String outlet, String day, String body) {
        articles.put(
                id,
                new Article(
                        new ArticleId(id),
                        id + ".html",
                        Optional.empty(),
                        Optional.of(outlet).filter(name -> !name.isEmpty()),
                        Optional.of("Headline of " + id),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(day)
                                .filter(text -> !text.isEmpty())
                                .map(text -> PrintedTime.day(LocalDate.parse(text))),
                        Optional.empty(),
                        Instant.EPOCH,
                        body,
                        List.of()));
        return this;
    }

    /** Adds somebody; every place where a name stands in a report added before is a mention. */
    Records entity(String id, Mention.Kind kind, String name, String... others) {
        List<String> aliases = new ArrayList<>(List.of(name));
        aliases.addAll(List.of(others));
        List<EntityMention> mentions = new ArrayList<>();
        for (Article article : articles.values()) {
            for (String alias : aliases) {
                for (int at = article.body().indexOf(alias);
                        at >= 0;
                        at = article.body().indexOf(alias, at + 1)) {
                    mentions.add(new EntityMention(
                            new Evidence(article.id(), new Span(at, at + alias.length())), Mention.Form.NAME));
                }
            }
        }
        entities.put(
                id,
                new Entity(
                        new EntityId(id),
                        kind,
                        name,
                        aliases,
                        List.of(),
                        List.of(),
                        List.of(),
                        mentions,
                        List.of(),
                        BY));
        return this;
    }

    /** Adds an attribution of a statement, which is made with the first of them. */
    Records said(String article, String statement, String speaker, String words, String... addressees) {
        return said(article, statement, speaker, LocalAttribution.Act.ASSERT, "", words, addressees);
    }

    Records said(
            String article,
            String statement,
            String speaker,
            LocalAttribution.Act act,
            String day,
            String words,
            String... addressees) {
        Evidence evidence = at(article, words);
        AttributionId id = new AttributionId(article + "-" + statement + "-" + attributions.size());
        Optional<EntityId> who =
                Optional.of(speaker).filter(name -> !name.isEmpty()).map(EntityId::new);
        attributions.add(new Attribution(
                id,
                new ArticleId(article),
                new StatementId(statement),
                LocalAttribution.Form.INDIRECT,
                List.of(evidence.span()),
                Optional.empty(),
                List.of(),
                who,
                List.of(addressees).stream().map(EntityId::new).toList(),
                Optional.of(act),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                BY));
        Statement before = statements.get(statement);
        List<AttributionId> all = new ArrayList<>(before == null ? List.of() : before.attributions());
        all.add(id);
        statements.put(
                statement,
                new Statement(
                        new StatementId(statement),
                        who,
                        before == null ? List.of(evidence) : before.text(),
                        before == null
                                ? Optional.of(day)
                                        .filter(text -> !text.isEmpty())
                                        .map(LocalDate::parse)
                                : before.said(),
                        all,
                        List.of(),
                        List.of(),
                        List.of(),
                        BY));
        return this;
    }

    Records claim(String id, int origins, String... affirming) {
        Statement first = Objects.requireNonNull(statements.get(affirming[0]));
        claims.add(new Claim(
                new ClaimId(id),
                first.text(),
                List.of(affirming).stream().map(StatementId::new).toList(),
                List.of(),
                origins(origins, first.text().getFirst().article()),
                List.of(),
                List.of(),
                BY));
        return this;
    }

    private static List<Origin> origins(int count, ArticleId article) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Origin(
                        Origin.Kind.UNNAMED,
                        Optional.empty(),
                        Optional.of("source " + i),
                        List.of(new Origin.Told(article, Optional.empty(), List.of(), List.of()))))
                .toList();
    }

    Records met(
            String id,
            EncounterKind kind,
            EncounterStatus status,
            String day,
            String place,
            String article,
            String words,
            String... who) {
        Evidence evidence = at(article, words);
        encounters.add(new Encounter(
                new EncounterId(id),
                kind,
                status,
                Optional.of(day).filter(text -> !text.isEmpty()).map(text -> When.on(LocalDate.parse(text))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(place)
                        .filter(name -> !name.isEmpty())
                        .map(name -> entities.containsKey(name)
                                ? new FieldValue.Who(new EntityId(name))
                                : new FieldValue.Printed(name)),
                Optional.empty(),
                Optional.empty(),
                List.of(who).stream()
                        .map(each -> new Participant(
                                new EntityId(each), Optional.empty(), Optional.empty(), List.of(evidence)))
                        .toList(),
                Optional.empty(),
                List.of(),
                origins(1, evidence.article()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(evidence),
                List.of(),
                Map.of(),
                List.of(),
                BY));
        return this;
    }

    Records position(String id, PositionKind kind, String holder, String article, String words, String... toward) {
        Evidence evidence = at(article, words);
        positions.add(new Position(
                new PositionId(id),
                new EntityId(holder),
                kind,
                evidence,
                List.of(toward).stream().map(EntityId::new).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                List.of(),
                List.of(evidence),
                Optional.empty(),
                List.of(),
                List.of(),
                BY));
        return this;
    }

    private Evidence at(String article, String words) {
        int begin = Objects.requireNonNull(articles.get(article)).body().indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException(article + " has no " + words);
        }
        return new Evidence(new ArticleId(article), new Span(begin, begin + words.length()));
    }

    ReadoutRecord record() {
        return new ReadoutRecord(
                articles.values().stream()
                        .map(article -> new RecordedArticle(article, 1))
                        .toList(),
                List.copyOf(entities.values()),
                attributions,
                List.copyOf(statements.values()),
                claims,
                encounters,
                positions,
                List.of(),
                List.of());
    }
}
