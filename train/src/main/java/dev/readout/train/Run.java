package dev.readout.train;

import ai.djl.ndarray.NDManager;
import dev.readout.language.model.Pieces;
import dev.readout.train.data.Attributions;
import dev.readout.train.data.DataSets;
import dev.readout.train.data.LabelledText;
import dev.readout.train.data.Split;
import dev.readout.train.encoder.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The training run from public data sets to a trained model. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the heads on the public data sets of a folder and keeps checkpoints: the same command resumes.",
            "FOLDER then holds the weights, and the model in 32-bit floats and in 8-bit integers."
        })
final class Run implements Callable<Integer> {
    private static final int STEPS_BETWEEN_CHECKPOINTS = 250;

    @Parameters(paramLabel = "DATA", description = "The folder of the data sets.")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where checkpoints and model go.")
    private Path out = Path.of("");

    @Option(
            names = "--attributions",
            defaultValue = "POLNEAR",
            description = "What teaches attributions, one of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private Attributions attributions = Attributions.POLNEAR;

    @Mixin
    private EncoderOptions options = new EncoderOptions();

    @Option(names = "--epochs", defaultValue = "6", description = "Passes over the data; ${DEFAULT-VALUE} by default.")
    private int epochs;

    @Option(names = "--batch", defaultValue = "2400", description = "Pieces a step; ${DEFAULT-VALUE} by default.")
    private int batch;

    @Option(names = "--rate", defaultValue = "1.5e-4", description = "Of the encoder; ${DEFAULT-VALUE} by default.")
    private double rate;

    @Option(names = "--head-rate", defaultValue = "1e-3", description = "Of the heads; ${DEFAULT-VALUE} by default.")
    private double headRate;

    @Option(
            names = "--hidden",
            defaultValue = "0.1",
            description = "Share of words that the encoder does not see; ${DEFAULT-VALUE} by default.")
    private double hidden;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "An earlier run, whose weights this one goes on from; its own are fresh without.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Of weights and order; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--most-texts", defaultValue = "1000000", description = "Texts to learn from, for a trial.")
    private int mostTexts;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        List<LabelledText> texts = DataSets.of(data, Split.TRAIN, attributions);
        List<Prepared> prepared = new ArrayList<>();
        try (Pieces pieces = new Pieces(options.encoder.tokenizer())) {
            Preparer preparer = new Preparer(pieces, Train.WINDOW);
            texts.stream().limit(mostTexts).map(preparer::prepare).forEach(prepared::add);
        }
        List<List<WordBatch>> all = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            all.add(Batches.of(prepared, batch, hidden, seed, epoch));
        }
        int steps = all.stream().mapToInt(List::size).sum();
        try (NDManager manager = NDManager.newBaseManager()) {
            Train.say(prepared.size() + " texts, " + steps + " steps on " + manager.getDevice());
            Map<String, Weight> earlier = from.isPresent()
                    ? Checkpoint.read(from.get().resolve("weights")).weights()
                    : Map.of();
            Model model = new Model(manager, options.weights(), options.frozen, seed, earlier);
            Schedule schedule = new Schedule(rate, headRate, 1e-2, steps);
            Trainer trainer = new Trainer(manager, model, schedule, out.resolve("checkpoint"), Train::say);
            trainer.run(all, STEPS_BETWEEN_CHECKPOINTS);
            new Checkpoint(steps, trainer.trained()).write(out.resolve("weights"));
        }
        Export.write(out, options, "seed-" + seed);
        return 0;
    }
}
