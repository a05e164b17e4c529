package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.readout.language.model.Pieces;
import dev.readout.language.model.SpanTask;
import dev.readout.train.encoder.PackagedEncoder;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Weight;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient that a head gives back is that of its loss, by central differences. */
class HeadGradientsTest {
    private static final int WIDTH = 8;
    private static final float STEP = 1e-2f;
    private static List<Prepared> texts = List.of();

    @BeforeAll
    static void prepare() throws IOException {
        try (Pieces pieces = new Pieces(PackagedEncoder.MINILM.tokenizer())) {
            Preparer preparer = new Preparer(pieces, 64);
            texts = Stream.of(Invented.TALKS, Invented.HARBOUR)
                    .map(preparer::prepare)
                    .toList();
        }
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of("tags", new TagHead(), 1.0),
                Arguments.of("links", new LinkHead(), LinkHead.SHARE),
                Arguments.of("coreference", new CoreferenceHead(), CoreferenceHead.SHARE),
                Arguments.of("names", new SpanHead(SpanTask.NAMES), SpanHead.share(SpanTask.NAMES)),
                Arguments.of("mentions", new SpanHead(SpanTask.MENTIONS), SpanHead.share(SpanTask.MENTIONS)),
                Arguments.of("times", new SpanHead(SpanTask.TIMES), SpanHead.share(SpanTask.TIMES)),
                Arguments.of("amounts", new SpanHead(SpanTask.AMOUNTS), SpanHead.share(SpanTask.AMOUNTS)));
    }

    /** @param share the head's share of the whole loss, as it gives its gradient */
    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void isThatOfTheLoss(String name, Head head, double share) {
        Random random = new Random(3);
        WordBatch batch = WordBatch.of(texts.stream()
                .flatMap(text -> text.windows().stream().map(window -> new WordBatch.Part(text, window, 0)))
                .toList());
        Map<String, Weight> weights = head.weights(WIDTH, random);
        float[] values = new float[batch.rows() * WIDTH];
        for (int i = 0; i < values.length; i++) {
            // Small, or what is right is so unlikely that its loss is cut off.
            values[i] = (float) (0.2 * random.nextGaussian());
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = new Parameters(manager, weights, any -> true);
            float[] gradient = gradient(manager, head, batch, parameters, values);
            int checked = 0;
            for (int i = 0; i < values.length; i += 5) {
                double slope = share
                        * (loss(manager, head, batch, parameters, values, i, STEP)
                                - loss(manager, head, batch, parameters, values, i, -STEP))
                        / (2 * STEP);
                assertThat((double) gradient[i]).as(name + " at " + i).isCloseTo(slope, within(5e-4));
                checked += Math.abs(slope) > 1e-4 ? 1 : 0;
            }
            assertThat(checked).as("places where the loss has a slope").isGreaterThan(3);
        }
    }

    private static float[] gradient(
            NDManager manager, Head head, WordBatch batch, Parameters parameters, float[] values) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray hidden = hidden(scratch, values);
            hidden.setRequiresGradient(true);
            collector.backward(
                    head.loss(hidden, batch, parameters).orElseThrow().surrogate());
            return hidden.getGradient().toFloatArray();
        }
    }

    private static double loss(
            NDManager manager, Head head, WordBatch batch, Parameters parameters, float[] values, int at, float step) {
        float[] moved = values.clone();
        moved[at] += step;
        try (NDManager scratch = manager.newSubManager()) {
            return head.loss(hidden(scratch, moved), batch, parameters)
                    .orElseThrow()
                    .value();
        }
    }

    private static NDArray hidden(NDManager manager, float[] values) {
        return manager.create(values, new Shape(values.length / WIDTH, WIDTH));
    }
}
