package dev.readout.bench;

import dev.readout.read.Capture;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How fast reports are understood, and in how much memory, by Readout and by whatever {@linkplain Peer peers} this build
 * has, on the same articles.
 *
 * <p>Each system runs in a Java process of its own, with the same heap and threads, one process after the other and in
 * turn (A B A B): neither memory nor compiled code of one meets those of another, and what slows the machine down for a
 * while shows as a difference between rounds. Readout's time is that of the whole way from bytes to facts; a peer is
 * given the text, and reading the page is not counted against it.
 */
final class SpeedBenchmark {
    /** Room enough for every system: of 4g CoreNLP fills all, and takes 3.3 to 4.1 s an article instead of 2.5 to 3.0. */
    private static final String HEAP = "8g";

    private final Path folder;
    private final int threads;
    private final String heap;
    private final List<String> peerOptions;

    private SpeedBenchmark(Path folder, int threads, String heap, List<String> peerOptions) {
        this.folder = folder;
        this.threads = threads;
        this.heap = heap;
        this.peerOptions = peerOptions;
    }

    static void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments = Arguments.parse(
                words,
                Set.of(),
                Set.of("--articles", "--warm-up", "--threads", "--rounds", "--heap", "--system", "--peer-option"));
        if (arguments.positional().isEmpty()) {
            throw new Bench.WrongUsage("speed needs a file or folder of reports");
        }
        int threads = arguments.number("--threads", 2, 1);
        int rounds = arguments.number("--rounds", 2, 1);
        int wanted = arguments.number("--articles", 100, 1);
        int warmUp = arguments.number("--warm-up", 20, 0);
        String heap = arguments.value("--heap").orElse(HEAP);
        // Wrong ones are found here, not by a process that has to load half a gigabyte first.
        List<String> peerOptions = arguments.pairs("--peer-option").entrySet().stream()
                .flatMap(each -> Stream.of("--peer-option", each.getKey() + "=" + each.getValue()))
                .toList();
        List<String> systems = Subject.chosen(arguments);
        if (Peer.all().isEmpty()) {
            err.println("bench: this build has nothing to compare with; build it with -Pcorenlp");
        }
        Reports.Sample sample = Reports.Sample.of(
                Reports.in(arguments.positional().stream().map(Path::of).toList()), warmUp, wanted);
        if (sample.measured().isEmpty()) {
            throw new Bench.WrongUsage("no report is in " + arguments.positional());
        }
        Path folder = Files.createTempDirectory("readout-bench");
        try {
            write(sample.warmUp(), folder.resolve(SpeedWorker.WARM_UP));
            write(sample.measured(), folder.resolve(SpeedWorker.MEASURED));
            out.printf(
                    "%d articles after %d to warm up, %d threads, heap of at most %s, Java %s%n%n",
                    sample.measured().size(), sample.warmUp().size(), threads, heap, Runtime.version());
            new SpeedBenchmark(folder, threads, heap, peerOptions).rounds(systems, rounds, out);
        } finally {
            Folders.delete(folder);
        }
    }

    private void rounds(List<String> systems, int rounds, PrintStream out) throws IOException {
        SpeedReport report = new SpeedReport(out);
        report.head();
        List<Measurement> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (String system : systems) {
                Measurement measurement = measure(system);
                all.add(measurement);
                report.line(round, measurement);
            }
        }
        report.ratios(systems, all);
    }

    private Measurement measure(String system) throws IOException {
        Path result = folder.resolve(SpeedWorker.RESULT);
        Files.deleteIfExists(result);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                Bench.class.getName(),
                SpeedWorker.COMMAND,
                system,
                folder.toString(),
                "--threads",
                Integer.toString(threads)));
        command.addAll(peerOptions);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Not on the command line: the inference library crashes a process whose command line is longer than 4 KiB.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        // Whoever stops the benchmark means the measured process too.
        Thread stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(system + " could not be measured: its process ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        return Measurement.read(result);
    }

    /** Keeps the ending of each name, by which its format is told. */
    private static void write(List<Capture> captures, Path to) throws IOException {
        Files.createDirectories(to);
        int number = 0;
        for (Capture capture : captures) {
            String name = capture.name().replaceFirst("#[0-9]+$", "");
            int dot = name.lastIndexOf('.');
            String ending = dot < name.lastIndexOf('/') ? "" : name.substring(Math.max(dot, 0));
            Files.write(to.resolve("%06d%s".formatted(number++, dot < 0 ? "" : ending)), capture.bytes());
        }
    }
}
