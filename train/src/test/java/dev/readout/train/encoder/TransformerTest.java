package dev.readout.train.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.readout.language.model.Shapes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TransformerTest {
    private static Weight weight(Map<String, Weight> weights, String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }

    @Test
    void segmentsAreFoldedIntoPositionsAndShapesStartAtZero() {
        Map<String, Weight> packaged = TinyEncoder.weights(1);
        Map<String, Weight> prepared = Transformer.prepared(packaged);

        String positions = "embeddings.position_embeddings.weight";
        String segments = "embeddings.token_type_embeddings.weight";
        int at = 5 * TinyEncoder.WIDTH + 7;
        assertThat(weight(prepared, positions).values()[at])
                .isEqualTo(weight(packaged, positions).values()[at]
                        + weight(packaged, segments).values()[7]);
        assertThat(prepared).doesNotContainKey(segments);
        assertThat(weight(prepared, Transformer.SHAPES).shape()).containsExactly(Shapes.COUNT, TinyEncoder.WIDTH);
        assertThat(weight(prepared, Transformer.SHAPES).values()).containsOnly(0f);
        assertThat(packaged).as("left as it was").containsKey(segments);
    }

    @Test
    void layersAndWidthAreThoseOfTheWeights() {
        assertThat(Transformer.layers(TinyEncoder.weights(1))).isEqualTo(2);
        assertThat(Transformer.width(TinyEncoder.weights(1))).isEqualTo(TinyEncoder.WIDTH);
        assertThatThrownBy(() -> Transformer.width(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the weights of an encoder");
    }

    @Test
    void keepsTheLowestLayers() {
        Map<String, Weight> weights = TinyEncoder.weights(1);
        assertThat(Transformer.layers(Transformer.lowest(weights, 1))).isEqualTo(1);
        assertThat(Transformer.lowest(weights, 1).keySet())
                .contains("embeddings.word_embeddings.weight")
                .noneMatch(name -> name.startsWith("encoder.layer.1."));
        assertThat(Transformer.lowest(weights, 12)).isEqualTo(weights);
    }

    @Test
    void weightsFitTheirShape() {
        assertThatThrownBy(() -> new Weight(new long[] {2, 3}, new float[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 values for the shape [2, 3]");
    }

    @Test
    void paddingChangesNothing() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = new Parameters(manager, Transformer.prepared(TinyEncoder.weights(2)), name -> true);
            Transformer transformer = new Transformer(parameters, 2, 1);
            long[] shortOne = {101, 7, 9, 102};
            long[] longOne = {101, 3, 150, 33, 8, 61, 102};
            float[] alone = last(transformer, manager, new long[][] {shortOne}, 4);
            float[] padded = last(transformer, manager, new long[][] {Arrays.copyOf(shortOne, 7), longOne}, 4, 7);

            for (int i = 0; i < alone.length; i++) {
                assertThat(padded[i]).isCloseTo(alone[i], within(1e-5f));
            }
        }
    }

    private static float[] last(Transformer transformer, NDManager manager, long[][] ids, int... lengths) {
        NDArray bottom = transformer.bottom(manager, ids, lengths);
        return transformer
                .top(manager, bottom, new long[ids.length][ids[0].length], lengths)
                .toFloatArray();
    }

    @Test
    void frozenWeightsAreNotTrained() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = new Parameters(
                    manager,
                    Map.of(
                            "one", new Weight(new long[] {1}, new float[] {1}),
                            "two", new Weight(new long[] {1, 1}, new float[] {2})),
                    "one"::equals);

            assertThat(parameters.trained()).containsOnlyKeys("two");
            assertThat(parameters.get("two").hasGradient()).isTrue();
            assertThat(parameters.get("one").hasGradient()).isFalse();
            assertThat(parameters.weights()).containsOnlyKeys("one", "two");
            assertThat(weight(parameters.weights(), "two").shape()).containsExactly(1, 1);
            assertThatThrownBy(() -> parameters.get("three"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no weight is called three");
        }
    }
}
