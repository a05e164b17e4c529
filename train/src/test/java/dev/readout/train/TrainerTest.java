package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.readout.language.model.Pieces;
import dev.readout.language.model.Window;
import dev.readout.train.data.LabelledText;
import dev.readout.train.encoder.PackagedEncoder;
import dev.readout.train.encoder.TinyEncoder;
import dev.readout.train.encoder.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
    /** The piece whose vector is no number. */
    private static final int POISON = TinyEncoder.VOCABULARY - 1;

    private static final int FROZEN = 1;
    private static List<Prepared> texts = List.of();

    @TempDir
    Path folder = Path.of("");

    private NDManager manager = NDManager.newBaseManager();

    @BeforeAll
    static void prepare() throws IOException {
        try (Pieces pieces = new Pieces(PackagedEncoder.MINILM.tokenizer())) {
            Preparer preparer = new Preparer(pieces, 32);
            texts = Stream.of(Invented.TALKS, Invented.HARBOUR)
                    .map(text -> tiny(preparer, text))
                    .toList();
        }
    }

    /** Returns a text whose pieces the tiny encoder knows. */
    private static Prepared tiny(Preparer preparer, LabelledText labelled) {
        Prepared text = preparer.prepare(labelled);
        List<Window> windows = text.windows().stream()
                .map(window -> withIds(
                        window,
                        Arrays.stream(window.ids()).map(id -> id % POISON).toArray()))
                .toList();
        return with(text, windows);
    }

    private static Window withIds(Window window, long[] ids) {
        return new Window(window.firstWord(), window.endWord(), ids, window.shapes(), window.positions());
    }

    private static Prepared with(Prepared text, List<Window> windows) {
        return new Prepared(
                text.name(),
                text.tasks(),
                text.text(),
                windows,
                text.tags(),
                text.anchors(),
                text.spans(),
                text.mentions());
    }

    @BeforeEach
    void open() {
        manager.close();
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static WordBatch batch(Prepared text) {
        return WordBatch.of(text.windows().stream()
                .map(window -> new WordBatch.Part(text, window, 0))
                .toList());
    }

    /** A batch on which the encoder gives what is no number. */
    private static WordBatch poisoned() {
        Prepared text = texts.getFirst();
        return batch(with(
                text,
                text.windows().stream()
                        .map(window -> {
                            long[] ids = window.ids().clone();
                            ids[1] = POISON;
                            return withIds(window, ids);
                        })
                        .toList()));
    }

    /** A batch that teaches nothing. */
    private static WordBatch mute() {
        Prepared text = texts.getFirst();
        return batch(new Prepared(
                "mute", Set.of(), text.text(), text.windows(), text.tags(), text.anchors(), Map.of(), List.of()));
    }

    private static List<WordBatch> epoch(int number) {
        return Batches.of(texts, 60, 0, 1, number);
    }

    private Model model() {
        Map<String, Weight> weights = TinyEncoder.weights(5);
        float[] words = Objects.requireNonNull(weights.get("embeddings.word_embeddings.weight"))
                .values();
        Arrays.fill(words, POISON * TinyEncoder.WIDTH, (POISON + 1) * TinyEncoder.WIDTH, Float.NaN);
        return new Model(manager, weights, FROZEN, 1, Map.of());
    }

    private Trainer trainer(Model model, int steps, Path file, Consumer<String> report) throws IOException {
        return new Trainer(manager, model, new Schedule(1e-3, 5e-3, 1e-2, steps), file, report);
    }

    private double loss(Model model) {
        try (NDManager scratch = manager.newSubManager()) {
            return texts.stream()
                    .flatMap(text -> model.losses(scratch, batch(text)).stream())
                    .mapToDouble(Head.Loss::value)
                    .sum();
        }
    }

    private static void assertFinite(Map<String, Weight> weights) {
        weights.forEach((name, weight) -> {
            if (!name.equals("embeddings.word_embeddings.weight")) {
                for (float value : weight.values()) {
                    assertThat(value).as(name).isFinite();
                }
            }
        });
    }

    private static void assertSame(Map<String, Weight> one, Map<String, Weight> other) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((name, weight) -> {
            float[] values = Objects.requireNonNull(other.get(name)).values();
            for (int i = 0; i < values.length; i++) {
                if (!Float.isNaN(values[i]) || !Float.isNaN(weight.values()[i])) {
                    assertThat(weight.values()[i]).as(name).isCloseTo(values[i], within(1e-5f));
                }
            }
        });
    }

    @Test
    void everyHeadLearnsFromTheTexts() {
        try (NDManager scratch = manager.newSubManager()) {
            assertThat(model().losses(scratch, batch(texts.getLast())).stream().map(Head.Loss::head))
                    .containsExactly("tags", "links", "coreference", "names", "mentions", "times", "amounts");
            assertThat(model().losses(scratch, mute())).isEmpty();
        }
    }

    @Test
    void stepsMakeTheLossFall() throws IOException {
        Model model = model();
        Map<String, Weight> before = model.parameters().weights();
        double first = loss(model);
        List<List<WordBatch>> epochs = Stream.iterate(0, i -> i < 12, i -> i + 1)
                .map(TrainerTest::epoch)
                .toList();
        int steps = epochs.stream().mapToInt(List::size).sum();
        trainer(model, steps, folder.resolve("checkpoint"), line -> {}).run(epochs, 1000);

        assertThat(loss(model)).isLessThan(first * 0.6);
        Map<String, Weight> after = model.parameters().weights();
        for (String name : List.of("embeddings.position_embeddings.weight", "encoder.layer.0.output.dense.weight")) {
            assertThat(Objects.requireNonNull(after.get(name)).values())
                    .as(name)
                    .isEqualTo(Objects.requireNonNull(before.get(name)).values());
        }
        assertThat(Objects.requireNonNull(after.get("encoder.layer.1.output.dense.weight"))
                        .values())
                .isNotEqualTo(Objects.requireNonNull(before.get("encoder.layer.1.output.dense.weight"))
                        .values());
    }

    @Test
    void aRunThatWasStoppedEndsAsOneThatWasNot() throws IOException {
        List<List<WordBatch>> epochs = List.of(epoch(0), epoch(1));
        int steps = epochs.get(0).size() + epochs.get(1).size();
        Trainer whole = trainer(model(), steps, folder.resolve("whole"), line -> {});
        whole.run(epochs, 2);

        Path file = folder.resolve("stopped");
        // Stopped in the midst of the first epoch, then after it.
        trainer(model(), steps, file, line -> {}).run(List.of(epochs.getFirst().subList(0, 2)), 2);
        List<String> said = new ArrayList<>();
        trainer(model(), steps, file, said::add).run(epochs.subList(0, 1), 2);
        Trainer resumed = trainer(model(), steps, file, said::add);
        resumed.run(epochs, 2);

        assertThat(said)
                .contains(
                        "resumed after step 2",
                        "resumed after step " + epochs.getFirst().size());
        assertThat(Checkpoint.read(file).step()).isEqualTo(steps);
        assertSame(resumed.trained(), whole.trained());
        assertSame(
                Checkpoint.read(file).weights(),
                Checkpoint.read(folder.resolve("whole")).weights());
    }

    @Test
    void aBatchThatIsNotFiniteIsTriedAgainAndLeftOut() throws IOException {
        List<String> said = new ArrayList<>();
        List<WordBatch> good = epoch(0);
        Trainer poisoned = trainer(model(), 4, folder.resolve("poisoned"), said::add);
        poisoned.run(List.of(List.of(good.get(0), poisoned(), good.get(1))), 10);
        Trainer without = trainer(model(), 4, folder.resolve("without"), line -> {});
        without.run(List.of(List.of(good.get(0), mute(), good.get(1))), 10);

        assertThat(said)
                .filteredOn(line -> line.startsWith("step 2 was not finite"))
                .hasSize(2);
        assertFinite(poisoned.trained());
        assertSame(poisoned.trained(), without.trained());
    }

    @Test
    void aStepWhoseGradientIsNotFiniteLeavesNothingBehind() throws IOException {
        List<WordBatch> good = epoch(0);
        Model model = model();
        OwnWeights start = Objects.requireNonNull(model.own().get(TagHead.START));
        // The batch itself is well: it fails thrice for what is found in the gradient of the start.
        Trainer failing = trainer(model, 4, folder.resolve("failing"), line -> {
            // Only then: the engine may fail by itself at another step.
            if (line.startsWith("step 1 ")) {
                start.gradient[0] = Float.NaN;
            }
        });
        start.gradient[0] = Float.NaN;
        failing.run(List.of(List.of(good.get(0), good.get(1))), 10);
        Trainer without = trainer(model(), 4, folder.resolve("without"), line -> {});
        without.run(List.of(List.of(mute(), good.get(1))), 10);

        assertFinite(failing.trained());
        assertSame(failing.trained(), without.trained());
    }

    @Test
    void aRunThatDoesNotStayFiniteGoesBackAndGivesUpInTheEnd() throws IOException {
        List<String> said = new ArrayList<>();
        Path file = folder.resolve("checkpoint");
        Trainer trainer = trainer(model(), 10, file, said::add);
        List<List<WordBatch>> epochs = List.of(List.of(batch(texts.getFirst())), Collections.nCopies(7, poisoned()));

        assertThatThrownBy(() -> trainer.run(epochs, 100))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the run does not stay finite: lower the rates");
        assertThat(said).filteredOn("went back to step 1"::equals).hasSize(3);
        assertThat(Checkpoint.read(file).step()).isEqualTo(1);
        assertFinite(trainer.trained());
    }

    @Test
    void aRunThatIsNotFiniteFromTheStartSaysSo() throws IOException {
        Path file = folder.resolve("checkpoint");
        Trainer trainer = trainer(model(), 10, file, line -> {});

        assertThatThrownBy(() -> trainer.run(List.of(Collections.nCopies(7, poisoned())), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no checkpoint to go back to");
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void aCheckpointOfAnotherModelIsRefused() throws IOException {
        Path file = folder.resolve("checkpoint");
        new Checkpoint(3, Map.of("weight/other", new Weight(new long[] {1}, new float[1]))).write(file);

        assertThatThrownBy(() -> trainer(model(), 10, file, line -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the checkpoint is of another model");
    }
}
