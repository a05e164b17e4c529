package dev.readout.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.Furniture;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalDeed;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalHop;
import dev.readout.extract.LocalParty;
import dev.readout.extract.LocalPosition;
import dev.readout.extract.PositionKind;
import dev.readout.time.Anchor;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * Writes the facts of one article as JSON and reads them back unchanged, so that a store need not understand an article
 * twice.
 *
 * <p>Thread-safe. Not the record's format and read by Readout alone: spans count UTF-16 code units, as {@code [begin,
 * end]}. Reading is strict, since a guess here would end up as a line of the record: an unknown or missing field, another
 * type, or a span outside the body is an error.
 */
public final class FactsJson {
    /** Names this format and its version; changes whenever text written before can no longer be read. */
    public static final String FORMAT = "readout-facts/6";

    /** Returns the facts as JSON without white space. */
    public String write(ArticleFacts facts) {
        return JsonWriting.compact(out -> new Writing(out).facts(facts));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws FactsFormatException when the text is damaged, or of a version that this program does not know
     */
    public ArticleFacts read(String json) {
        try {
            return facts(JsonReading.of(json, "facts"));
        } catch (DamagedJsonException e) {
            throw new FactsFormatException("kept facts cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new FactsFormatException("kept facts contradict themselves: " + e.getMessage(), e);
        }
    }

    private static ArticleFacts facts(JsonReading in) {
        String format = in.string("format");
        if (!format.equals(FORMAT)) {
            throw new FactsFormatException("kept facts are of format " + format + ", and this version reads " + FORMAT);
        }
        Article article = article(in.object("article"));
        List<LocalEntity> entities = in.objects("entities", FactsJson::entity);
        List<LocalAttribution> attributions = in.objects("attributions", FactsJson::attribution);
        ArticleTimes times = times(in.object("times"));
        List<LocalEncounter> encounters = in.objects("encounters", FactsJson::encounter);
        List<LocalPosition> positions = in.objects("positions", FactsJson::position);
        List<LocalDeed> deeds = in.objects("deeds", FactsJson::deed);
        in.done();
        deeds.forEach(deed -> spansInside(deed, article.body().length()));
        spansInside(article, entities, attributions);
        positions.forEach(position -> spansInside(position, article.body().length()));
        encounters.forEach(encounter -> spansInside(encounter, article.body().length()));
        times.times().forEach(time -> inside(time.span(), article.body().length()));
        hopsInside(entities, attributions);
        return new ArticleFacts(article, entities, attributions, times, encounters, positions, deeds);
    }

    private static Article article(JsonReading in) {
        Article article = ArticleReading.article(in, in.string("body"), IntUnaryOperator.identity());
        in.done();
        return article;
    }

    private static LocalEntity entity(JsonReading in) {
        LocalEntity entity = new LocalEntity(
                in.integer("id"),
                in.constant("kind", Mention.Kind.class),
                in.string("name"),
                in.strings("aliases"),
                in.strings("roles"),
                in.objects("mentions", FactsJson::mention),
                decision(in.object("by")));
        in.done();
        return entity;
    }

    private static Mention mention(JsonReading in) {
        Mention mention = new Mention(
                in.span("at"),
                in.constant("kind", Mention.Kind.class),
                in.constant("form", Mention.Form.class),
                in.optionalSpan("title"));
        in.done();
        return mention;
    }

    private static LocalAttribution attribution(JsonReading in) {
        LocalAttribution attribution = new LocalAttribution(
                new AttributionId(in.string("id")),
                in.constant("form", LocalAttribution.Form.class),
                in.spans("content"),
                in.spans("quoted"),
                in.optionalSpan("cue"),
                in.spans("source"),
                in.optionalInteger("speaker"),
                in.integers("addressees"),
                in.optionalConstant("act", LocalAttribution.Act.class),
                in.optionalConstant("sourcing", LocalAttribution.Sourcing.class),
                in.optional("channel"),
                in.objects("chain", FactsJson::hop),
                in.optional("within").map(AttributionId::new),
                in.optional("said").map(LocalDate::parse),
                in.constant("modality", LocalAttribution.Modality.class),
                in.constant("polarity", LocalAttribution.Polarity.class),
                in.strings("meanings").stream().map(Meaning::parse).toList(),
                decision(in.object("by")));
        in.done();
        return attribution;
    }

    private static LocalHop hop(JsonReading in) {
        LocalHop hop = new LocalHop(in.integers("entities"), in.optional("text"), in.optional("channel"));
        in.done();
        return hop;
    }

    private static ArticleTimes times(JsonReading in) {
        Optional<Anchor> anchor = in.optionalObject("anchor", FactsJson::anchor);
        List<Timex> times = in.objects("words", FactsJson::time);
        in.done();
        return new ArticleTimes(anchor, times);
    }

    private static Anchor anchor(JsonReading in) {
        Anchor anchor = new Anchor(
                LocalDate.parse(in.string("day")),
                in.optional("instant").map(OffsetDateTime::parse),
                in.constant("source", Anchor.Source.class),
                in.string("because"));
        in.done();
        return anchor;
    }

    private static Timex time(JsonReading in) {
        Timex time = new Timex(
                in.span("span"),
                in.constant("type", Timex.Type.class),
                in.string("value"),
                in.optional("from").map(from -> new Window(LocalDate.parse(from), LocalDate.parse(in.string("to")))),
                in.optional("length"),
                in.constant("bound", Bound.class),
                in.truth("approximate"),
                in.string("because"));
        in.done();
        return time;
    }

    private static LocalEncounter encounter(JsonReading in) {
        LocalEncounter encounter = new LocalEncounter(
                in.constant("kind", EncounterKind.class),
                in.span("trigger"),
                in.span("sentence"),
                in.optionalConstant("status", EncounterStatus.class),
                in.constant("bearing", LocalEncounter.Bearing.class),
                in.optionalInteger("sides"),
                in.optionalConstant("turn", LocalEncounter.Turn.class),
                in.objects("participants", FactsJson::party),
                in.objects("hosts", FactsJson::party),
                in.objects("initiators", FactsJson::party),
                in.objects("places", FactsJson::party),
                in.spans("times"),
                in.spans("moved"),
                in.spans("lengths"),
                in.optionalInteger("after"),
                in.spans("about"));
        in.done();
        return encounter;
    }

    private static LocalDeed deed(JsonReading in) {
        LocalDeed deed = new LocalDeed(
                in.constant("kind", LocalDeed.Kind.class),
                in.objects("doer", FactsJson::party).stream().findFirst(),
                in.span("deed"),
                in.spans("object"),
                in.span("sentence"),
                in.optionalSpan("day"));
        in.done();
        return deed;
    }

    private static LocalPosition position(JsonReading in) {
        LocalPosition position = new LocalPosition(
                in.constant("kind", PositionKind.class),
                party(in.object("holder")),
                in.objects("toward", FactsJson::party),
                in.span("trigger"),
                in.span("text"),
                in.span("sentence"),
                in.optionalSpan("amount"),
                in.optionalSpan("condition"),
                in.optionalSpan("due"),
                in.constant("modality", LocalAttribution.Modality.class),
                in.constant("polarity", LocalAttribution.Polarity.class),
                in.strings("attributions").stream().map(AttributionId::new).toList());
        in.done();
        return position;
    }

    private static LocalParty party(JsonReading in) {
        LocalParty party = new LocalParty(in.integer("entity"), in.span("words"));
        in.done();
        return party;
    }

    private static Decision decision(JsonReading in) {
        Decision decision = new Decision(new Maker(in.string("maker"), in.string("version")), in.number("score"));
        in.done();
        return decision;
    }

    private static void spansInside(Article article, List<LocalEntity> entities, List<LocalAttribution> attributions) {
        int end = article.body().length();
        for (Furniture furniture : article.furniture()) {
            inside(new Span(furniture.before(), furniture.before()), end);
        }
        for (LocalEntity entity : entities) {
            for (Mention mention : entity.mentions()) {
                inside(mention.span(), end);
                mention.title().ifPresent(title -> inside(title, end));
            }
        }
        for (LocalAttribution attribution : attributions) {
            attribution.content().forEach(span -> inside(span, end));
            attribution.quoted().forEach(span -> inside(span, end));
            attribution.cue().ifPresent(span -> inside(span, end));
            attribution.source().forEach(span -> inside(span, end));
        }
    }

    private static void spansInside(LocalEncounter encounter, int end) {
        Stream.of(
                        Stream.of(encounter.trigger(), encounter.sentence()),
                        Stream.of(
                                        encounter.participants(),
                                        encounter.hosts(),
                                        encounter.initiators(),
                                        encounter.places())
                                .flatMap(List::stream)
                                .map(LocalParty::words),
                        Stream.of(encounter.times(), encounter.moved(), encounter.lengths(), encounter.about())
                                .flatMap(List::stream))
                .flatMap(spans -> spans)
                .forEach(span -> inside(span, end));
    }

    private static void spansInside(LocalDeed deed, int end) {
        Stream.of(
                        Stream.of(deed.deed(), deed.sentence()),
                        deed.object().stream(),
                        deed.day().stream(),
                        deed.doer().map(LocalParty::words).stream())
                .flatMap(spans -> spans)
                .forEach(span -> inside(span, end));
    }

    private static void spansInside(LocalPosition position, int end) {
        Stream.of(
                        Stream.of(position.trigger(), position.text(), position.sentence()),
                        Stream.concat(Stream.of(position.holder()), position.toward().stream())
                                .map(LocalParty::words),
                        Stream.of(position.amount(), position.condition(), position.due())
                                .flatMap(Optional::stream))
                .flatMap(spans -> spans)
                .forEach(span -> inside(span, end));
    }

    private static void inside(Span span, int end) {
        if (span.end() > end) {
            throw new FactsFormatException("kept facts point outside their body: " + span + " of " + end);
        }
    }

    private static void hopsInside(List<LocalEntity> entities, List<LocalAttribution> attributions) {
        for (LocalAttribution attribution : attributions) {
            for (LocalHop hop : attribution.chain()) {
                hop.entities().forEach(entities::get);
            }
        }
    }

    /** The facts of one article on their way out. */
    private static final class Writing extends JsonWriting {
        Writing(JsonGenerator out) {
            super(out);
        }

        void facts(ArticleFacts facts) throws IOException {
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeObjectFieldStart("article");
            article(facts.article());
            out.writeEndObject();
            objects("entities", facts.entities(), this::entity);
            objects("attributions", facts.attributions(), this::attribution);
            out.writeObjectFieldStart("times");
            times(facts.times());
            out.writeEndObject();
            objects("encounters", facts.encounters(), this::encounter);
            objects("positions", facts.positions(), this::position);
            objects("deeds", facts.deeds(), this::deed);
            out.writeEndObject();
        }

        private void article(Article article) throws IOException {
            out.writeStringField("id", article.id().value());
            out.writeStringField("file", article.file());
            optional("url", article.url());
            optional("outlet", article.outlet());
            optional("title", article.title());
            optional("byline", article.byline());
            optional("dateline", article.dateline());
            optional("language", article.language());
            optional("published", article.published());
            optional("modified", article.modified());
            out.writeStringField("read", article.read().toString());
            out.writeStringField("body", article.body());
            objects("furniture", article.furniture(), this::furniture);
        }

        private void furniture(Furniture furniture) throws IOException {
            constant("kind", furniture.kind());
            out.writeStringField("text", furniture.text());
            out.writeNumberField("before", furniture.before());
        }

        private void entity(LocalEntity entity) throws IOException {
            out.writeNumberField("id", entity.id());
            constant("kind", entity.kind());
            out.writeStringField("name", entity.name());
            strings("aliases", entity.aliases());
            strings("roles", entity.roles());
            objects("mentions", entity.mentions(), this::mention);
            by(entity.by());
        }

        private void mention(Mention mention) throws IOException {
            out.writeFieldName("at");
            span(mention.span());
            constant("kind", mention.kind());
            constant("form", mention.form());
            optionalSpan("title", mention.title());
        }

        private void attribution(LocalAttribution attribution) throws IOException {
            out.writeStringField("id", attribution.id().value());
            constant("form", attribution.form());
            spans("content", attribution.content());
            spans("quoted", attribution.quoted());
            optionalSpan("cue", attribution.cue());
            spans("source", attribution.source());
            optionalInteger("speaker", attribution.speaker());
            integers("addressees", attribution.addressees());
            if (attribution.act().isPresent()) {
                constant("act", attribution.act().get());
            }
            if (attribution.sourcing().isPresent()) {
                constant("sourcing", attribution.sourcing().get());
            }
            optional("channel", attribution.channel());
            objects("chain", attribution.chain(), this::hop);
            optional("within", attribution.within());
            optional("said", attribution.said());
            constant("modality", attribution.modality());
            constant("polarity", attribution.polarity());
            strings("meanings", attribution.meanings());
            by(attribution.by());
        }

        private void hop(LocalHop hop) throws IOException {
            integers("entities", hop.entities());
            optional("text", hop.text());
            optional("channel", hop.channel());
        }

        private void times(ArticleTimes times) throws IOException {
            if (times.anchor().isPresent()) {
                Anchor anchor = times.anchor().get();
                out.writeObjectFieldStart("anchor");
                out.writeStringField("day", anchor.day().toString());
                if (anchor.instant().isPresent()) {
                    out.writeStringField("instant", anchor.instant().get().toString());
                }
                constant("source", anchor.source());
                out.writeStringField("because", anchor.because());
                out.writeEndObject();
            }
            objects("words", times.times(), this::time);
        }

        private void time(Timex time) throws IOException {
            out.writeFieldName("span");
            span(time.span());
            constant("type", time.type());
            out.writeStringField("value", time.value());
            if (time.window().isPresent()) {
                out.writeStringField("from", time.window().get().from().toString());
                out.writeStringField("to", time.window().get().to().toString());
            }
            if (time.length().isPresent()) {
                out.writeStringField("length", time.length().get());
            }
            constant("bound", time.bound());
            out.writeBooleanField("approximate", time.approximate());
            out.writeStringField("because", time.because());
        }

        private void encounter(LocalEncounter encounter) throws IOException {
            constant("kind", encounter.kind());
            out.writeFieldName("trigger");
            span(encounter.trigger());
            out.writeFieldName("sentence");
            span(encounter.sentence());
            if (encounter.status().isPresent()) {
                constant("status", encounter.status().get());
            }
            constant("bearing", encounter.bearing());
            optionalInteger("sides", encounter.sides());
            if (encounter.turn().isPresent()) {
                constant("turn", encounter.turn().get());
            }
            objects("participants", encounter.participants(), this::party);
            objects("hosts", encounter.hosts(), this::party);
            objects("initiators", encounter.initiators(), this::party);
            objects("places", encounter.places(), this::party);
            spans("times", encounter.times());
            spans("moved", encounter.moved());
            spans("lengths", encounter.lengths());
            optionalInteger("after", encounter.after());
            spans("about", encounter.about());
        }

        private void deed(LocalDeed deed) throws IOException {
            constant("kind", deed.kind());
            objects("doer", deed.doer().stream().toList(), this::party);
            out.writeFieldName("deed");
            span(deed.deed());
            spans("object", deed.object());
            out.writeFieldName("sentence");
            span(deed.sentence());
            optionalSpan("day", deed.day());
        }

        private void position(LocalPosition position) throws IOException {
            constant("kind", position.kind());
            out.writeObjectFieldStart("holder");
            party(position.holder());
            out.writeEndObject();
            objects("toward", position.toward(), this::party);
            out.writeFieldName("trigger");
            span(position.trigger());
            out.writeFieldName("text");
            span(position.text());
            out.writeFieldName("sentence");
            span(position.sentence());
            optionalSpan("amount", position.amount());
            optionalSpan("condition", position.condition());
            optionalSpan("due", position.due());
            constant("modality", position.modality());
            constant("polarity", position.polarity());
            strings("attributions", position.attributions());
        }

        private void party(LocalParty party) throws IOException {
            out.writeNumberField("entity", party.entity());
            out.writeFieldName("words");
            span(party.words());
        }

        private void by(Decision decision) throws IOException {
            out.writeObjectFieldStart("by");
            out.writeStringField("maker", decision.maker().name());
            out.writeStringField("version", decision.maker().version());
            out.writeNumberField("score", decision.score());
            out.writeEndObject();
        }

        private void constant(String name, Enum<?> value) throws IOException {
            out.writeStringField(name, lower(value));
        }

        private void optionalSpan(String name, Optional<Span> value) throws IOException {
            if (value.isPresent()) {
                out.writeFieldName(name);
                span(value.get());
            }
        }

        private void optionalInteger(String name, Optional<Integer> value) throws IOException {
            if (value.isPresent()) {
                out.writeNumberField(name, value.get());
            }
        }

        private void span(Span span) throws IOException {
            out.writeStartArray();
            out.writeNumber(span.begin());
            out.writeNumber(span.end());
            out.writeEndArray();
        }

        private void spans(String name, Collection<Span> spans) throws IOException {
            out.writeArrayFieldStart(name);
            for (Span span : spans) {
                span(span);
            }
            out.writeEndArray();
        }

        private void integers(String name, Collection<Integer> values) throws IOException {
            out.writeArrayFieldStart(name);
            for (int value : values) {
                out.writeNumber(value);
            }
            out.writeEndArray();
        }
    }
}
