package dev.readout.language;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.article.Maker;
import dev.readout.language.model.LanguageModel;
import dev.readout.language.model.ModelText;
import dev.readout.language.model.ReadSpan;
import dev.readout.language.model.Reading;
import dev.readout.language.model.SpanDecoder;
import dev.readout.language.model.SpanTask;
import dev.readout.language.rules.AttributionAnnotator;
import dev.readout.language.rules.CoreferenceAnnotator;
import dev.readout.language.rules.MentionAnnotator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Understands a report in one pass of the language model, with the rules that are right more often than it.
 *
 * <p>Thread-safe.
 */
public final class ReportAnnotator implements Annotator {
    private final LanguageModel model;
    private final double least;
    private final MentionAnnotator mentions = new MentionAnnotator();
    private final CoreferenceAnnotator coreference = new CoreferenceAnnotator();
    private final AttributionAnnotator attributions = new AttributionAnnotator();
    private final Maker maker;

    /**
     * @param least score from which an attribution that no rule found is taken
     */
    public ReportAnnotator(LanguageModel model, double least) {
        this.model = model;
        this.least = least;
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
        Reading reading = model.read(ModelText.of(soFar));
        Annotations annotations = attributions.annotate(coreference.annotate(mentions.annotate(soFar)));
        return annotations
                .withExpressions(expressions(reading))
                .withAttributions(Merging.of(annotations.attributions(), ModelAttributions.of(reading), least));
    }

    private static List<Expression> expressions(Reading reading) {
        List<Expression> expressions = new ArrayList<>();
        for (SpanTask task : List.of(SpanTask.TIMES, SpanTask.AMOUNTS)) {
            for (ReadSpan span : SpanDecoder.spans(reading, task)) {
                expressions.add(new Expression(
                        reading.text().span(span.run().first(), span.run().last()),
                        Expression.Kind.valueOf(span.label())));
            }
        }
        expressions.sort(Comparator.comparing(Expression::span));
        return expressions;
    }
}
