package dev.readout.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.readout.train.encoder.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * The training run: steps over batches, with checkpoints to resume from and a guard against steps that are not finite.
 * A run that was stopped and resumed takes the same batches at the same rates as one that was not. Not thread-safe.
 */
final class Trainer {
    private static final int STEPS_BETWEEN_REPORTS = 50;
    /**
     * Now and then a matrix product of the engine gives what is no number, on a batch that goes well the next time:
     * what it finds in fresh memory decides.
     */
    private static final int MOST_TRIES = 3;

    /** So many steps without a finite gradient, and the run goes back to its last checkpoint. */
    private static final int MOST_SKIPPED = 5;

    private static final int MOST_ROLLBACKS = 3;

    private final NDManager manager;
    private final Model model;
    private final AdamW optimizer;
    private final Schedule schedule;
    private final Path file;
    private final Consumer<String> report;

    private int step;
    private int rollbacks;

    /**
     * @param file where checkpoints go; one that is there is resumed
     * @param report is told a line at a time how the run goes
     */
    Trainer(NDManager manager, Model model, Schedule schedule, Path file, Consumer<String> report) throws IOException {
        this.manager = manager;
        this.model = model;
        this.schedule = schedule;
        this.file = file;
        this.report = report;
        optimizer = new AdamW(manager, model.parameters().trained());
        if (Files.exists(file)) {
            restore();
            report.accept("resumed after step " + step);
        }
    }

    /** Runs every epoch that is left; each ends with a checkpoint, and there is one every {@code between} steps. */
    void run(List<List<WordBatch>> epochs, int between) throws IOException {
        int before = 0;
        for (List<WordBatch> epoch : epochs) {
            int end = before + epoch.size();
            while (step < end) {
                int from = step;
                int to = Math.min(end, from - from % between + between);
                if (steps(epoch, before, to)) {
                    save();
                } else {
                    restore();
                    report.accept("went back to step " + step);
                }
            }
            before = end;
        }
    }

    /** Takes steps up to {@code to}; returns false when the run should go back. A step that fails thrice is left out. */
    private boolean steps(List<WordBatch> epoch, int before, int to) {
        Progress progress = new Progress(schedule.steps(), report);
        int skipped = 0;
        while (step < to) {
            WordBatch batch = epoch.get(step - before);
            step++;
            int tries = 0;
            while (!step(batch, progress) && ++tries < MOST_TRIES) {
                report.accept("step " + step + " was not finite and is tried again");
            }
            skipped = tries == MOST_TRIES ? skipped + 1 : 0;
            if (skipped > MOST_SKIPPED) {
                if (++rollbacks > MOST_ROLLBACKS) {
                    throw new IllegalStateException("the run does not stay finite: lower the rates");
                }
                return false;
            }
            if (step % STEPS_BETWEEN_REPORTS == 0) {
                progress.report(step);
            }
        }
        return true;
    }

    private boolean step(WordBatch batch, Progress progress) {
        double share = schedule.share(step) / (1 << rollbacks);
        boolean finite = true;
        try (NDManager scratch = manager.newSubManager()) {
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                List<Head.Loss> losses = model.losses(scratch, batch);
                if (losses.isEmpty()) {
                    return true;
                }
                NDArray sum = losses.getFirst().surrogate();
                for (Head.Loss loss : losses.subList(1, losses.size())) {
                    sum = sum.add(loss.surrogate());
                }
                finite = losses.stream().allMatch(loss -> Double.isFinite(loss.value()));
                if (finite) {
                    collector.backward(sum);
                    progress.add(batch, losses);
                }
            }
            finite &= model.own().values().stream().allMatch(OwnWeights::isFinite);
            OptionalDouble norm = OptionalDouble.empty();
            if (finite) {
                norm = optimizer.step(scratch, step, schedule.encoder() * share, schedule.head() * share);
            } else {
                // The engine may have its part of the gradient already: the next try would add to it.
                optimizer.forget();
            }
            boolean taken = norm.isPresent();
            model.own().values().forEach(own -> {
                if (taken) {
                    own.step(step, schedule.own() * share);
                } else {
                    own.forget();
                }
            });
            return taken;
        }
    }

    /** Returns the trained model: the running means of the weights, and the weights outside the engine. */
    Map<String, Weight> trained() {
        Map<String, Weight> weights = model.parameters().weights();
        weights.putAll(optimizer.means());
        model.own()
                .forEach((name, own) ->
                        weights.put(name, new Weight(new long[] {own.values.length}, own.values.clone())));
        return weights;
    }

    private void save() throws IOException {
        Map<String, Weight> state = optimizer.state();
        model.own().forEach((name, own) -> {
            state.put("own/" + name, of(own.values));
            state.put("own-first/" + name, of(own.first));
            state.put("own-second/" + name, of(own.second));
        });
        new Checkpoint(step, state).write(file);
    }

    private void restore() throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("no checkpoint to go back to: the run was not finite from the start");
        }
        Checkpoint checkpoint = Checkpoint.read(file);
        step = checkpoint.step();
        optimizer.restore(checkpoint.weights());
        for (Map.Entry<String, OwnWeights> entry : new ArrayList<>(model.own().entrySet())) {
            copy(checkpoint, "own/" + entry.getKey(), entry.getValue().values);
            copy(checkpoint, "own-first/" + entry.getKey(), entry.getValue().first);
            copy(checkpoint, "own-second/" + entry.getKey(), entry.getValue().second);
        }
    }

    private static void copy(Checkpoint checkpoint, String name, float[] to) {
        Weight weight = checkpoint.weights().get(name);
        if (weight == null || weight.values().length != to.length) {
            throw new IllegalArgumentException("the checkpoint is of another model: " + name);
        }
        System.arraycopy(weight.values(), 0, to, 0, to.length);
    }

    private static Weight of(float[] values) {
        return new Weight(new long[] {values.length}, values.clone());
    }
}
