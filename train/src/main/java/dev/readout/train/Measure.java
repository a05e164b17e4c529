package dev.readout.train;

import dev.readout.language.model.LanguageModel;
import dev.readout.language.model.Pieces;
import dev.readout.train.data.DataSets;
import dev.readout.train.data.Split;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a model on the parts of the data sets that no run learns from. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Measures a model on the development parts of the data sets.")
final class Measure implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DATA", description = "The folder of the data sets.")
    private Path data = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", description = "The model, with tokenizer.json beside it.")
    private Path model = Path.of("");

    @Option(names = "--threads", defaultValue = "2", description = "Threads; ${DEFAULT-VALUE} by default.")
    private int threads;

    @Override
    public Integer call() throws IOException {
        Path tokenizer = model.resolveSibling("tokenizer.json");
        try (InputStream graph = Files.newInputStream(model);
                InputStream pieces = Files.newInputStream(tokenizer);
                InputStream again = Files.newInputStream(tokenizer);
                LanguageModel language = LanguageModel.load(graph, pieces, threads);
                Pieces cutter = new Pieces(again)) {
            Measurement measurement = new Measurement(language, new Preparer(cutter, Train.WINDOW));
            DataSets.of(data, Split.DEV).forEach(measurement::add);
            measurement.lines().forEach(System.out::println);
        }
        return 0;
    }
}
