package dev.readout.export;

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
import dev.readout.extract.PositionKind;
import dev.readout.extract.When;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
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
import dev.readout.reconcile.Wording;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small records by hand about invented talks; words are found in the reports that print them. */
final class Talks {
    static final Decision BY = new Decision(new Maker("rules/test", "1"), 0.5);
    static final Instant READ = Instant.parse("2026-03-05T06:07:08Z");

    static final String WIRE = """
            “We will open the ferry on 9 March,” Minister Odo Karl of Varen said.

            Karl will meet President Lia Sund of Kesht in Port Ilmen on 12 March, two officials said.

            Sund offered 40 million crowns for the pier. She wants it done by 20 March.""";
    static final String QUAY = """
            The minister told Harbour Wire that the ferry would open on 9 March.

            Karl will meet Sund on 12 March. They will speak again by 1 April, and in May Sund may visit Varen.

            Karl will meet Sund on 12 March. It was said twice. A meeting on 4 March has been called off.""";
    static final String QUAY_LATER = QUAY + "\n\nThis report was corrected.";

    /** What no format may let out of a report: mark-up, formulas, directions, control characters, half characters. */
    static final String ATTACK =
            "=HYPERLINK(\"http://evil.example\";\"x\")\n@SUM(1)\t+1 ]]> <script>alert('1')</script>"
                    + " \u202egnp.exe\u2066 \u0000\u0007\u001b[31m \ud83d \udc00 \ud83d\ude00 \ufffe \u0085 \u2028, ; \\n \\; %0D%0A"
                    + "\r\nBEGIN:VEVENT\r\n* [a](javascript:x) `b` http://evil.example -,a-,";

    private final List<RecordedArticle> articles = new ArrayList<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    /** Two reports and a later version of one; people, a statement quoted and retold, plans of every kind, an offer. */
    static ReadoutRecord record() {
        Talks talks = new Talks()
                .article("w1", "Harbour Wire", "https://harbour-wire.example/talks/1", "2026-03-02T08:00:00Z", 1, WIRE)
                .article("w2", "The Quay", "https://quay.example/a?b=1", "2026-03-03", 1, QUAY)
                .article("w3", "The Quay", "https://quay.example/a?b=1", "2026-03-04", 2, QUAY_LATER)
                .entity("e1", Mention.Kind.PERSON, "Odo Karl", "Minister", "minister of Varen")
                .entity("e2", Mention.Kind.PERSON, "Lia Sund", "President of Kesht")
                .entity("e3", Mention.Kind.ORGANIZATION, "Harbour Wire")
                .entity("e4", Mention.Kind.PLACE, "Varen")
                .entity("e5", Mention.Kind.PLACE, "Port Ilmen")
                .entity("e6", Mention.Kind.GROUP, "two officials");
        talks.said("t1", "s1", "w1", LocalAttribution.Form.DIRECT, "e1", "We will open the ferry on 9 March,");
        talks.said(
                "t2",
                "s1",
                "w2",
                LocalAttribution.Form.INDIRECT,
                "e1",
                "the ferry would open on 9 March",
                new Hop(List.of(new EntityId("e3")), Optional.empty(), Optional.of("briefing")),
                new Hop(List.of(new EntityId("e1")), Optional.empty(), Optional.empty()));
        talks.statement("s1", "e1", LocalDate.of(2026, 3, 2), "w1: We will open the ferry on 9 March,", "t1", "t2");
        talks.claims.add(new Claim(
                new ClaimId("c1"),
                List.of(talks.in("w1: We will open the ferry on 9 March,")),
                List.of(new StatementId("s1")),
                List.of(),
                List.of(origin("e1")),
                List.of(),
                List.of(),
                BY));
        String planned =
                "w1: Karl will meet President Lia Sund of Kesht in Port Ilmen on 12 March, two officials said.";
        String again = "w2: They will speak again by 1 April";
        String visit = "w2: in May Sund may visit Varen";
        talks.met("n1", EncounterKind.MEETING, EncounterStatus.PLANNED, planned)
                .on(When.on(LocalDate.of(2026, 3, 12)))
                .place("e5")
                .known("e1", "e2")
                .add();
        talks.met("n2", EncounterKind.CALL, EncounterStatus.PLANNED, again)
                .due(LocalDate.of(2026, 4, 1))
                .initiator("e1")
                .known("e1", "e2")
                .add();
        talks.met("n3", EncounterKind.VISIT, EncounterStatus.PROPOSED, visit)
                .on(new When(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), When.Extent.WITHIN))
                .host("e1")
                .add();
        talks.met(
                        "n4",
                        EncounterKind.MEETING,
                        EncounterStatus.CANCELLED,
                        "w2: A meeting on 4 March has been called off")
                .on(When.on(LocalDate.of(2026, 3, 4)))
                .became(Outcome.Kind.CANCELLED)
                .add();
        talks.met("n5", EncounterKind.TALKS, EncounterStatus.HELD, "w2: It was said twice")
                .on(new When(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 3), When.Extent.THROUGHOUT))
                .became(Outcome.Kind.HELD)
                .add();
        talks.met("n6", EncounterKind.CALL, EncounterStatus.HELD, "w2: It was said twice")
                .on(When.on(LocalDate.of(2026, 2, 1)))
                .add();
        talks.met("n7", EncounterKind.MEETING, EncounterStatus.PLANNED, "w2: It was said twice")
                .known("e1", "e2")
                .add();
        talks.position(
                "p1",
                "e2",
                PositionKind.OFFER,
                "w1: Sund offered 40 million crowns for the pier.",
                Optional.empty(),
                Optional.of(new Money(new BigDecimal("40000000"), "CZK")));
        talks.position(
                "p2",
                "e2",
                PositionKind.DEMAND,
                "w1: She wants it done by 20 March.",
                Optional.of(LocalDate.of(2026, 3, 20)),
                Optional.empty());
        return talks.build();
    }

    /** Something promised, and what became of it. */
    static ReadoutRecord promised(Outcome.Kind became) {
        Talks talks = new Talks()
                .article("w1", "Harbour Wire", "https://harbour-wire.example/talks/1", "2026-03-02T08:00:00Z", 1, WIRE)
                .entity("e2", Mention.Kind.PERSON, "Lia Sund", "President of Kesht");
        Evidence words = talks.in("w1: She wants it done by 20 March.");
        talks.position(
                "p1",
                "e2",
                PositionKind.COMMITMENT,
                words,
                Optional.of(LocalDate.of(2026, 3, 20)),
                Optional.empty(),
                Optional.of(new Outcome(became, Optional.empty(), List.of(words), Optional.empty(), 0)));
        return talks.build();
    }

    /** A report that tries to be more than words, wherever words are shown. */
    static ReadoutRecord hostile() {
        Talks talks = new Talks()
                .article("a\"1", ATTACK, "javascript:alert(1)", "2026-03-02", 1, "Ana said " + ATTACK + " on Monday.")
                .article("a<2>", "=Out", "https://evil.example/x", "2026-03-03", 1, "Ana said " + ATTACK + " again.")
                .entity("e'1", Mention.Kind.PERSON, ATTACK, ATTACK);
        talks.said("t<1>", "s'1", "a\"1", LocalAttribution.Form.DIRECT, "e'1", ATTACK);
        talks.said("t<2>", "s'1", "a<2>", LocalAttribution.Form.MIXED, "e'1", ATTACK);
        talks.statement("s'1", "e'1", LocalDate.of(2026, 3, 2), "a<2>: " + ATTACK, "t<1>", "t<2>");
        talks.claims.add(new Claim(
                new ClaimId("c&1"),
                List.of(talks.in("a<2>: " + ATTACK)),
                List.of(),
                List.of(new StatementId("s'1")),
                List.of(),
                List.of(origin("e'1")),
                List.of(),
                BY));
        talks.met("n,1", EncounterKind.MEETING, EncounterStatus.PLANNED, "a<2>: " + ATTACK)
                .on(When.on(LocalDate.of(2026, 3, 12)))
                .printedPlace(ATTACK)
                .who("e'1")
                .add();
        talks.position(
                "p;1",
                "e'1",
                PositionKind.REFUSAL,
                "a<2>: " + ATTACK,
                Optional.of(LocalDate.of(2026, 3, 20)),
                Optional.empty());
        return talks.build();
    }

    static Origin origin(String entity) {
        return new Origin(
                Origin.Kind.PARTY,
                Optional.of(new EntityId(entity)),
                Optional.empty(),
                List.of(new Origin.Told(new ArticleId("w1"), Optional.empty(), List.of(), List.of())));
    }

    Talks article(String id, String outlet, String url, String published, int revision, String body) {
        bodies.put(id, body);
        articles.add(new RecordedArticle(
                new Article(
                        new ArticleId(id),
                        "/secret/folder/" + id + ".html",
                        Optional.of(url),
                        Optional.of(outlet),
                        Optional.of("Title of " + outlet),
                        Optional.of("By " + outlet),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of(PrintedTime.parse(published)),
                        Optional.empty(),
                        READ.plusSeconds(articles.size()),
                        body,
                        List.of(new Furniture(Furniture.Kind.CAPTION, "A picture", 0))),
                revision));
        return this;
    }

    Talks entity(String id, Mention.Kind kind, String name, String... roles) {
        entities.add(new Entity(
                new EntityId(id),
                kind,
                name,
                List.of(name),
                List.of(roles).stream()
                        .map(role -> new Role(role, Optional.empty(), Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                BY));
        return this;
    }

    /** Says of the last entity for whom it speaks. */
    Talks speakingFor(String id) {
        Entity last = entities.removeLast();
        entities.add(new Entity(
                last.id(),
                last.kind(),
                last.name(),
                last.aliases(),
                last.roles(),
                List.of(),
                List.of(new EntityId(id)),
                List.of(),
                List.of(),
                BY));
        return this;
    }

    void said(
            String id,
            String statement,
            String article,
            LocalAttribution.Form form,
            String speaker,
            String words,
            Hop... chain) {
        attributions.add(new Attribution(
                new AttributionId(id),
                new ArticleId(article),
                new StatementId(statement),
                form,
                List.of(in(article + ": " + words).span()),
                Optional.empty(),
                List.of(),
                Optional.of(new EntityId(speaker)),
                List.of(),
                Optional.of(LocalAttribution.Act.PROMISE),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                Optional.of(LocalAttribution.Sourcing.NAMED),
                Optional.empty(),
                List.of(chain),
                Optional.empty(),
                BY));
    }

    void statement(String id, String speaker, LocalDate said, String words, String... carried) {
        Evidence text = in(words);
        statements.add(new Statement(
                new StatementId(id),
                Optional.of(new EntityId(speaker)),
                List.of(text),
                Optional.of(said),
                List.of(carried).stream().map(AttributionId::new).toList(),
                List.of(new Wording(
                        text.span().in(bodies.getOrDefault(text.article().value(), "")), List.of(text))),
                List.of(),
                List.of(new StatementId("old-" + id)),
                BY));
    }

    /** Finds words of an article: "w1: on 12 March". */
    Evidence in(String words) {
        int colon = words.indexOf(": ");
        String article = words.substring(0, colon);
        String printed = words.substring(colon + 2);
        int at = bodies.getOrDefault(article, "").indexOf(printed);
        if (at < 0) {
            throw new IllegalArgumentException("not printed: " + words);
        }
        return new Evidence(new ArticleId(article), new Span(at, at + printed.length()));
    }

    void position(
            String id,
            String holder,
            PositionKind kind,
            String words,
            Optional<LocalDate> due,
            Optional<Money> amount) {
        position(id, holder, kind, in(words), due, amount, Optional.empty());
    }

    private void position(
            String id,
            String holder,
            PositionKind kind,
            Evidence text,
            Optional<LocalDate> due,
            Optional<Money> amount,
            Optional<Outcome> outcome) {
        positions.add(new Position(
                new PositionId(id),
                new EntityId(holder),
                kind,
                text,
                List.of(),
                amount,
                Optional.empty(),
                due,
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                List.of(),
                List.of(text),
                outcome,
                List.of(),
                List.of(),
                BY));
    }

    Met met(String id, EncounterKind kind, EncounterStatus status, String words) {
        return new Met(id, kind, status, in(words));
    }

    ReadoutRecord build() {
        return new ReadoutRecord(
                articles, entities, attributions, statements, claims, encounters, positions, List.of(), List.of());
    }

    /** One encounter by hand. */
    final class Met {
        private final String id;
        private final EncounterKind kind;
        private final EncounterStatus status;
        private final Evidence told;
        private Optional<When> when = Optional.empty();
        private Optional<LocalDate> due = Optional.empty();
        private Optional<FieldValue.Value> place = Optional.empty();
        private Optional<EntityId> host = Optional.empty();
        private Optional<EntityId> initiator = Optional.empty();
        private Optional<Outcome> outcome = Optional.empty();
        private List<Origin> origins = List.of();
        private List<String> who = List.of("e1", "e2");

        Met(String id, EncounterKind kind, EncounterStatus status, Evidence told) {
            this.id = id;
            this.kind = kind;
            this.status = status;
            this.told = told;
        }

        Met on(When days) {
            when = Optional.of(days);
            return this;
        }

        Met due(LocalDate day) {
            due = Optional.of(day);
            return this;
        }

        Met place(String entity) {
            place = Optional.of(new FieldValue.Who(new EntityId(entity)));
            return this;
        }

        Met printedPlace(String words) {
            place = Optional.of(new FieldValue.Printed(words));
            return this;
        }

        Met host(String entity) {
            host = Optional.of(new EntityId(entity));
            return this;
        }

        Met initiator(String entity) {
            initiator = Optional.of(new EntityId(entity));
            return this;
        }

        Met who(String... entities) {
            who = List.of(entities);
            return this;
        }

        Met became(Outcome.Kind what) {
            outcome = Optional.of(new Outcome(what, Optional.empty(), List.of(told), Optional.empty(), 1));
            return this;
        }

        Met known(String... entities) {
            origins = List.of(entities).stream().map(Talks::origin).toList();
            return this;
        }

        void add() {
            encounters.add(new Encounter(
                    new EncounterId(id),
                    kind,
                    status,
                    when,
                    due,
                    Optional.of(Duration.ofMinutes(40)),
                    place,
                    host,
                    initiator,
                    who.stream()
                            .map(entity -> new Participant(
                                    new EntityId(entity),
                                    Optional.empty(),
                                    Optional.of(Participant.Level.LEADER),
                                    List.of(told)))
                            .toList(),
                    Optional.empty(),
                    List.of(),
                    origins,
                    List.of(),
                    Optional.empty(),
                    outcome,
                    List.of(told),
                    List.of(),
                    Map.of(),
                    List.of(),
                    BY));
        }
    }
}
