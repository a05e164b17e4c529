package dev.readout.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Quotation;
import dev.readout.annotate.Token;
import dev.readout.article.Article;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the layers of one article as {@code readout-annotations/1} JSON.
 *
 * <p>Thread-safe. Spans are half-open and in Unicode code points of the body, as in {@link RecordJson}; kinds are in
 * the record's words. A layer that nobody assigned is absent. The body itself is not written, only its hash and length:
 * it belongs to its publisher. For the same reason sentences and tokens, which together are the body, are places
 * without words.
 *
 * <p>In a mention {@code chain}, and in an attribution {@code speaker}, is the place of its chain in the layer
 * {@code coreference}; in a chain {@code mentions} are places in the layer {@code mentions}. An attribution that
 * {@code passesOn} has no speaker: it is a hop of another one.
 */
public final class AnnotationsJson {
    /** Names this format and its version. */
    public static final String FORMAT = "readout-annotations/1";

    /**
     * Returns the layers as indented JSON, ending in a line break.
     *
     * @param annotations the layers
     * @param facts what was made of them
     */
    public String write(Annotations annotations, ArticleFacts facts) {
        return JsonWriting.indented(out -> new Writing(annotations, facts, out).all());
    }

    /** The layers of one article on their way out. */
    private static final class Writing extends JsonWriting {
        private final Annotations annotations;
        private final ArticleFacts facts;
        private final Map<AttributionRelation, LocalAttribution> made;
        private final CodePoints body;
        private final Map<Mention, Integer> mentionPlaces = new HashMap<>();
        private final Map<Mention, Integer> chainOf = new HashMap<>();

        Writing(Annotations annotations, ArticleFacts facts, JsonGenerator out) {
            super(out);
            this.annotations = annotations;
            this.facts = facts;
            made = facts.madeFrom(annotations.attributions());
            body = new CodePoints(annotations.article().body());
            for (int i = 0; i < annotations.mentions().size(); i++) {
                mentionPlaces.putIfAbsent(annotations.mentions().get(i), i);
            }
            for (int i = 0; i < annotations.chains().size(); i++) {
                for (Mention mention : annotations.chains().get(i).mentions()) {
                    chainOf.put(mention, i);
                }
            }
        }

        void all() throws IOException {
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            article(annotations.article());
            out.writeObjectFieldStart("layers");
            for (Map.Entry<Layer, Maker> layer : annotations.makers().entrySet()) {
                out.writeObjectFieldStart(lower(layer.getKey()));
                by(layer.getValue());
                layer(layer.getKey());
                out.writeEndObject();
            }
            out.writeEndObject();
            out.writeEndObject();
        }

        private void article(Article article) throws IOException {
            out.writeObjectFieldStart("article");
            out.writeStringField("id", article.id().value());
            out.writeStringField("file", article.file());
            optional("url", article.url());
            optional("outlet", article.outlet());
            optional("title", article.title());
            optional("language", article.language());
            optional("published", article.published().map(PrintedTime::toString));
            out.writeStringField("bodySha256", Hash.sha256(article.body()));
            out.writeNumberField("bodyLength", body.before(article.body().length()));
            out.writeEndObject();
        }

        private void by(Maker maker) throws IOException {
            out.writeObjectFieldStart("by");
            out.writeStringField("maker", maker.name());
            out.writeStringField("version", maker.version());
            out.writeBooleanField("reviewed", false);
            out.writeEndObject();
        }

        private void layer(Layer layer) throws IOException {
            switch (layer) {
                case SENTENCES -> objects("items", annotations.sentences(), this::place);
                case TOKENS -> objects("items", annotations.tokens(), this::token);
                case QUOTATIONS -> objects("items", annotations.quotations(), this::quotation);
                case MENTIONS -> objects("items", annotations.mentions(), this::mention);
                case COREFERENCE -> objects("items", annotations.chains(), this::chain);
                case ATTRIBUTIONS -> objects("items", annotations.attributions(), this::attribution);
                case EXPRESSIONS -> objects("items", annotations.expressions(), this::expression);
            }
        }

        private void token(Token token) throws IOException {
            place(token.span());
            out.writeStringField("kind", token.partOfSpeech());
        }

        private void quotation(Quotation quotation) throws IOException {
            span(quotation.span());
            out.writeBooleanField("closed", quotation.closed());
            out.writeBooleanField("nested", quotation.nested());
        }

        private void mention(Mention mention) throws IOException {
            span(mention.span());
            out.writeStringField("kind", lower(mention.kind()));
            out.writeStringField("form", lower(mention.form()));
            if (mention.title().isPresent()) {
                out.writeObjectFieldStart("title");
                span(mention.title().get());
                out.writeEndObject();
            }
            Integer chain = chainOf.get(mention);
            if (chain != null) {
                out.writeNumberField("chain", chain);
            }
        }

        private void chain(CoreferenceChain chain) throws IOException {
            span(annotations.bestName(chain).orElse(chain.mentions().getFirst().span()));
            out.writeStringField("kind", lower(chain.kind()));
            List<Integer> places = new ArrayList<>();
            for (Mention mention : chain.mentions()) {
                Integer place = mentionPlaces.get(mention);
                if (place == null) {
                    throw new IllegalArgumentException("a chain with a mention that is not marked: " + mention);
                }
                places.add(place);
            }
            out.writeArrayFieldStart("mentions");
            for (int place : places) {
                out.writeNumber(place);
            }
            out.writeEndArray();
            out.writeNumberField("score", chain.score());
        }

        private void attribution(AttributionRelation relation) throws IOException {
            objects("source", relation.source(), this::span);
            if (relation.cue().isPresent()) {
                out.writeObjectFieldStart("cue");
                span(relation.cue().get());
                out.writeEndObject();
            }
            objects("content", relation.content(), this::span);
            out.writeStringField("nature", lower(relation.nature()));
            out.writeNumberField("score", relation.score());
            LocalAttribution attribution = made.get(relation);
            if (attribution == null) {
                out.writeBooleanField("passesOn", true);
            } else if (attribution.speaker().isPresent()) {
                Mention first = facts.entities()
                        .get(attribution.speaker().get())
                        .mentions()
                        .getFirst();
                Integer chain = chainOf.get(first);
                if (chain != null) {
                    out.writeNumberField("speaker", chain);
                }
            }
        }

        private void expression(Expression expression) throws IOException {
            span(expression.span());
            out.writeStringField("kind", lower(expression.kind()));
            if (expression.time().isPresent()) {
                time(expression.time().get());
            }
        }

        private void time(Timex time) throws IOException {
            out.writeStringField("value", time.value());
            if (time.window().isPresent()) {
                out.writeStringField("from", time.window().get().from().toString());
                out.writeStringField("to", time.window().get().to().toString());
            }
            if (time.length().isPresent()) {
                out.writeStringField("length", time.length().get());
            }
            if (time.bound() != Bound.NONE) {
                out.writeStringField("bound", lower(time.bound()));
            }
            if (time.approximate()) {
                out.writeBooleanField("approximate", true);
            }
            out.writeStringField("because", time.because());
        }

        private void span(Span span) throws IOException {
            span(span, body);
        }

        private void place(Span span) throws IOException {
            place(span, body);
        }
    }
}
