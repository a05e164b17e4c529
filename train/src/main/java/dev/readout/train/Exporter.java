package dev.readout.train;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.readout.language.model.HeadLayout;
import dev.readout.language.model.ModelSettings;
import dev.readout.language.model.SpanTask;
import dev.readout.train.encoder.Transformer;
import dev.readout.train.encoder.Weight;
import dev.readout.train.export.ModelGraph;
import dev.readout.train.export.Precision;
import java.util.Map;

/** Turns the weights of a training run into the model that the product loads. */
final class Exporter {
    private final Map<String, Weight> weights;
    private final int width;
    private final float[] matrix;
    private final float[] bias = new float[HeadLayout.WIDTH];

    private Exporter(Map<String, Weight> weights) {
        this.weights = weights;
        this.width = Transformer.width(weights);
        this.matrix = new float[width * HeadLayout.WIDTH];
    }

    /**
     * Builds the model.
     *
     * @param version name of the run, which the model carries
     * @param frozen layers below the one to which the shapes are added
     */
    static ModelProto model(Map<String, Weight> weights, String version, int frozen, Precision precision) {
        return new Exporter(weights).build(version, frozen, precision);
    }

    private ModelProto build(String version, int frozen, Precision precision) {
        put(TagHead.NAME, HeadLayout.TAGS_AT, HeadLayout.TAGS);
        put(LinkHead.WORD, HeadLayout.LINK_WORD_AT, HeadLayout.LINK);
        put(LinkHead.CUE, HeadLayout.LINK_CUE_AT, HeadLayout.LINK);
        put(CoreferenceHead.ANAPHOR_FIRST, HeadLayout.ANAPHOR_FIRST_AT, HeadLayout.COREFERENCE);
        put(CoreferenceHead.ANAPHOR_LAST, HeadLayout.ANAPHOR_LAST_AT, HeadLayout.COREFERENCE);
        put(CoreferenceHead.ANTECEDENT_FIRST, HeadLayout.ANTECEDENT_FIRST_AT, HeadLayout.COREFERENCE);
        put(CoreferenceHead.ANTECEDENT_LAST, HeadLayout.ANTECEDENT_LAST_AT, HeadLayout.COREFERENCE);
        for (SpanTask task : SpanTask.values()) {
            put(
                    SpanHead.first(task),
                    HeadLayout.firstWordAt(task),
                    HeadLayout.SPAN * task.labels().size());
            put(SpanHead.last(task), HeadLayout.lastWordAt(task), HeadLayout.SPAN);
        }
        ModelSettings settings = new ModelSettings(
                version,
                Train.WINDOW,
                weight(TagHead.START).values(),
                weight(TagHead.TRANSITIONS).values(),
                weight(CoreferenceHead.FEATURES).values());
        return ModelGraph.of(
                weights,
                frozen,
                new Weight(new long[] {width, HeadLayout.WIDTH}, matrix),
                new Weight(new long[] {HeadLayout.WIDTH}, bias),
                precision,
                settings.properties());
    }

    private void put(String head, int at, int columns) {
        float[] from = weight(head + ".weight").values();
        for (int row = 0; row < width; row++) {
            System.arraycopy(from, row * columns, matrix, row * HeadLayout.WIDTH + at, columns);
        }
        System.arraycopy(weight(head + ".bias").values(), 0, bias, at, columns);
    }

    private Weight weight(String name) {
        Weight weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the run has no " + name);
        }
        return weight;
    }
}
