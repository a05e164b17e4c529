package dev.readout.annotate;

import dev.readout.article.Article;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One article with the layers marked so far, and who made each.
 *
 * <p>Immutable and safe to share between threads; an annotator returns a copy with its layers added.
 *
 * @param article the article that every span points into
 * @param sentences in order, none of which crosses a paragraph
 * @param tokens in order
 * @param quotations in order of their opening marks
 * @param mentions in order
 * @param chains every mention that is in no chain stands for itself
 * @param attributions in order of their first content
 * @param expressions times and amounts, in order
 * @param makers who assigned each layer that is there
 */
public record Annotations(
        Article article,
        List<Span> sentences,
        List<Token> tokens,
        List<Quotation> quotations,
        List<Mention> mentions,
        List<CoreferenceChain> chains,
        List<AttributionRelation> attributions,
        List<Expression> expressions,
        Map<Layer, Maker> makers) {
    public Annotations {
        Objects.requireNonNull(article);
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
        quotations = List.copyOf(quotations);
        mentions = List.copyOf(mentions);
        chains = List.copyOf(chains);
        attributions = List.copyOf(attributions);
        expressions = List.copyOf(expressions);
        makers = makers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(makers));
        int end = article.body().length();
        Stream.of(
                        sentences.stream(),
                        tokens.stream().map(Token::span),
                        quotations.stream().map(Quotation::span),
                        mentions.stream().map(Mention::span),
                        expressions.stream().map(Expression::span),
                        attributions.stream()
                                .flatMap(a -> Stream.of(
                                                a.source(),
                                                a.content(),
                                                a.cue().stream().toList())
                                        .flatMap(Collection::stream)))
                .flatMap(spans -> spans)
                .filter(span -> span.end() > end || span.isEmpty())
                .findAny()
                .ifPresent(span -> {
                    throw new IllegalArgumentException(
                            span + " is no stretch of the " + end + " characters of " + article.id());
                });
    }

    /** Returns the article with nothing marked yet. */
    public static Annotations of(Article article) {
        return new Annotations(
                article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /** Returns the words of a span. */
    public String text(Span span) {
        return span.in(article.body());
    }

    /**
     * Returns where the best name of a chain stands: the proper name of most words, the first of those; without a name
     * the first description; nothing for pronouns alone.
     */
    public Optional<Span> bestName(CoreferenceChain chain) {
        return chain.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(Mention::span)
                .max(Comparator.comparingInt(this::wordCount)
                        .thenComparingInt(Span::length)
                        .thenComparing(Comparator.comparingInt(Span::begin).reversed()))
                .or(() -> chain.mentions().stream()
                        .filter(mention -> mention.form() == Mention.Form.DESCRIPTION)
                        .map(Mention::span)
                        .findFirst());
    }

    private int wordCount(Span span) {
        return text(span).split("\\s+", -1).length;
    }

    /** Returns the layers that have been assigned. */
    public Set<Layer> layers() {
        return makers.keySet();
    }

    /** Returns a copy with these sentences. */
    public Annotations withSentences(List<Span> marked) {
        return new Annotations(
                article, marked, tokens, quotations, mentions, chains, attributions, expressions, makers);
    }

    /** Returns a copy with these tokens. */
    public Annotations withTokens(List<Token> marked) {
        return new Annotations(
                article, sentences, marked, quotations, mentions, chains, attributions, expressions, makers);
    }

    /** Returns a copy with these quotations. */
    public Annotations withQuotations(List<Quotation> marked) {
        return new Annotations(article, sentences, tokens, marked, mentions, chains, attributions, expressions, makers);
    }

    /** Returns a copy with these mentions. */
    public Annotations withMentions(List<Mention> marked) {
        return new Annotations(
                article, sentences, tokens, quotations, marked, chains, attributions, expressions, makers);
    }

    /** Returns a copy with these chains. */
    public Annotations withChains(List<CoreferenceChain> marked) {
        return new Annotations(
                article, sentences, tokens, quotations, mentions, marked, attributions, expressions, makers);
    }

    /** Returns a copy with these attributions. */
    public Annotations withAttributions(List<AttributionRelation> marked) {
        return new Annotations(article, sentences, tokens, quotations, mentions, chains, marked, expressions, makers);
    }

    /** Returns a copy with these times and amounts. */
    public Annotations withExpressions(List<Expression> marked) {
        return new Annotations(article, sentences, tokens, quotations, mentions, chains, attributions, marked, makers);
    }

    Annotations stamped(Set<Layer> layers, Maker maker) {
        Map<Layer, Maker> all = new EnumMap<>(Layer.class);
        all.putAll(makers);
        layers.forEach(layer -> all.put(layer, maker));
        return new Annotations(
                article, sentences, tokens, quotations, mentions, chains, attributions, expressions, all);
    }
}
