package dev.readout.record;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.PositionKind;
import dev.readout.extract.When;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Drift;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Money;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.PositionId;
import dev.readout.reconcile.Role;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.TwoSides;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.Wording;
import dev.readout.reconcile.copies.Copy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record made by hand with everything in it that there can be, over a body with characters of two units. */
final class WholeRecord {
    private static final ArticleId ARTICLE = Samples.article().id();

    private WholeRecord() {}

    static Attribution bare(ArticleId article, Span content) {
        return new Attribution(
                new AttributionId("t-2"),
                article,
                new StatementId("s-1"),
                LocalAttribution.Form.INDIRECT,
                List.of(content),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Samples.BY);
    }

    static ReadoutRecord record() {
        Article article = Samples.article();
        EntityId speaker = new EntityId("e-1");
        EntityId medium = new EntityId("e-2");
        StatementId statement = new StatementId("s-1");
        List<Evidence> words = List.of(
                new Evidence(ARTICLE, Samples.span("We will sign,")), new Evidence(ARTICLE, Samples.span("both")));
        return new ReadoutRecord(
                List.of(
                        new RecordedArticle(article, 2),
                        new RecordedArticle(
                                Samples.bare(),
                                1,
                                Optional.of(new Copy(
                                        Samples.bare().id(),
                                        Optional.of(ARTICLE),
                                        false,
                                        Optional.of("With Meridian Wire"),
                                        Copy.Extent.PART,
                                        Optional.of(0.46),
                                        "because",
                                        Samples.BY)))),
                List.of(
                        new Entity(
                                speaker,
                                Mention.Kind.PERSON,
                                "Ana Torv",
                                List.of("Ana Torv", "Torv"),
                                List.of(
                                        new Role(
                                                "Minister",
                                                Optional.of(LocalDate.parse("2026-03-01")),
                                                Optional.of(LocalDate.parse("2026-03-09"))),
                                        new Role("the envoy", Optional.empty(), Optional.empty())),
                                List.of(),
                                List.of(medium),
                                List.of(new EntityMention(
                                        new Evidence(ARTICLE, Samples.span("Ana Torv")), Mention.Form.NAME)),
                                List.of(new EntityId("e-0")),
                                Samples.BY),
                        new Entity(
                                medium,
                                Mention.Kind.ORGANIZATION,
                                "the Gull",
                                List.of("the Gull"),
                                List.of(),
                                List.of(speaker),
                                List.of(),
                                List.of(),
                                List.of(),
                                Samples.BY)),
                List.of(
                        new Attribution(
                                new AttributionId("t-1"),
                                ARTICLE,
                                statement,
                                LocalAttribution.Form.DIRECT,
                                List.of(Samples.span("We will sign,")),
                                Optional.of(Samples.span("said")),
                                List.of(Samples.span("Minister Ana Torv")),
                                Optional.of(speaker),
                                List.of(medium),
                                Optional.of(LocalAttribution.Act.PROMISE),
                                LocalAttribution.Modality.CONDITIONAL,
                                LocalAttribution.Polarity.NEGATIVE,
                                Optional.of(LocalAttribution.Sourcing.NAMED),
                                Optional.of("briefing"),
                                List.of(
                                        new Hop(List.of(medium), Optional.of("the Gull"), Optional.of("briefing")),
                                        new Hop(List.of(), Optional.of("an aide"), Optional.empty()),
                                        new Hop(List.of(speaker), Optional.empty(), Optional.empty())),
                                Optional.of(new AttributionId("t-2")),
                                Samples.BY),
                        bare(ARTICLE, Samples.span("thanked “both” sides"))),
                List.of(new Statement(
                        statement,
                        Optional.of(speaker),
                        words,
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        List.of(new AttributionId("t-1"), new AttributionId("t-2")),
                        List.of(new Wording("We will sign,", words)),
                        List.of(new Drift(words.get(0), words.get(1), Drift.Change.MODALITY)),
                        List.of(new StatementId("s-0")),
                        Samples.BY)),
                List.of(new Claim(
                        new ClaimId("c-1"),
                        words,
                        List.of(statement),
                        List.of(new StatementId("s-9")),
                        List.of(new Origin(
                                Origin.Kind.PARTY,
                                Optional.of(speaker),
                                Optional.empty(),
                                List.of(new Origin.Told(
                                        ARTICLE,
                                        Optional.of(new AttributionId("t-1")),
                                        List.of(new Hop(List.of(medium), Optional.empty(), Optional.empty())),
                                        List.of(new Hop(List.of(speaker), Optional.empty(), Optional.empty())))))),
                        List.of(new Origin(
                                Origin.Kind.UNKNOWN,
                                Optional.empty(),
                                Optional.of("the Gull"),
                                List.of(new Origin.Told(ARTICLE, Optional.empty(), List.of(), List.of())))),
                        List.of(new ClaimId("c-0")),
                        Samples.BY)),
                encounters(speaker, medium, statement, words),
                List.of(new Position(
                        new PositionId("p-1"),
                        speaker,
                        PositionKind.OFFER,
                        words.get(0),
                        List.of(medium),
                        Optional.of(new Money(new BigDecimal("430000000"), "USD")),
                        Optional.of(words.get(1)),
                        Optional.of(LocalDate.of(2026, 4, 30)),
                        LocalAttribution.Modality.CONDITIONAL,
                        LocalAttribution.Polarity.POSITIVE,
                        List.of(new AttributionId("t-1")),
                        words,
                        Optional.of(new Outcome(
                                Outcome.Kind.MOVED,
                                Optional.of(When.on(LocalDate.of(2026, 4, 15))),
                                words,
                                Optional.of(LocalDate.of(2026, 4, 20)),
                                2)),
                        List.of(new Position.Shift(new PositionId("p-0"), Position.Change.SOFTENED)),
                        List.of(new PositionId("p-2")),
                        Samples.BY)),
                differences(statement, words),
                List.of(
                        new Undecided(Undecided.Relation.SAME_ENTITY, "e-1", "e-2", 0.5, "one name"),
                        new Undecided(Undecided.Relation.SAME_STATEMENT, "s-1", "s-2", 0.25, "few words")));
    }

    private static List<Encounter> encounters(
            EntityId speaker, EntityId medium, StatementId statement, List<Evidence> words) {
        When week = new When(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8), When.Extent.WITHIN);
        When talks = new When(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), When.Extent.THROUGHOUT);
        When month = new When(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), When.Extent.WITHIN);
        Map<Field, List<FieldValue>> fields = new EnumMap<>(Field.class);
        fields.put(Field.KIND, List.of(value(new FieldValue.OfKind(EncounterKind.TALKS), words)));
        fields.put(Field.STATUS, List.of(value(new FieldValue.OfStatus(EncounterStatus.DENIED), words)));
        fields.put(
                Field.DATE,
                List.of(
                        value(new FieldValue.Day(week), words),
                        value(new FieldValue.Day(talks), words),
                        value(new FieldValue.Day(month), words),
                        value(new FieldValue.Day(When.on(LocalDate.of(2026, 3, 9))), words)));
        fields.put(Field.DURATION, List.of(value(new FieldValue.Length(Duration.ofMinutes(40)), words)));
        fields.put(
                Field.PLACE,
                List.of(
                        value(new FieldValue.Who(medium), words),
                        new FieldValue(
                                new FieldValue.Printed("🌊 a ship"),
                                words,
                                Optional.of("as printed"),
                                List.of(origin(speaker, medium)))));
        fields.put(Field.HOST, List.of());
        Encounter everything = new Encounter(
                new EncounterId("n-1"),
                EncounterKind.TALKS,
                EncounterStatus.PLANNED,
                Optional.of(week),
                Optional.of(LocalDate.of(2026, 3, 9)),
                Optional.of(Duration.ofMinutes(40)),
                Optional.of(new FieldValue.Printed("🌊 a ship")),
                Optional.of(speaker),
                Optional.of(medium),
                List.of(
                        new Participant(
                                speaker, Optional.of("Minister"), Optional.of(Participant.Level.MINISTER), words),
                        new Participant(medium, Optional.empty(), Optional.empty(), words)),
                Optional.of(new EncounterId("n-2")),
                List.of(words.get(0), words.get(1), words.get(1)),
                List.of(origin(speaker, medium)),
                List.of(
                        new Account(speaker, Account.Stance.DENIES, words, Optional.of(LocalDate.of(2026, 3, 2)), 1),
                        new Account(medium, Account.Stance.SILENT, List.of(), Optional.empty(), 2)),
                Optional.of(new TwoSides(
                        speaker,
                        medium,
                        List.of(
                                new TwoSides.Row(
                                        TwoSides.Match.OTHERWISE,
                                        Optional.of(statement),
                                        Optional.of(new StatementId("s-2"))),
                                new TwoSides.Row(TwoSides.Match.ALONE, Optional.empty(), Optional.of(statement))))),
                Optional.of(new Outcome(
                        Outcome.Kind.MOVED, Optional.of(week), words, Optional.of(LocalDate.of(2026, 3, 20)), 3)),
                words,
                List.of(),
                fields,
                List.of(new EncounterId("n-0")),
                Samples.BY);
        return List.of(
                everything,
                bare("n-2", Optional.of(talks), Optional.of(new FieldValue.Who(medium))),
                bare("n-3", Optional.of(month), Optional.empty()),
                bare("n-4", Optional.empty(), Optional.empty()));
    }

    private static Encounter bare(String id, Optional<When> when, Optional<FieldValue.Value> place) {
        return new Encounter(
                new EncounterId(id),
                EncounterKind.CALL,
                EncounterStatus.HELD,
                when,
                Optional.empty(),
                Optional.empty(),
                place,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Evidence(ARTICLE, Samples.span("thanked"))),
                List.of(),
                Map.of(),
                List.of(),
                Samples.BY);
    }

    private static List<Difference> differences(StatementId statement, List<Evidence> words) {
        List<FieldValue> numbers = List.of(
                value(new FieldValue.Printed("240 🌊"), words),
                value(new FieldValue.Printed("314"), List.of(words.get(1))));
        return List.of(
                new Difference(
                        new Difference.OfEncounter(new EncounterId("n-1")),
                        Field.INITIATOR,
                        List.of(
                                value(new FieldValue.Who(new EntityId("e-1")), words),
                                value(new FieldValue.Who(new EntityId("e-2")), words))),
                new Difference(new Difference.OfStatement(statement), Field.NUMBER, numbers),
                new Difference(new Difference.OfStatement(statement), Field.NUMBER, numbers.reversed()),
                new Difference(new Difference.OfArticle(ARTICLE), Field.AMOUNT, numbers));
    }

    private static FieldValue value(FieldValue.Value value, List<Evidence> words) {
        return new FieldValue(value, words, Optional.empty(), List.of());
    }

    private static Origin origin(EntityId speaker, EntityId medium) {
        return new Origin(
                Origin.Kind.PARTY,
                Optional.of(speaker),
                Optional.of("Ana Torv"),
                List.of(new Origin.Told(
                        ARTICLE,
                        Optional.of(new AttributionId("t-1")),
                        List.of(new Hop(List.of(medium), Optional.empty(), Optional.empty())),
                        List.of())));
    }
}
