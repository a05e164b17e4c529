package dev.readout.extract;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.annotate.Quotation;
import dev.readout.annotate.WordMeanings;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Layers built by hand over a body: every part is given by its words.
 *
 * <p>"Torv" is the first place that prints Torv, "Torv@2" the second.
 */
final class Layers {
    static final Maker MAKER = new Maker("hand", "1");
    private static final Pattern SENTENCE = Pattern.compile("[^.\n]+(?:\\.”?|$)");
    private static final Pattern QUOTATION = Pattern.compile("“[^“”\n]*”");

    private final String body;
    private Optional<String> outlet = Optional.empty();
    private String articleId = "a1";
    private final List<CoreferenceChain> chains = new ArrayList<>();
    private final List<AttributionRelation> relations = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    private Layers(String body) {
        this.body = body;
        QUOTATION
                .matcher(body)
                .results()
                .forEach(found -> quotations.add(new Quotation(new Span(found.start(), found.end()), true, false)));
    }

    static Layers of(String body) {
        return new Layers(body);
    }

    Layers publishedBy(String name) {
        outlet = Optional.of(name);
        return this;
    }

    Layers in(String article) {
        articleId = article;
        return this;
    }

    Span span(String words) {
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

    Mention titled(String title, String name) {
        return new Mention(span(name), Kind.PERSON, Form.NAME, Optional.of(span(title)));
    }

    Mention description(Kind kind, String words) {
        return new Mention(span(words), kind, Form.DESCRIPTION, Optional.empty());
    }

    Mention pronoun(String words) {
        return new Mention(span(words), Kind.PERSON, Form.PRONOUN, Optional.empty());
    }

    /** Adds one whom these mentions name. */
    Layers chain(Mention... mentions) {
        chains.add(new CoreferenceChain(List.of(mentions), 0.5));
        return this;
    }

    /** Adds people who are mentioned by name alone, once each. */
    Layers people(String... names) {
        Stream.of(names).forEach(name -> chain(name(Kind.PERSON, name)));
        return this;
    }

    /** Adds bodies that are mentioned by name alone, once each. */
    Layers bodies(String... names) {
        Stream.of(names).forEach(name -> chain(name(Kind.ORGANIZATION, name)));
        return this;
    }

    /** Adds a relation; an empty source or cue is none. */
    Layers said(String source, String cue, String... content) {
        return relation(Nature.SPEECH, source, cue, content);
    }

    Layers thought(String source, String cue, String... content) {
        return relation(Nature.BELIEF, source, cue, content);
    }

    private Layers relation(Nature nature, String source, String cue, String... content) {
        relations.add(new AttributionRelation(
                source.isEmpty() ? List.of() : List.of(span(source)),
                cue.isEmpty() ? Optional.empty() : Optional.of(span(cue)),
                Stream.of(content).map(this::span).toList(),
                nature,
                0.75));
        return this;
    }

    /** Returns the relations added so far. */
    List<AttributionRelation> relations() {
        return List.copyOf(relations);
    }

    Article article() {
        return new Article(
                new ArticleId(articleId),
                "a.txt",
                Optional.empty(),
                outlet,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                body,
                List.of());
    }

    ArticleFacts facts() {
        return new Extractor(new WordMeanings())
                .extract(new AnnotationPipeline(List.of(new Hand())).annotate(article()));
    }

    /** Assigns what was built, so that the pipeline stamps it. */
    private final class Hand implements Annotator {
        @Override
        public Maker maker() {
            return MAKER;
        }

        @Override
        public Set<Layer> needs() {
            return Set.of();
        }

        @Override
        public Set<Layer> assigns() {
            return EnumSet.allOf(Layer.class);
        }

        @Override
        public Annotations annotate(Annotations soFar) {
            List<Span> sentences = SENTENCE.matcher(body)
                    .results()
                    .map(found -> new Span(found.start(), found.end()))
                    .toList();
            return soFar.withSentences(sentences)
                    .withQuotations(quotations)
                    .withMentions(chains.stream()
                            .flatMap(chain -> chain.mentions().stream())
                            .sorted(Comparator.comparing(Mention::span))
                            .toList())
                    .withChains(chains)
                    .withAttributions(relations);
        }
    }
}
