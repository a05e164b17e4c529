package dev.readout.publish;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.extract.PositionKind;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue.Printed;
import dev.readout.reconcile.FieldValue.Who;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.PositionId;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.TwoSides;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.copies.Copy;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small records by hand: one report after another, each statement carried by one report. */
final class Fake {
    static final Decision BY = new Decision(new Maker("rules/test", "1"), 0.5);

    static final String ATTACK =
            "<script>alert(1)</script> \"><img src=x onerror=alert(2)> </style></title></textarea> ]]> '\"` onclick='x' {{x}} ${x}";

    private final List<RecordedArticle> articles = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();

    /** Adds a report that says nothing of itself but its words. */
    Fake bare(String id, String body) {
        return article(id, body, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Adds a report of a day by an outlet. */
    Fake dated(String id, String outlet, LocalDate day, String body) {
        return article(
                id,
                body,
                Optional.empty(),
                Optional.of(outlet),
                Optional.empty(),
                Optional.of(PrintedTime.parse(day.toString())),
                List.of());
    }

    Fake article(
            String id,
            String body,
            Optional<String> url,
            Optional<String> outlet,
            Optional<String> title,
            List<Furniture> furniture) {
        return article(id, body, url, outlet, title, Optional.empty(), furniture);
    }

    private Fake article(
            String id,
            String body,
            Optional<String> url,
            Optional<String> outlet,
            Optional<String> title,
            Optional<PrintedTime> published,
            List<Furniture> furniture) {
        articles.add(new RecordedArticle(
                new Article(
                        new ArticleId(id),
                        id + ".txt",
                        url,
                        outlet,
                        title,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        published,
                        Optional.empty(),
                        Instant.EPOCH,
                        body,
                        furniture),
                1));
        return this;
    }

    /** Says of an article whose copy it is. */
    Fake copy(Copy copy) {
        articles.replaceAll(recorded -> recorded.article().id().equals(copy.article())
                ? new RecordedArticle(recorded.article(), recorded.revision(), Optional.of(copy))
                : recorded);
        return this;
    }

    /** Adds somebody, mentioned wherever the name stands in the articles so far. */
    Fake person(String id, String name) {
        List<EntityMention> mentions = new ArrayList<>();
        for (RecordedArticle recorded : articles) {
            String body = recorded.article().body();
            for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + name.length())) {
                mentions.add(new EntityMention(
                        new Evidence(recorded.article().id(), new Span(at, at + name.length())), Mention.Form.NAME));
            }
        }
        entities.add(new Entity(
                new EntityId(id),
                Mention.Kind.PERSON,
                name,
                List.of(name),
                List.of(),
                List.of(),
                List.of(),
                mentions,
                List.of(),
                BY));
        return this;
    }

    /** Adds a statement carried by one article, its content the first place where the words stand. */
    Fake said(String id, String article, Optional<String> speaker, Form form, String words, Hop... chain) {
        String body = articles.stream()
                .filter(a -> a.article().id().value().equals(article))
                .findFirst()
                .orElseThrow()
                .article()
                .body();
        int at = body.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not printed: " + words);
        }
        return said(id, article, speaker, form, new Span(at, at + words.length()), chain);
    }

    Fake said(String id, String article, Optional<String> speaker, Form form, Span content, Hop... chain) {
        attributions.add(new Attribution(
                new AttributionId("at-" + id),
                new ArticleId(article),
                new StatementId(id),
                form,
                List.of(content),
                Optional.empty(),
                List.of(),
                speaker.map(EntityId::new),
                List.of(),
                Optional.empty(),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                Optional.empty(),
                Optional.empty(),
                List.of(chain),
                Optional.empty(),
                BY));
        statements.add(new Statement(
                new StatementId(id),
                speaker.map(EntityId::new),
                List.of(new Evidence(new ArticleId(article), content)),
                Optional.empty(),
                List.of(new AttributionId("at-" + id)),
                List.of(),
                List.of(),
                List.of(),
                BY));
        return this;
    }

    /** Begins an encounter that the articles so far tell of. */
    Met met(String id, EncounterKind kind, EncounterStatus status) {
        return Met.of(articles, id, kind, status);
    }

    Fake with(Encounter encounter) {
        encounters.add(encounter);
        return this;
    }

    /** Adds what statements affirm or deny, in the words of the first of them. */
    Fake claim(String id, List<String> affirm, List<String> deny, List<Origin> known, List<Origin> denials) {
        String first = affirm.isEmpty() ? deny.getFirst() : affirm.getFirst();
        claims.add(new Claim(
                new ClaimId(id),
                statements.stream()
                        .filter(s -> s.id().value().equals(first))
                        .findFirst()
                        .orElseThrow()
                        .text(),
                affirm.stream().map(StatementId::new).toList(),
                deny.stream().map(StatementId::new).toList(),
                known,
                denials,
                List.of(),
                BY));
        return this;
    }

    /** Adds what somebody offers or asks for, in words of one article; it may differ from an earlier one. */
    Fake position(
            String id, String holder, PositionKind kind, String article, String words, Optional<Position.Shift> shift) {
        Evidence text = Met.of(articles, "any", EncounterKind.CALL, EncounterStatus.HELD)
                .in(article + ": " + words);
        positions.add(new Position(
                new PositionId(id),
                new EntityId(holder),
                kind,
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                List.of(),
                List.of(text),
                Optional.empty(),
                shift.stream().toList(),
                List.of(),
                BY));
        return this;
    }

    /** One who can know it, with the statement that carries its word in an article. */
    static Origin origin(Origin.Kind kind, String entity, Origin.Told... told) {
        return new Origin(kind, Optional.of(new EntityId(entity)), Optional.empty(), List.of(told));
    }

    /** A report that tells it in its own words. */
    static Origin unsourced(String article) {
        return new Origin(
                Origin.Kind.UNKNOWN,
                Optional.empty(),
                Optional.of("a report"),
                List.of(new Origin.Told(new ArticleId(article), Optional.empty(), List.of(), List.of())));
    }

    static Origin.Told told(String article, String statement, List<Hop> through, List<Hop> beyond) {
        return new Origin.Told(
                new ArticleId(article), Optional.of(new AttributionId("at-" + statement)), through, beyond);
    }

    static Hop hop(String entity) {
        return new Hop(List.of(new EntityId(entity)), Optional.empty(), Optional.empty());
    }

    Fake differing(Difference difference) {
        differences.add(difference);
        return this;
    }

    Fake unsure(Undecided pair) {
        undecided.add(pair);
        return this;
    }

    ReadoutRecord record() {
        return new ReadoutRecord(
                articles, entities, attributions, statements, claims, encounters, positions, differences, undecided);
    }

    /** A report that tries to be more than words, wherever words are shown. */
    static ReadoutRecord hostile() {
        String body = "Ana Ruel said " + ATTACK + " on Monday.";
        String article = "x\" onload=\"1";
        String attack = article + ": " + ATTACK;
        Fake fake = new Fake()
                .article(
                        article,
                        body,
                        Optional.of("javascript:alert(3)"),
                        Optional.of("Outlet " + ATTACK),
                        Optional.of("Title " + ATTACK),
                        List.of(new Furniture(Furniture.Kind.CAPTION, "Caption " + ATTACK, 0)))
                .person("e<1>", "Ana Ruel")
                .person("e2", ATTACK)
                .said("s'1", article, Optional.of("e2"), Form.DIRECT, ATTACK)
                .unsure(new Undecided(Undecided.Relation.SAME_ENTITY, "e<1>", "gone", 0.5, ATTACK))
                .unsure(new Undecided(Undecided.Relation.SAME_ENCOUNTER, "c<1>", "gone", 0.5, ATTACK));
        Encounter meeting = fake.met("c<1>", EncounterKind.MEETING, EncounterStatus.HELD)
                .told(attack)
                .who("e2", ATTACK, Participant.Level.LEADER, attack)
                .settled(Field.PLACE, new Printed(ATTACK), ATTACK, attack)
                .gives(Field.INITIATOR, new Who(new EntityId("e2")), ATTACK, attack)
                .gives(Field.INITIATOR, new Who(new EntityId("e<1>")), "", article + ": Ana Ruel")
                .gives(Field.NUMBER, new Printed(ATTACK + " 1"), ATTACK, attack)
                .gives(Field.NUMBER, new Printed(ATTACK), "", attack)
                .about(attack)
                .from(
                        origin(
                                Origin.Kind.PARTY,
                                "e2",
                                told(article, "s'1", List.of(hop("e2")), List.of(hop("e2"), hop("e<1>")))),
                        new Origin(
                                Origin.Kind.OBSERVER,
                                Optional.empty(),
                                Optional.of(ATTACK),
                                List.of(told(article, "s'1", List.of(), List.of()))))
                .account("e2", Account.Stance.DENIES, LocalDate.of(2026, 3, 2), 3, attack)
                .became(Outcome.Kind.HELD, Optional.empty(), LocalDate.of(2026, 3, 2), 1, attack)
                .sides(new TwoSides(
                        new EntityId("e2"),
                        new EntityId("e<1>"),
                        List.of(new TwoSides.Row(
                                TwoSides.Match.ALONE, Optional.of(new StatementId("s'1")), Optional.empty()))))
                .encounter();
        return fake.with(meeting)
                .position("o<1>", "e2", PositionKind.REFUSAL, article, ATTACK, Optional.empty())
                .claim(
                        "k<1>",
                        List.of(),
                        List.of("s'1"),
                        List.of(),
                        List.of(origin(Origin.Kind.PARTY, "e2", told(article, "s'1", List.of(hop("e<1>")), List.of()))))
                .differing(Met.differs(meeting, Field.INITIATOR))
                .differing(Met.differs(meeting, Field.NUMBER))
                .differing(new Difference(
                        new Difference.OfStatement(new StatementId("s'1")),
                        Field.NUMBER,
                        meeting.fields().getOrDefault(Field.NUMBER, List.of())))
                .record();
    }
}
