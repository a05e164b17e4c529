package dev.readout.train;

import dev.readout.train.encoder.Transformer;
import dev.readout.train.encoder.Weight;
import dev.readout.train.export.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the model of a run again, also of one that has not ended. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the model of a run's weights, or of its last checkpoint while it still goes on.")
final class Export implements Callable<Integer> {
    private static final String MEANS = "mean/";
    private static final String OWN = "own/";

    @Parameters(paramLabel = "FOLDER", description = "What --out named.")
    private Path folder = Path.of("");

    @Mixin
    private EncoderOptions options = new EncoderOptions();

    @Option(names = "--name", defaultValue = "trial", description = "What the model calls itself.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        write(folder, options, name);
        return 0;
    }

    static void write(Path folder, EncoderOptions options, String name) throws IOException {
        Map<String, Weight> weights = Transformer.prepared(options.weights());
        Path ended = folder.resolve("weights");
        if (Files.exists(ended)) {
            weights.putAll(Checkpoint.read(ended).weights());
        } else {
            weights.putAll(last(Checkpoint.read(folder.resolve("checkpoint"))));
        }
        for (Precision precision : Precision.values()) {
            Path file = folder.resolve("model-" + precision.name().toLowerCase(Locale.ROOT) + ".onnx");
            try (OutputStream out = Files.newOutputStream(file)) {
                Exporter.model(weights, name, options.frozen, precision).writeTo(out);
            }
            Train.say(file + ": " + Files.size(file) / 1_000_000 + " MB");
        }
        try (InputStream tokenizer = options.encoder.tokenizer()) {
            Files.write(folder.resolve("tokenizer.json"), tokenizer.readAllBytes());
        }
    }

    private static Map<String, Weight> last(Checkpoint checkpoint) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        checkpoint.weights().forEach((name, weight) -> {
            for (String kind : new String[] {MEANS, OWN}) {
                if (name.startsWith(kind)) {
                    weights.put(name.substring(kind.length()), weight);
                }
            }
        });
        return weights;
    }
}
