package dev.readout.train;

import dev.readout.train.encoder.PackagedEncoder;
import dev.readout.train.encoder.Transformer;
import dev.readout.train.encoder.Weight;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which encoder a run starts from, and how much of it is kept and trained. */
final class EncoderOptions {
    @Option(
            names = "--encoder",
            defaultValue = "BGE_SMALL",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    PackagedEncoder encoder = PackagedEncoder.BGE_SMALL;

    @Option(
            names = "--layers",
            defaultValue = "8",
            description = "Layers to keep, from the bottom; ${DEFAULT-VALUE} by default.")
    int layers;

    @Option(
            names = "--frozen",
            defaultValue = "1",
            description = "Layers at the bottom that stay as they are; ${DEFAULT-VALUE} by default.")
    int frozen;

    /** Reads the packaged weights of the layers that are kept. */
    Map<String, Weight> weights() throws IOException {
        return Transformer.lowest(encoder.weights(), layers);
    }
}
