package dev.readout.language;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.language.model.LanguageModel;
import dev.readout.language.model.ModelText;
import dev.readout.language.model.ReadSpan;
import dev.readout.language.model.Reading;
import dev.readout.language.model.SpanDecoder;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.TagMarginals;
import dev.readout.language.model.Tags;
import dev.readout.language.rules.AttributionAnnotator;
import dev.readout.language.rules.CoreferenceAnnotator;
import dev.readout.language.rules.MentionAnnotator;
import dev.readout.language.rules.NameVote;
import dev.readout.time.Anchors;
import dev.readout.time.TimeReader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands a report in one pass of the language model, with the rules that are right more often than it.
 *
 * <p>Thread-safe.
 */
public final class ReportAnnotator implements Annotator {
    private final LanguageModel model;
    private final Policy policy;
    private final MentionAnnotator mentions = new MentionAnnotator();
    private final CoreferenceAnnotator coreference = new CoreferenceAnnotator();
    private final AttributionAnnotator attributions = new AttributionAnnotator();
    private final Maker maker;

    /** An annotator over a model, which it does not close. */
    public ReportAnnotator(LanguageModel model, Policy policy) {
        this.policy = policy;
        this.model = model;
        this.maker = new Maker("model+rules", model.settings().version());
    }

    @Override
    public Maker maker() {
        return maker;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.QUOTATIONS);
    }

    @Override
    public Set<Layer> assigns() {
        return Set.of(Layer.MENTIONS, Layer.EXPRESSIONS, Layer.COREFERENCE, Layer.ATTRIBUTIONS);
    }

    @Override
    public Annotations annotate(Annotations soFar) {
        return annotate(soFar, model.read(ModelText.of(soFar)));
    }

    /** Annotates with what the model has read already. */
    public Annotations annotate(Annotations soFar, Reading reading) {
        Annotations named = coreference.annotate(mentions.annotate(soFar, policy.names() ? names(reading) : List.of()));
        List<ReadSpan> phrases = SpanDecoder.spans(reading, SpanTask.MENTIONS);
        List<ReadSpan> times = SpanDecoder.spans(reading, SpanTask.TIMES);
        TagMarginals marginals = TagMarginals.of(reading);
        ReadContents contents = new ReadContents(named);
        List<AttributionRelation> read = ModelAttributions.of(reading, marginals, times).stream()
                .map(contents::of)
                .toList();
        Annotations attributed = attributions.annotate(named);
        List<AttributionRelation> said =
                Stream.concat(read.stream(), attributed.attributions().stream()).toList();
        List<CoreferenceChain> chains = policy.pronouns()
                ? ModelCoreference.of(reading, phrases, named.mentions(), named.chains(), said)
                : named.chains();
        Annotations ruled = attributed.withChains(chains);
        Merging merging = new Merging(ruled, cue -> cueLikelihood(reading, marginals, cue), policy);
        List<AttributionRelation> merged = merging.of(ruled.attributions(), read);
        SourceMentions sources = new SourceMentions(reading, phrases, ruled.mentions(), ruled.chains());
        List<AttributionRelation> complete = sources.add(merged);
        return ruled.withMentions(sources.mentions())
                .withChains(sources.chains())
                .withExpressions(expressions(reading, named.article()))
                .withAttributions(complete);
    }

    private static double cueLikelihood(Reading reading, TagMarginals marginals, Span cue) {
        return reading.text()
                .run(cue)
                .map(run -> marginals.most(run, Tags.Part.CUE))
                // What the model has not read, the rules alone decide.
                .orElse(1.0);
    }

    private static List<NameVote> names(Reading reading) {
        return SpanDecoder.spans(reading, SpanTask.NAMES).stream()
                .map(name -> new NameVote(
                        reading.text().span(name.run().first(), name.run().last()),
                        Mention.Kind.valueOf(name.label()),
                        name.score()))
                .toList();
    }

    /** Times by the reader of times, amounts by the model where they are no part of a time. */
    private static List<Expression> expressions(Reading reading, Article article) {
        List<Expression> times = TimeReader.read(article.body(), article.paragraphs(), Anchors.of(article)).stream()
                .map(Expression::of)
                .toList();
        Stream<Expression> amounts = SpanDecoder.spans(reading, SpanTask.AMOUNTS).stream()
                .map(span -> new Expression(
                        reading.text().span(span.run().first(), span.run().last()),
                        Expression.Kind.valueOf(span.label())))
                .filter(amount -> !overlapsAny(times, amount.span()));
        return Stream.concat(times.stream(), amounts)
                .sorted(Comparator.comparing(Expression::span))
                .toList();
    }

    private static boolean overlapsAny(List<Expression> times, Span amount) {
        int at = Span.firstEndingAfter(
                amount.begin(), times.size(), i -> times.get(i).span());
        return at < times.size() && times.get(at).span().overlaps(amount);
    }
}
