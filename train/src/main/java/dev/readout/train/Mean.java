package dev.readout.train;

import dev.readout.train.encoder.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The mean of the weights of several runs of which one went on from the other (Wortsman et al. 2022). */
@Command(
        name = "mean",
        mixinStandardHelpOptions = true,
        description = "Writes the model whose weights are the mean of those of several runs.")
final class Mean implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "2..*", description = "Folders of runs, each from another's weights.")
    private List<Path> runs = List.of();

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where weights and model go.")
    private Path out = Path.of("");

    @Option(names = "--name", defaultValue = "mean", description = "What the model calls itself.")
    private String name = "";

    @Mixin
    private EncoderOptions options = new EncoderOptions();

    @Override
    public Integer call() throws IOException {
        List<Map<String, Weight>> all = new ArrayList<>();
        for (Path run : runs) {
            all.add(Checkpoint.read(run.resolve("weights")).weights());
        }
        Files.createDirectories(out);
        new Checkpoint(0, of(all)).write(out.resolve("weights"));
        Export.write(out, options, name);
        return 0;
    }

    /**
     * Returns the mean of each weight.
     *
     * @throws IllegalArgumentException when the runs are not of one model
     */
    static Map<String, Weight> of(List<Map<String, Weight>> runs) {
        Map<String, Weight> mean = new LinkedHashMap<>();
        runs.getFirst().forEach((name, first) -> {
            float[] sum = new float[first.values().length];
            for (Map<String, Weight> run : runs) {
                Weight weight = run.get(name);
                if (weight == null || !Arrays.equals(weight.shape(), first.shape())) {
                    throw new IllegalArgumentException("the runs are not of one model: " + name);
                }
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight.values()[i] / runs.size();
                }
            }
            mean.put(name, new Weight(first.shape(), sum));
        });
        return mean;
    }
}
