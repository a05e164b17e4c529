package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.readout.language.model.HeadLayout;
import dev.readout.language.model.ModelSettings;
import dev.readout.language.model.SpanTask;
import dev.readout.train.encoder.TinyEncoder;
import dev.readout.train.encoder.Weight;
import dev.readout.train.export.Precision;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExporterTest {
    /** The weights of a run that has just begun, with some in what starts at zero. */
    private static Map<String, Weight> weights() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        Random random = new Random(8);
        try (NDManager manager = NDManager.newBaseManager()) {
            Model model = new Model(manager, TinyEncoder.weights(6), 1, 2, Map.of());
            weights.putAll(model.parameters().weights());
            model.own().forEach((name, own) -> weights.put(name, TinyEncoder.random(random, 0, 1, own.values.length)));
        }
        weights.replaceAll((name, weight) -> name.startsWith("heads.") && name.endsWith(".bias")
                ? TinyEncoder.random(random, 0, 1, weight.shape())
                : weight);
        return weights;
    }

    @Test
    void columnsOfEveryHeadStandWhereTheProductLooksForThem() {
        Map<String, Weight> weights = weights();
        ModelProto model = Exporter.model(weights, "tiny-1", 1, Precision.FP32);

        assertColumns(weights, model, TagHead.NAME, HeadLayout.TAGS_AT);
        assertColumns(weights, model, LinkHead.WORD, HeadLayout.LINK_WORD_AT);
        assertColumns(weights, model, LinkHead.CUE, HeadLayout.LINK_CUE_AT);
        assertColumns(weights, model, CoreferenceHead.ANAPHOR_FIRST, HeadLayout.ANAPHOR_FIRST_AT);
        assertColumns(weights, model, CoreferenceHead.ANAPHOR_LAST, HeadLayout.ANAPHOR_LAST_AT);
        assertColumns(weights, model, CoreferenceHead.ANTECEDENT_FIRST, HeadLayout.ANTECEDENT_FIRST_AT);
        assertColumns(weights, model, CoreferenceHead.ANTECEDENT_LAST, HeadLayout.ANTECEDENT_LAST_AT);
        for (SpanTask task : SpanTask.values()) {
            assertColumns(weights, model, SpanHead.first(task), HeadLayout.firstWordAt(task));
            assertColumns(weights, model, SpanHead.last(task), HeadLayout.lastWordAt(task));
        }
    }

    @Test
    void weightsUsedOutsideTheGraphAreCarriedBesideIt() {
        Map<String, Weight> weights = weights();
        ModelProto model = Exporter.model(weights, "tiny-1", 1, Precision.INT8);
        ModelSettings settings = ModelSettings.of(model.getMetadataPropsList().stream()
                .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue)));

        assertThat(settings.version()).isEqualTo("tiny-1");
        assertThat(settings.window()).isEqualTo(Train.WINDOW);
        assertThat(settings.start()).isEqualTo(values(weights, TagHead.START));
        assertThat(settings.transitions()).isEqualTo(values(weights, TagHead.TRANSITIONS));
        assertThat(settings.pairs()).isEqualTo(values(weights, CoreferenceHead.FEATURES));
    }

    @Test
    void aRunWithoutAHeadIsRefused() {
        Map<String, Weight> weights = weights();
        weights.remove(TagHead.NAME + ".weight");

        assertThatThrownBy(() -> Exporter.model(weights, "tiny-1", 1, Precision.FP32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the run has no heads.tags.weight");
    }

    private static float[] values(Map<String, Weight> weights, String name) {
        return Objects.requireNonNull(weights.get(name), name).values();
    }

    private static void assertColumns(Map<String, Weight> weights, ModelProto model, String head, int at) {
        float[] all = initializer(model, "heads.weight");
        float[] bias = initializer(model, "heads.bias");
        float[] own = values(weights, head + ".weight");
        float[] ownBias = values(weights, head + ".bias");
        int columns = ownBias.length;
        for (int c = 0; c < columns; c++) {
            assertThat(bias[at + c]).as("%s, bias %d", head, c).isEqualTo(ownBias[c]);
            for (int row = 0; row < TinyEncoder.WIDTH; row++) {
                assertThat(all[row * HeadLayout.WIDTH + at + c]).as(head).isEqualTo(own[row * columns + c]);
            }
        }
    }

    private static float[] initializer(ModelProto model, String name) {
        TensorProto tensor = model.getGraph().getInitializerList().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        FloatBuffer buffer = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
