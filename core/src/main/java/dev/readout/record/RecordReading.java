package dev.readout.record;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Entries of one record on their way in: the inverse of {@link RecordWriting}.
 *
 * <p>Strict, like the reading of facts. What follows from other fields is passed over, since another version may have
 * made it otherwise; but words that their span does not say are an error. A field that is added to the format later must be
 * read as absent where an entry of a past edition lacks it.
 */
final class RecordReading {
    private final BodyTexts bodies;

    /** @param bodies of all articles that the entries rest on */
    RecordReading(BodyTexts bodies) {
        this.bodies = bodies;
    }

    static ReadoutRecord record(JsonReading in) {
        List<RecordedArticle> articles = in.objects(EntryKind.ARTICLE.list(), RecordReading::article);
        RecordReading reading = new RecordReading(BodyTexts.of(articles));
        ReadoutRecord record = new ReadoutRecord(
                articles,
                in.objects(EntryKind.ENTITY.list(), reading::entity),
                in.objects(EntryKind.ATTRIBUTION.list(), reading::attribution),
                in.objects(EntryKind.STATEMENT.list(), reading::statement),
                in.objects(EntryKind.CLAIM.list(), reading::claim),
                in.objects(EntryKind.ENCOUNTER.list(), reading::encounter),
                in.objects(EntryKind.POSITION.list(), reading::position),
                in.objects(EntryKind.DIFFERENCE.list(), reading::difference),
                in.objects(EntryKind.UNDECIDED.list(), RecordReading::undecided));
        in.done();
        return record;
    }

    static RecordedArticle article(JsonReading in) {
        String body = in.string("body");
        Article article = ArticleReading.article(in, body, new CodePoints(body)::offset);
        ArticleId id = article.id();
        if (!in.string("bodySha256").equals(Hash.sha256(body))) {
            throw new DamagedJsonException("the body of article " + id + " is not the one of its hash");
        }
        RecordedArticle recorded = new RecordedArticle(
                article, in.integer("revision"), in.optionalObject("copyOf", copy -> copyOf(copy, id)));
        in.done();
        return recorded;
    }

    private static Copy copyOf(JsonReading in, ArticleId article) {
        Copy copy = new Copy(
                article,
                in.optional("article").map(ArticleId::new),
                in.optional("original").isEmpty(),
                in.optional("text"),
                in.constant("extent", Copy.Extent.class),
                in.optionalNumber("share"),
                in.string("reason"),
                by(in));
        in.done();
        return copy;
    }

    Entity entity(JsonReading in) {
        Entity entity = new Entity(
                new EntityId(in.string("id")),
                in.constant("kind", Mention.Kind.class),
                in.string("name"),
                in.strings("aliases"),
                in.objectsIfAny("roles", RecordReading::role),
                ids(in, "members", EntityId::new),
                ids(in, "speaksFor", EntityId::new),
                in.objects("mentions", this::mention),
                ids(in, "replaces", EntityId::new),
                by(in));
        in.done();
        return entity;
    }

    private static Role role(JsonReading in) {
        Role role = new Role(in.string("text"), day(in, "from"), day(in, "to"));
        in.done();
        return role;
    }

    private EntityMention mention(JsonReading in) {
        EntityMention mention = new EntityMention(words(in), in.constant("form", Mention.Form.class));
        in.done();
        return mention;
    }

    Attribution attribution(JsonReading in) {
        ArticleId article = new ArticleId(in.string("article"));
        CodePoints body = bodies.of(article);
        Attribution attribution = new Attribution(
                new AttributionId(in.string("id")),
                article,
                new StatementId(in.string("statement")),
                in.constant("kind", LocalAttribution.Form.class),
                in.objects("content", piece -> span(piece, body)),
                in.optionalObject("cue", cue -> span(cue, body)),
                in.objectsIfAny("source", piece -> span(piece, body)),
                in.optional("speaker").map(EntityId::new),
                ids(in, "addressees", EntityId::new),
                in.optionalConstant("act", LocalAttribution.Act.class),
                in.constant("modality", LocalAttribution.Modality.class),
                in.constant("polarity", LocalAttribution.Polarity.class),
                in.optionalConstant("sourcing", LocalAttribution.Sourcing.class),
                in.optional("channel"),
                in.objectsIfAny("chain", RecordReading::hop),
                in.optional("within").map(AttributionId::new),
                by(in));
        in.done();
        return attribution;
    }

    private static Hop hop(JsonReading in) {
        Hop hop = new Hop(ids(in, "entities", EntityId::new), in.optional("text"), in.optional("channel"));
        in.done();
        return hop;
    }

    Statement statement(JsonReading in) {
        in.derived("text");
        Statement statement = new Statement(
                new StatementId(in.string("id")),
                in.optional("speaker").map(EntityId::new),
                evidence(in),
                day(in, "said"),
                ids(in, "attributions", AttributionId::new),
                in.objects("wordings", this::wording),
                in.objectsIfAny("drift", this::drift),
                ids(in, "replaces", StatementId::new),
                by(in));
        in.done();
        return statement;
    }

    private Wording wording(JsonReading in) {
        in.derived("articles");
        Wording wording = new Wording(in.string("text"), evidence(in));
        in.done();
        return wording;
    }

    private Drift drift(JsonReading in) {
        Drift drift =
                new Drift(place(in.object("from")), place(in.object("to")), in.constant("change", Drift.Change.class));
        in.done();
        return drift;
    }

    Claim claim(JsonReading in) {
        in.derived("text");
        Claim claim = new Claim(
                new ClaimId(in.string("id")),
                evidence(in),
                ids(in, "affirm", StatementId::new),
                ids(in, "deny", StatementId::new),
                in.objects("origins", RecordReading::origin),
                in.objectsIfAny("denials", RecordReading::origin),
                ids(in, "replaces", ClaimId::new),
                by(in));
        in.done();
        return claim;
    }

    private static Origin origin(JsonReading in) {
        in.derived("unknown", "articles");
        Origin origin = new Origin(
                in.constant("kind", Origin.Kind.class),
                in.optional("entity").map(EntityId::new),
                in.optional("text"),
                in.objects("told", RecordReading::told));
        in.done();
        return origin;
    }

    private static Origin.Told told(JsonReading in) {
        Origin.Told told = new Origin.Told(
                new ArticleId(in.string("article")),
                in.optional("attribution").map(AttributionId::new),
                in.objectsIfAny("through", RecordReading::hop),
                in.objectsIfAny("beyond", RecordReading::hop));
        in.done();
        return told;
    }

    Encounter encounter(JsonReading in) {
        in.derived("event", "about");
        Encounter encounter = new Encounter(
                new EncounterId(in.string("id")),
                in.constant("kind", EncounterKind.class),
                in.constant("status", EncounterStatus.class),
                days(in),
                day(in, "due"),
                in.optional("duration").map(Duration::parse),
                in.optionalObject("place", RecordReading::where),
                in.optional("host").map(EntityId::new),
                in.optional("initiator").map(EntityId::new),
                in.objects("participants", this::participant),
                in.optional("after").map(EncounterId::new),
                in.objectsIfAny("aboutEvidence", this::place),
                in.objects("origins", RecordReading::origin),
                in.objects("accounts", this::account),
                in.optionalObject("sides", RecordReading::sides),
                in.optionalConstant("outcome", Outcome.Kind.class)
                        .map(kind -> outcome(kind, in.object("followThrough"))),
                evidence(in),
                in.objectsIfAny("passages", this::place),
                in.lists("fields", Field.class, this::fieldValue),
                ids(in, "replaces", EncounterId::new),
                by(in));
        in.done();
        return encounter;
    }

    private static Optional<When> days(JsonReading in) {
        boolean within = isWithin(in);
        Optional<String> start = in.optional("start");
        return in.optional("date")
                .or(() -> start.map(from -> from + "/" + in.string("end")))
                .map(text -> when(text, within));
    }

    private static boolean isWithin(JsonReading in) {
        return in.optionalConstant("extent", When.Extent.class)
                .filter(When.Extent.WITHIN::equals)
                .isPresent();
    }

    /** The inverse of {@link When#toString}. */
    private static When when(String text, boolean within) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new When(
                    LocalDate.parse(text.substring(0, slash)),
                    LocalDate.parse(text.substring(slash + 1)),
                    within ? When.Extent.WITHIN : When.Extent.THROUGHOUT);
        }
        if (text.length() == "2025-08".length()) {
            YearMonth month = YearMonth.parse(text);
            return new When(month.atDay(1), month.atEndOfMonth(), When.Extent.WITHIN);
        }
        LocalDate day = LocalDate.parse(text);
        return new When(day, day, within ? When.Extent.WITHIN : When.Extent.DAY);
    }

    private static FieldValue.Value where(JsonReading in) {
        FieldValue.Value where = in.optional("entity")
                .<FieldValue.Value>map(id -> new FieldValue.Who(new EntityId(id)))
                .orElseGet(() -> new FieldValue.Printed(in.string("text")));
        in.done();
        return where;
    }

    private Participant participant(JsonReading in) {
        Participant participant = new Participant(
                new EntityId(in.string("entity")),
                in.optional("role"),
                in.optionalConstant("level", Participant.Level.class),
                evidence(in));
        in.done();
        return participant;
    }

    private Account account(JsonReading in) {
        Account account = new Account(
                new EntityId(in.string("entity")),
                in.constant("stance", Account.Stance.class),
                evidence(in),
                day(in, "since"),
                in.integer("reports"));
        in.done();
        return account;
    }

    private static TwoSides sides(JsonReading in) {
        TwoSides sides = new TwoSides(
                new EntityId(in.string("one")),
                new EntityId(in.string("other")),
                in.objects("rows", RecordReading::row));
        in.done();
        return sides;
    }

    private static TwoSides.Row row(JsonReading in) {
        TwoSides.Row row = new TwoSides.Row(
                in.constant("match", TwoSides.Match.class),
                in.optional("one").map(StatementId::new),
                in.optional("other").map(StatementId::new));
        in.done();
        return row;
    }

    private Outcome outcome(Outcome.Kind kind, JsonReading in) {
        boolean within = isWithin(in);
        Outcome outcome = new Outcome(
                kind,
                in.optional("planned").map(text -> when(text, within)),
                evidence(in),
                day(in, "searchedUntil"),
                in.integer("reports"));
        in.done();
        return outcome;
    }

    private FieldValue fieldValue(Field field, JsonReading in) {
        FieldValue value = valueOf(field, in);
        in.done();
        return value;
    }

    private FieldValue valueOf(Field field, JsonReading in) {
        String text = in.string("value");
        FieldValue.Value value = switch (field) {
            case KIND -> new FieldValue.OfKind(in.constant("value", EncounterKind.class));
            case STATUS -> new FieldValue.OfStatus(in.constant("value", EncounterStatus.class));
            case DATE, DUE -> new FieldValue.Day(when(text, isWithin(in)));
            case DURATION -> new FieldValue.Length(Duration.parse(text));
            case PLACE, HOST, INITIATOR, PARTICIPANTS, NUMBER, AMOUNT, NAME ->
                in.optional("entity")
                        .<FieldValue.Value>map(id -> new FieldValue.Who(new EntityId(id)))
                        .orElseGet(() -> new FieldValue.Printed(text));
        };
        return new FieldValue(
                value,
                evidence(in),
                in.optional("because"),
                in.objectsIfAny("origins", RecordReading::origin),
                in.optionalObject("by", by -> {
                    Decision decision = decision(by);
                    by.done();
                    return decision;
                }));
    }

    Position position(JsonReading in) {
        in.derived("text", "condition", "event");
        Position position = new Position(
                new PositionId(in.string("id")),
                new EntityId(in.string("holder")),
                in.constant("kind", PositionKind.class),
                place(in.object("span")),
                ids(in, "toward", EntityId::new),
                in.optionalObject("amount", RecordReading::money),
                in.optionalObject("conditionSpan", this::place),
                day(in, "due"),
                in.constant("modality", LocalAttribution.Modality.class),
                in.constant("polarity", LocalAttribution.Polarity.class),
                ids(in, "attributions", AttributionId::new),
                evidence(in),
                in.optionalConstant("outcome", Outcome.Kind.class)
                        .map(kind -> outcome(kind, in.object("followThrough"))),
                in.objectsIfAny("shifts", RecordReading::shift),
                ids(in, "replaces", PositionId::new),
                by(in));
        in.done();
        return position;
    }

    private static Money money(JsonReading in) {
        Money money = new Money(in.exactNumber("value"), in.string("currency"));
        in.done();
        return money;
    }

    private static Position.Shift shift(JsonReading in) {
        in.derived("to");
        Position.Shift shift =
                new Position.Shift(new PositionId(in.string("from")), in.constant("change", Position.Change.class));
        in.done();
        return shift;
    }

    Difference difference(JsonReading in) {
        Field field = in.constant("field", Field.class);
        Difference difference = new Difference(subject(in.object("subject")), field, in.objects("values", value -> {
            value.derived("articles");
            return fieldValue(field, value);
        }));
        in.done();
        return difference;
    }

    private static Difference.Subject subject(JsonReading in) {
        String id = in.string("id");
        Difference.Subject subject = switch (in.constant("type", SubjectType.class)) {
            case ENCOUNTER -> new Difference.OfEncounter(new EncounterId(id));
            case STATEMENT -> new Difference.OfStatement(new StatementId(id));
            case ARTICLE -> new Difference.OfArticle(new ArticleId(id));
        };
        in.done();
        return subject;
    }

    static Undecided undecided(JsonReading in) {
        Undecided undecided = new Undecided(
                in.constant("relation", Undecided.Relation.class, RecordWriting::camel),
                in.string("a"),
                in.string("b"),
                in.number("score"),
                in.string("reason"));
        in.done();
        return undecided;
    }

    // ---- parts

    private List<Evidence> evidence(JsonReading in) {
        return in.objects("evidence", this::place);
    }

    /** An object that is words of an article and nothing else. */
    private Evidence place(JsonReading in) {
        Evidence evidence = words(in);
        in.done();
        return evidence;
    }

    private Evidence words(JsonReading in) {
        ArticleId article = new ArticleId(in.string("article"));
        return new Evidence(article, within(in, bodies.of(article)));
    }

    private static Span span(JsonReading in, CodePoints body) {
        Span span = within(in, body);
        in.done();
        return span;
    }

    private static Span within(JsonReading in, CodePoints body) {
        Span span = new Span(body.offset(in.integer("begin")), body.offset(in.integer("end")));
        if (!body.text(span).equals(in.string("text"))) {
            throw new DamagedJsonException("words that do not stand at " + span);
        }
        return span;
    }

    private static Decision by(JsonReading in) {
        JsonReading by = in.object("by");
        Decision decision = decision(by);
        by.done();
        return decision;
    }

    private static Decision decision(JsonReading by) {
        return new Decision(
                new Maker(by.string("maker"), by.string("version")),
                by.number("score"),
                by.truth("reviewed")
                        ? Optional.of(
                                new Decision.Reviewed(by.string("reviewer"), Instant.parse(by.string("reviewedAt"))))
                        : Optional.empty());
    }

    private static Optional<LocalDate> day(JsonReading in, String name) {
        return in.optional(name).map(LocalDate::parse);
    }

    private static <T> List<T> ids(JsonReading in, String name, Function<String, T> id) {
        return in.stringsIfAny(name).stream().map(id).toList();
    }

    /** What a difference can be of. */
    private enum SubjectType {
        ENCOUNTER,
        STATEMENT,
        ARTICLE
    }
}
