package dev.readout.train.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.readout.language.model.Shapes;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.TinyEncoder;
import dev.readout.train.encoder.Transformer;
import dev.readout.train.encoder.Weight;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelGraphTest {
    private static final int COLUMNS = 5;
    private static final long[][] IDS = {
        {101, 7, 9, 102, 0, 0, 0}, {101, 3, 150, 33, 8, 61, 102}, {101, 102, 0, 0, 0, 0, 0}
    };
    private static final long[][] SHAPES = {
        {0, 13, 2, 0, 0, 0, 0}, {0, Shapes.COUNT - 1, 5, 5, 1, 0, 0}, {0, 0, 0, 0, 0, 0, 0}
    };
    private static final int[] LENGTHS = {4, 7, 2};

    private final Map<String, Weight> weights = Transformer.prepared(TinyEncoder.weights(3));
    private final Random random = new Random(4);
    private final Weight heads = TinyEncoder.random(random, 0, 0.1, TinyEncoder.WIDTH, COLUMNS);
    private final Weight bias = TinyEncoder.random(random, 0, 1, COLUMNS);

    ModelGraphTest() {
        weights.put(Transformer.SHAPES, TinyEncoder.random(random, 0, 0.5, Shapes.COUNT, TinyEncoder.WIDTH));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void graphInFloatsGivesTheNumbersOfTheEngine(int frozen) throws OrtException {
        float[] difference = differences(engine(frozen), graph(frozen, Precision.FP32));

        assertThat(most(difference)).isLessThan(1e-4f);
    }

    @Test
    void graphInIntegersGivesNearlyTheNumbersOfTheEngine() throws OrtException {
        float[] difference = differences(engine(1), graph(1, Precision.INT8));

        assertThat(most(difference)).isLessThan(0.25f);
        float sum = 0;
        for (float each : difference) {
            sum += each;
        }
        assertThat(sum / difference.length).isLessThan(0.06f);
    }

    @Test
    void graphInIntegersIsSmaller() {
        assertThat(model(1, Precision.INT8).getSerializedSize())
                .isLessThan(model(1, Precision.FP32).getSerializedSize() * 2 / 3);
    }

    @Test
    void aWeightThatIsNotThereIsNamed() {
        weights.remove("encoder.layer.1.intermediate.dense.bias");

        assertThatThrownBy(() -> model(1, Precision.FP32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no weight is called encoder.layer.1.intermediate.dense.bias");
    }

    private ModelProto model(int frozen, Precision precision) {
        return ModelGraph.of(weights, frozen, heads, bias, precision, Map.of("version", "tiny"));
    }

    private float[] engine(int frozen) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Transformer transformer = new Transformer(new Parameters(manager, weights, name -> true), 2, frozen);
            NDArray last = transformer.top(manager, transformer.bottom(manager, IDS, LENGTHS), SHAPES, LENGTHS);
            return last.matMul(manager.create(heads.values(), new Shape(heads.shape())))
                    .add(manager.create(bias.values(), new Shape(bias.shape())))
                    .toFloatArray();
        }
    }

    private float[] graph(int frozen, Precision precision) throws OrtException {
        long[][] mask = new long[IDS.length][IDS[0].length];
        for (int i = 0; i < LENGTHS.length; i++) {
            for (int j = 0; j < LENGTHS[i]; j++) {
                mask[i][j] = 1;
            }
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session =
                            environment.createSession(model(frozen, precision).toByteArray(), options);
                    OnnxTensor ids = OnnxTensor.createTensor(environment, IDS);
                    OnnxTensor present = OnnxTensor.createTensor(environment, mask);
                    OnnxTensor shapes = OnnxTensor.createTensor(environment, SHAPES);
                    OrtSession.Result result = session.run(Map.of("pieces", ids, "mask", present, "shapes", shapes))) {
                assertThat(session.getMetadata().getCustomMetadata()).containsEntry("version", "tiny");
                OnnxTensor given = (OnnxTensor) result.get("heads_of_pieces").orElseThrow();
                assertThat(given.getInfo().getShape()).containsExactly(IDS.length, IDS[0].length, COLUMNS);
                FloatBuffer buffer = given.getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                return values;
            }
        }
    }

    /** Returns how far the two are apart for each number of a piece that is there. */
    private static float[] differences(float[] one, float[] other) {
        int pieces = 0;
        for (int length : LENGTHS) {
            pieces += length;
        }
        float[] differences = new float[pieces * COLUMNS];
        int at = 0;
        for (int i = 0; i < LENGTHS.length; i++) {
            int from = i * IDS[0].length * COLUMNS;
            for (int j = 0; j < LENGTHS[i] * COLUMNS; j++) {
                differences[at++] = Math.abs(one[from + j] - other[from + j]);
            }
        }
        return differences;
    }

    private static float most(float[] values) {
        float most = 0;
        for (float value : values) {
            most = Float.isNaN(value) ? Float.POSITIVE_INFINITY : Math.max(most, value);
        }
        return most;
    }
}
