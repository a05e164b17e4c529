package dev.readout.publish;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.annotate.Quotation;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.Extractor;
import dev.readout.time.Anchor;
import dev.readout.time.TimeReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article whose layers are given by hand: every part by its words, in the order in which it prints them.
 *
 * <p>"Torv" is the first place that prints Torv, "Torv@2" the second.
 */
final class Marked {
    private static final Pattern QUOTATION = Pattern.compile("“[^“”\n]*”");

    private final String body;
    private String title = "Talks at the lake";
    private final List<Mention> alone = new ArrayList<>();
    private final List<CoreferenceChain> chains = new ArrayList<>();
    private final List<AttributionRelation> relations = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final Set<Layer> layers = EnumSet.complementOf(EnumSet.of(Layer.EXPRESSIONS));

    private Marked(String body) {
        this.body = body;
    }

    static Marked of(String body) {
        return new Marked(body);
    }

    Marked titled(String words) {
        title = words;
        return this;
    }

    private Span span(String words) {
        int at = words.indexOf('@');
        String text = at < 0 ? words : words.substring(0, at);
        int count = at < 0 ? 1 : Integer.parseInt(words.substring(at + 1));
        int begin = -1;
        for (int i = 0; i < count; i++) {
            begin = body.indexOf(text, begin + 1);
            if (begin < 0) {
                throw new IllegalArgumentException(words + " is not in " + body);
            }
        }
        return new Span(begin, begin + text.length());
    }

    Mention name(Kind kind, String words) {
        return new Mention(span(words), kind, Form.NAME, Optional.empty());
    }

    Mention titled(String before, String name) {
        return new Mention(span(name), Kind.PERSON, Form.NAME, Optional.of(span(before)));
    }

    Mention description(Kind kind, String words) {
        return new Mention(span(words), kind, Form.DESCRIPTION, Optional.empty());
    }

    Mention pronoun(String words) {
        return new Mention(span(words), Kind.PERSON, Form.PRONOUN, Optional.empty());
    }

    Marked chain(Mention... mentions) {
        chains.add(new CoreferenceChain(List.of(mentions), 0.5));
        return this;
    }

    Marked unchained(Mention mention) {
        alone.add(mention);
        return this;
    }

    /** Adds a relation; an empty source or cue is none. */
    Marked said(String source, String cue, String... content) {
        relations.add(new AttributionRelation(
                source.isEmpty() ? List.of() : List.of(span(source)),
                cue.isEmpty() ? Optional.empty() : Optional.of(span(cue)),
                Stream.of(content).map(this::span).toList(),
                Nature.SPEECH,
                0.75));
        return this;
    }

    Marked expression(Expression.Kind kind, String words) {
        layers.add(Layer.EXPRESSIONS);
        expressions.add(new Expression(span(words), kind));
        return this;
    }

    /** Adds the times of the body, counted from the day of publication. */
    Marked times() {
        layers.add(Layer.EXPRESSIONS);
        TimeReader.read(body, List.of(), Optional.of(Anchor.published(LocalDate.of(2026, 3, 2)))).stream()
                .map(Expression::of)
                .forEach(expressions::add);
        return this;
    }

    Annotations annotations() {
        return new AnnotationPipeline(List.of(new Hand())).annotate(article());
    }

    String text(int width, boolean colour) {
        Annotations annotations = annotations();
        return AnnotationsText.render(
                annotations, new Extractor(Marked::meanings).extract(annotations), new TextStyle(width, colour));
    }

    private Article article() {
        return new Article(
                new ArticleId("a1"),
                "lake.txt",
                Optional.empty(),
                Optional.of("The Gull"),
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PrintedTime.day(LocalDate.of(2026, 3, 2))),
                Optional.empty(),
                Instant.EPOCH,
                body,
                List.of());
    }

    private final class Hand implements Annotator {
        @Override
        public Maker maker() {
            return new Maker("hand", "7");
        }

        @Override
        public Set<Layer> needs() {
            return Set.of();
        }

        @Override
        public Set<Layer> assigns() {
            return layers;
        }

        @Override
        public Annotations annotate(Annotations soFar) {
            return soFar.withQuotations(QUOTATION
                            .matcher(body)
                            .results()
                            .map(found -> new Quotation(new Span(found.start(), found.end()), true, false))
                            .toList())
                    .withMentions(
                            Stream.concat(alone.stream(), chains.stream().flatMap(chain -> chain.mentions().stream()))
                                    .sorted(Comparator.comparing(Mention::span))
                                    .toList())
                    .withChains(chains)
                    .withAttributions(relations)
                    .withExpressions(expressions);
        }
    }

    private static List<Meaning> meanings(List<String> texts) {
        return Collections.nCopies(texts.size(), Meaning.of(new float[] {1}));
    }
}
