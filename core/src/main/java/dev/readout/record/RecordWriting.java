package dev.readout.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.Hash;
import dev.readout.article.PrintedTime;
import dev.readout.extract.Decision;
import dev.readout.extract.When;
import dev.readout.extract.event.EventCode;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Drift;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
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
import dev.readout.reconcile.TwoSides;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.Wording;
import dev.readout.reconcile.copies.Copy;
import dev.readout.reconcile.event.EventCodes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Entries of one record on their way out. */
final class RecordWriting extends JsonWriting {
    /** Stands between two pieces of one statement's text; record-format.md's readers split at it. */
    private static final String BETWEEN_PIECES = " … ";

    private final BodyTexts bodies;
    /** Whether bodies and what else their pages print go out. */
    private final boolean whole;

    RecordWriting(BodyTexts bodies, JsonGenerator out) {
        this(bodies, Bodies.WHOLE, out);
    }

    RecordWriting(BodyTexts bodies, Bodies going, JsonGenerator out) {
        super(out);
        this.bodies = bodies;
        this.whole = going == Bodies.WHOLE;
    }

    void record(ReadoutRecord record) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", RecordJson.FORMAT);
        objects(EntryKind.ARTICLE.list(), record.articles(), this::article);
        objects(EntryKind.ENTITY.list(), record.entities(), this::entity);
        objects(EntryKind.ATTRIBUTION.list(), record.attributions(), this::attribution);
        objects(EntryKind.STATEMENT.list(), record.statements(), this::statement);
        objects(EntryKind.CLAIM.list(), record.claims(), this::claim);
        objects(EntryKind.ENCOUNTER.list(), record.encounters(), this::encounter);
        objects(EntryKind.POSITION.list(), record.positions(), this::position);
        objects(EntryKind.DIFFERENCE.list(), record.differences(), this::difference);
        objects(EntryKind.UNDECIDED.list(), record.undecided(), this::undecided);
        out.writeEndObject();
    }

    void article(RecordedArticle recorded) throws IOException {
        Article article = recorded.article();
        out.writeStringField("id", article.id().value());
        out.writeStringField("file", whole ? article.file() : fileName(article.file()));
        optional("url", article.url());
        optional("outlet", article.outlet());
        optional("title", article.title());
        optional("byline", article.byline());
        optional("dateline", article.dateline());
        optional("language", article.language());
        optional("published", article.published().map(PrintedTime::toString));
        optional("modified", article.modified().map(PrintedTime::toString));
        out.writeStringField("read", article.read().toString());
        out.writeNumberField("revision", recorded.revision());
        if (recorded.copyOf().isPresent()) {
            copyOf(recorded.copyOf().get());
        }
        if (whole) {
            out.writeStringField("body", article.body());
        }
        out.writeStringField("bodySha256", Hash.sha256(article.body()));
        if (whole) {
            CodePoints body = body(article.id());
            objects("furniture", article.furniture(), piece -> furniture(piece, body));
        }
    }

    private static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Beyond the format: how much it is, whether the original is only guessed at, and why. */
    private void copyOf(Copy copy) throws IOException {
        out.writeObjectFieldStart("copyOf");
        optional("article", copy.of());
        optional("text", copy.credit());
        out.writeStringField("extent", lower(copy.extent()));
        if (copy.share().isPresent()) {
            out.writeNumberField("share", copy.share().get());
        }
        if (!copy.originalKnown()) {
            out.writeStringField("original", "unknown");
        }
        out.writeStringField("reason", copy.reason());
        by(copy.by());
        out.writeEndObject();
    }

    private void furniture(Furniture piece, CodePoints body) throws IOException {
        out.writeStringField("kind", lower(piece.kind()));
        out.writeStringField("text", piece.text());
        out.writeNumberField("before", body.before(piece.before()));
    }

    void entity(Entity entity) throws IOException {
        out.writeStringField("id", entity.id().value());
        out.writeStringField("kind", lower(entity.kind()));
        out.writeStringField("name", entity.name());
        strings("aliases", entity.aliases());
        if (!entity.roles().isEmpty()) {
            objects("roles", entity.roles(), this::role);
        }
        stringsIfAny("members", entity.members());
        stringsIfAny("speaksFor", entity.speaksFor());
        objects("mentions", entity.mentions(), this::mention);
        stringsIfAny("replaces", entity.replaces());
        by(entity.by());
    }

    private void role(Role role) throws IOException {
        out.writeStringField("text", role.text());
        optional("from", role.from().map(LocalDate::toString));
        optional("to", role.to().map(LocalDate::toString));
    }

    private void mention(EntityMention mention) throws IOException {
        evidence(mention.at());
        out.writeStringField("form", lower(mention.form()));
    }

    void attribution(Attribution attribution) throws IOException {
        CodePoints body = body(attribution.article());
        out.writeStringField("id", attribution.id().value());
        out.writeStringField("article", attribution.article().value());
        out.writeStringField("statement", attribution.statement().value());
        out.writeStringField("kind", lower(attribution.form()));
        objects("content", attribution.content(), piece -> span(piece, body));
        if (attribution.cue().isPresent()) {
            out.writeObjectFieldStart("cue");
            span(attribution.cue().get(), body);
            out.writeEndObject();
        }
        if (!attribution.source().isEmpty()) {
            objects("source", attribution.source(), piece -> span(piece, body));
        }
        optional("speaker", attribution.speaker());
        stringsIfAny("addressees", attribution.addressees());
        optional("act", attribution.act().map(JsonWriting::lower));
        out.writeStringField("modality", lower(attribution.modality()));
        out.writeStringField("polarity", lower(attribution.polarity()));
        optional("sourcing", attribution.sourcing().map(JsonWriting::lower));
        optional("channel", attribution.channel());
        if (!attribution.chain().isEmpty()) {
            objects("chain", attribution.chain(), this::hop);
        }
        optional("within", attribution.within());
        by(attribution.by());
    }

    private void hop(Hop hop) throws IOException {
        stringsIfAny("entities", hop.entities());
        optional("text", hop.text());
        optional("channel", hop.channel());
    }

    void statement(Statement statement) throws IOException {
        out.writeStringField("id", statement.id().value());
        optional("speaker", statement.speaker());
        out.writeStringField("text", printed(statement.text()));
        objects("evidence", statement.text(), this::evidence);
        strings("attributions", statement.attributions());
        optional("said", statement.said());
        objects("wordings", statement.wordings(), this::wording);
        if (!statement.drift().isEmpty()) {
            objects("drift", statement.drift(), this::drift);
        }
        stringsIfAny("replaces", statement.replaces());
        by(statement.by());
    }

    private String printed(List<Evidence> pieces) {
        return pieces.stream().map(this::text).collect(Collectors.joining(BETWEEN_PIECES));
    }

    private void wording(Wording wording) throws IOException {
        out.writeStringField("text", wording.text());
        strings(
                "articles",
                wording.evidence().stream().map(Evidence::article).distinct().toList());
        objects("evidence", wording.evidence(), this::evidence);
    }

    private void drift(Drift drift) throws IOException {
        out.writeObjectFieldStart("from");
        evidence(drift.from());
        out.writeEndObject();
        out.writeObjectFieldStart("to");
        evidence(drift.to());
        out.writeEndObject();
        out.writeStringField("change", lower(drift.change()));
    }

    void claim(Claim claim) throws IOException {
        out.writeStringField("id", claim.id().value());
        out.writeStringField("text", printed(claim.text()));
        objects("evidence", claim.text(), this::evidence);
        strings("affirm", claim.affirm());
        strings("deny", claim.deny());
        objects("origins", claim.origins(), this::origin);
        if (!claim.denials().isEmpty()) {
            objects("denials", claim.denials(), this::origin);
        }
        stringsIfAny("replaces", claim.replaces());
        by(claim.by());
    }

    /** Beyond the format stand the kind of an origin, and by which hands its word came to each report. */
    private void origin(Origin origin) throws IOException {
        if (!origin.isCounted()) {
            out.writeBooleanField("unknown", true);
        }
        out.writeStringField("kind", lower(origin.kind()));
        optional("entity", origin.entity());
        optional("text", origin.text());
        strings("articles", origin.articles());
        objects("told", origin.told(), this::told);
    }

    private void told(Origin.Told told) throws IOException {
        out.writeStringField("article", told.article().value());
        optional("attribution", told.attribution());
        if (!told.through().isEmpty()) {
            objects("through", told.through(), this::hop);
        }
        if (!told.beyond().isEmpty()) {
            objects("beyond", told.beyond(), this::hop);
        }
    }

    private void account(Account account) throws IOException {
        out.writeStringField("entity", account.entity().value());
        out.writeStringField("stance", lower(account.stance()));
        optional("since", account.since());
        out.writeNumberField("reports", account.reports());
        objects("evidence", account.evidence(), this::evidence);
    }

    private void sides(TwoSides sides) throws IOException {
        out.writeStringField("one", sides.one().value());
        out.writeStringField("other", sides.other().value());
        objects("rows", sides.rows(), row -> {
            out.writeStringField("match", lower(row.match()));
            optional("one", row.one());
            optional("other", row.other());
        });
    }

    private void followThrough(Outcome outcome) throws IOException {
        if (outcome.planned().isPresent()) {
            out.writeStringField("planned", outcome.planned().get().toString());
            extent(outcome.planned().get());
        }
        optional("searchedUntil", outcome.searchedUntil());
        out.writeNumberField("reports", outcome.reports());
        objects("evidence", outcome.evidence(), this::evidence);
    }

    void encounter(Encounter encounter) throws IOException {
        out.writeStringField("id", encounter.id().value());
        out.writeStringField("kind", lower(encounter.kind()));
        out.writeStringField("status", lower(encounter.status()));
        event(EventCodes.of(encounter));
        if (encounter.when().isPresent()) {
            when(encounter.when().get());
        }
        optional("due", encounter.due());
        optional("duration", encounter.duration());
        if (encounter.place().isPresent()) {
            out.writeObjectFieldStart("place");
            boolean entity = encounter.place().get() instanceof FieldValue.Who;
            out.writeStringField(
                    entity ? "entity" : "text", encounter.place().get().toString());
            out.writeEndObject();
        }
        optional("host", encounter.host());
        optional("initiator", encounter.initiator());
        objects("participants", encounter.participants(), this::participant);
        optional("after", encounter.after());
        if (!encounter.about().isEmpty()) {
            strings(
                    "about",
                    encounter.about().stream()
                            .map(at -> body(at.article()).text(at.span()))
                            .distinct()
                            .toList());
            objects("aboutEvidence", encounter.about(), this::evidence);
        }
        objects("origins", encounter.origins(), this::origin);
        objects("accounts", encounter.accounts(), this::account);
        if (encounter.sides().isPresent()) {
            out.writeObjectFieldStart("sides");
            sides(encounter.sides().get());
            out.writeEndObject();
        }
        if (encounter.outcome().isPresent()) {
            out.writeStringField("outcome", lower(encounter.outcome().get().kind()));
            out.writeObjectFieldStart("followThrough");
            followThrough(encounter.outcome().get());
            out.writeEndObject();
        }
        objects("evidence", encounter.evidence(), this::evidence);
        if (!encounter.passages().isEmpty()) {
            objects("passages", encounter.passages(), this::evidence);
        }
        out.writeObjectFieldStart("fields");
        for (Map.Entry<Field, List<FieldValue>> field : encounter.fields().entrySet()) {
            objects(lower(field.getKey()), field.getValue(), this::fieldValue);
        }
        out.writeEndObject();
        stringsIfAny("replaces", encounter.replaces());
        by(encounter.by());
    }

    private void event(EventCode code) throws IOException {
        out.writeObjectFieldStart("event");
        out.writeStringField("plover", code.plover().name());
        optional("mode", code.mode());
        out.writeStringField("cameo", code.cameo());
        out.writeStringField("when", lower(code.when()));
        out.writeEndObject();
    }

    private void when(When when) throws IOException {
        String text = when.toString();
        if (text.indexOf('/') < 0) {
            out.writeStringField("date", text);
        } else {
            out.writeStringField("start", when.from().toString());
            out.writeStringField("end", when.to().toString());
        }
        extent(when);
    }

    private void extent(When when) throws IOException {
        if (when.extent() == When.Extent.WITHIN) {
            out.writeStringField("extent", lower(when.extent()));
        }
    }

    private void participant(Participant participant) throws IOException {
        out.writeStringField("entity", participant.entity().value());
        optional("role", participant.role());
        optional("level", participant.level().map(JsonWriting::lower));
        objects("evidence", participant.evidence(), this::evidence);
    }

    /** Beyond the format: whether the value is the id of an entity, and days of which only one is meant. */
    private void fieldValue(FieldValue value) throws IOException {
        out.writeStringField("value", value.value().toString());
        switch (value.value()) {
            case FieldValue.Who who ->
                out.writeStringField("entity", who.entity().value());
            case FieldValue.Day day -> extent(day.when());
            case FieldValue.Length length -> {}
            case FieldValue.Printed printed -> {}
            case FieldValue.OfKind kind -> {}
            case FieldValue.OfStatus status -> {}
        }
        optional("because", value.because());
        objects("evidence", value.evidence(), this::evidence);
        if (!value.origins().isEmpty()) {
            objects("origins", value.origins(), this::origin);
        }
        if (value.by().isPresent()) {
            by(value.by().get());
        }
    }

    /** Beyond the format: where text and condition stand, what became of it, and of an earlier position. */
    void position(Position position) throws IOException {
        out.writeStringField("id", position.id().value());
        out.writeStringField("holder", position.holder().value());
        out.writeStringField("kind", lower(position.kind()));
        out.writeStringField("text", text(position.text()));
        out.writeObjectFieldStart("span");
        evidence(position.text());
        out.writeEndObject();
        stringsIfAny("toward", position.toward());
        if (position.amount().isPresent()) {
            Money amount = position.amount().get();
            out.writeObjectFieldStart("amount");
            out.writeFieldName("value");
            out.writeNumber(amount.value().toPlainString());
            out.writeStringField("currency", amount.currency());
            out.writeEndObject();
        }
        optional("condition", position.condition().map(this::text));
        if (position.condition().isPresent()) {
            out.writeObjectFieldStart("conditionSpan");
            evidence(position.condition().get());
            out.writeEndObject();
        }
        optional("due", position.due());
        out.writeStringField("polarity", lower(position.polarity()));
        out.writeStringField("modality", lower(position.modality()));
        strings("attributions", position.attributions());
        event(EventCodes.of(position));
        objects("evidence", position.evidence(), this::evidence);
        if (position.outcome().isPresent()) {
            out.writeStringField("outcome", lower(position.outcome().get().kind()));
            out.writeObjectFieldStart("followThrough");
            followThrough(position.outcome().get());
            out.writeEndObject();
        }
        if (!position.shifts().isEmpty()) {
            objects("shifts", position.shifts(), shift -> shift(shift, position.id()));
        }
        stringsIfAny("replaces", position.replaces());
        by(position.by());
    }

    private void shift(Position.Shift shift, PositionId to) throws IOException {
        out.writeStringField("from", shift.from().value());
        out.writeStringField("to", to.value());
        out.writeStringField("change", lower(shift.change()));
    }

    private String text(Evidence evidence) {
        return body(evidence.article()).text(evidence.span());
    }

    void difference(Difference difference) throws IOException {
        out.writeObjectFieldStart("subject");
        out.writeStringField(
                "type",
                switch (difference.subject()) {
                    case Difference.OfEncounter e -> "encounter";
                    case Difference.OfStatement s -> "statement";
                    case Difference.OfArticle a -> "article";
                });
        out.writeStringField("id", difference.subject().id());
        out.writeEndObject();
        out.writeStringField("field", lower(difference.field()));
        objects("values", difference.values(), value -> {
            fieldValue(value);
            strings(
                    "articles",
                    value.evidence().stream().map(Evidence::article).distinct().toList());
        });
    }

    void undecided(Undecided link) throws IOException {
        out.writeStringField("relation", camel(link.relation()));
        out.writeStringField("a", link.a());
        out.writeStringField("b", link.b());
        out.writeNumberField("score", link.score());
        out.writeStringField("reason", link.reason());
    }

    private void evidence(Evidence evidence) throws IOException {
        out.writeStringField("article", evidence.article().value());
        span(evidence.span(), body(evidence.article()));
    }

    private void by(Decision decision) throws IOException {
        out.writeObjectFieldStart("by");
        out.writeStringField("maker", decision.maker().name());
        out.writeStringField("version", decision.maker().version());
        out.writeNumberField("score", decision.score());
        out.writeBooleanField("reviewed", decision.reviewed().isPresent());
        optional("reviewer", decision.reviewed().map(Decision.Reviewed::by));
        optional("reviewedAt", decision.reviewed().map(Decision.Reviewed::at));
        out.writeEndObject();
    }

    private CodePoints body(ArticleId article) {
        return bodies.of(article);
    }

    private void stringsIfAny(String name, Collection<?> values) throws IOException {
        if (!values.isEmpty()) {
            strings(name, values);
        }
    }

    static String camel(Undecided.Relation relation) {
        return switch (relation) {
            case SAME_ENTITY -> "sameEntity";
            case SAME_STATEMENT -> "sameStatement";
            case SAME_ENCOUNTER -> "sameEncounter";
        };
    }
}
