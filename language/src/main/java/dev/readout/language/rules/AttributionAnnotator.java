package dev.readout.language.rules;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.Layer;
import dev.readout.article.Maker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds who said what by cue verbs, "according to", quotation marks and the order of words.
 *
 * <p>Thread-safe.
 */
public final class AttributionAnnotator implements Annotator {
    private static final Maker MAKER = new Maker("rules/attributions", "2");

    @Override
    public Maker maker() {
        return MAKER;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.QUOTATIONS, Layer.MENTIONS);
    }

    @Override
    public Set<Layer> assigns() {
        return Set.of(Layer.ATTRIBUTIONS);
    }

    @Override
    public Annotations annotate(Annotations soFar) {
        Text text = new Text(soFar);
        List<AttributionRelation> found = new ArrayList<>();
        AttributionScan scan = new AttributionScan(text);
        for (Text.Unit unit : text.units()) {
            scan.unit(unit, found);
        }
        found.sort(Comparator.comparing(relation -> relation.content().getFirst()));
        return soFar.withAttributions(found);
    }
}
