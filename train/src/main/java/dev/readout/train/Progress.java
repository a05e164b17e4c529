package dev.readout.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The recent losses and the speed, said in a line now and then. */
final class Progress {
    private final int steps;
    private final Consumer<String> report;
    private final Map<String, double[]> recent = new TreeMap<>();
    private long since = System.nanoTime();
    private long pieces;

    Progress(int steps, Consumer<String> report) {
        this.steps = steps;
        this.report = report;
    }

    void add(WordBatch batch, List<Head.Loss> losses) {
        pieces +=
                batch.parts().stream().mapToInt(part -> part.window().length()).sum();
        for (Head.Loss loss : losses) {
            double[] sum = recent.computeIfAbsent(loss.head(), name -> new double[2]);
            sum[0] += loss.value();
            sum[1]++;
        }
    }

    void report(int step) {
        StringBuilder line = new StringBuilder("step " + step + " of " + steps);
        recent.forEach((name, sum) -> line.append(String.format(Locale.ROOT, "  %s %.4f", name, sum[0] / sum[1])));
        double seconds = (System.nanoTime() - since) / 1e9;
        report.accept(line + String.format(Locale.ROOT, "  %.0f pieces/s", pieces / seconds));
        recent.clear();
        pieces = 0;
        since = System.nanoTime();
    }
}
