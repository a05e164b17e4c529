package dev.readout.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** Prints measurements as a table, a line as soon as it is there, and how many times one system is another. */
final class SpeedReport {
    private static final double MEGABYTE = 1 << 20;

    private final PrintStream out;

    SpeedReport(PrintStream out) {
        this.out = out;
    }

    void head() {
        row(
                "round",
                "system",
                "load s",
                "700-word",
                "CPU s an",
                "cores",
                "sentences",
                "tokens",
                "peak",
                "live heap",
                "found",
                "with",
                "failed");
        row("", "", "", "articl./s", "article", "used", "/s", "/s", "MB", "MB", "", "speaker", "");
    }

    private void row(Object... cells) {
        out.printf("%-5s %-10s %8s %9s %9s %6s %10s %10s %9s %9s %9s %9s %7s%n", cells);
    }

    void line(int round, Measurement run) {
        out.printf(
                Locale.ROOT,
                "%-5d %-10s %8.2f %9.2f %9.3f %6.1f %10.0f %10.0f %9s %9.0f %9d %9d %7d%n",
                round,
                run.system(),
                run.loadSeconds(),
                run.articlesPerSecond(),
                run.cpuSecondsPerArticle(),
                run.processors(),
                run.sentencesPerSecond(),
                run.tokensPerSecond(),
                megabytes(run.peakMemory()),
                run.liveHeap() / MEGABYTE,
                run.work().found(),
                run.work().spoken(),
                run.failed());
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? String.format(Locale.ROOT, "%.0f", bytes.getAsLong() / MEGABYTE) : "?";
    }

    /** Prints the first system over each other one, of the means of all rounds. */
    void ratios(List<String> systems, List<Measurement> runs) {
        String first = systems.getFirst();
        for (String other : systems.subList(1, systems.size())) {
            out.printf("%n%s over %s, mean (least to most of any two rounds):%n", first, other);
            ratio("articles of 700 words a second", first, other, runs, Measurement::articlesPerSecond);
            ratio("processor time an article", first, other, runs, Measurement::cpuSecondsPerArticle);
            ratio("load time", first, other, runs, Measurement::loadSeconds);
            if (runs.stream().allMatch(run -> run.peakMemory().isPresent())) {
                ratio("peak memory", first, other, runs, run -> run.peakMemory().orElseThrow());
            }
            ratio("live heap", first, other, runs, Measurement::liveHeap);
        }
    }

    private void ratio(
            String name, String first, String other, List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        Ratio ratio = Ratio.of(figures(first, runs, figure), figures(other, runs, figure));
        out.printf(Locale.ROOT, "  %-32s %8.3f (%.3f to %.3f)%n", name, ratio.mean(), ratio.least(), ratio.most());
    }

    private static double[] figures(String system, List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        return runs.stream()
                .filter(run -> run.system().equals(system))
                .mapToDouble(figure)
                .toArray();
    }

    /**
     * How many times the figures of one system are those of another.
     *
     * @param mean the mean of one over the mean of the other
     * @param least the smallest of one over the largest of the other
     * @param most the largest of one over the smallest of the other
     */
    record Ratio(double mean, double least, double most) {
        static Ratio of(double[] ones, double[] others) {
            DoubleSummaryStatistics one = Arrays.stream(ones).summaryStatistics();
            DoubleSummaryStatistics other = Arrays.stream(others).summaryStatistics();
            return new Ratio(
                    one.getAverage() / other.getAverage(),
                    one.getMin() / other.getMax(),
                    one.getMax() / other.getMin());
        }
    }
}
