package dev.readout.bench;

import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Measures one system in this process, which does nothing else: what its parent {@link SpeedBenchmark} starts. */
final class SpeedWorker {
    /** Not for people, and so not in the usage. */
    static final String COMMAND = "speed-worker";

    static final String WARM_UP = "warm-up";
    static final String MEASURED = "measured";
    static final String RESULT = "result.json";

    /** Short, and with something of everything, so that whatever is loaded late is loaded. */
    private static final String FIRST =
            "ISSOLMAR (Meridian Wire) - \"We are not done,\" Foreign Minister Ana Torv said on Monday. She added that"
                    + " the talks in Issolmar would go on.";

    private SpeedWorker() {}

    /** Measures {@code SYSTEM} on the texts in {@code FOLDER}, and leaves the result there. */
    static void run(List<String> words, PrintStream err) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--threads", "--peer-option"));
        if (arguments.positional().size() != 2) {
            throw new Bench.WrongUsage(COMMAND + " SYSTEM FOLDER --threads N");
        }
        String system = arguments.positional().get(0);
        Path folder = Path.of(arguments.positional().get(1));
        Map<String, String> options = arguments.pairs("--peer-option");
        Reports.Sample sample =
                new Reports.Sample(captures(folder.resolve(WARM_UP)), captures(folder.resolve(MEASURED)));
        measure(system, () -> Subject.load(system, options), sample, arguments.number("--threads", 2, 1), err)
                .write(folder.resolve(RESULT));
    }

    static Measurement measure(
            String system, Supplier<Subject> loader, Reports.Sample sample, int threads, PrintStream err) {
        long start = System.nanoTime();
        Subject subject = loader.get();
        Capture first = new Capture("first.txt", FIRST.getBytes(StandardCharsets.UTF_8), Hints.NONE, Instant.EPOCH);
        if (subject.prepare(first).get().tokens() == 0) {
            throw new IllegalStateException(system + " finds nothing in: " + FIRST);
        }
        double loadSeconds = secondsSince(start);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            work(subject, sample.warmUp(), workers, err);
            List<Supplier<Work>> prepared = prepare(subject, sample.measured());
            // What warming up left behind is not this measurement's to clear away.
            System.gc();
            long cpu = ProcessUse.cpuNanos();
            start = System.nanoTime();
            List<Work> done = work(prepared, workers, err);
            double seconds = secondsSince(start);
            double cpuSeconds = (ProcessUse.cpuNanos() - cpu) / 1e9;
            return new Measurement(
                    system,
                    loadSeconds,
                    seconds,
                    cpuSeconds,
                    done.size(),
                    prepared.size() - done.size(),
                    done.stream().reduce(Work.NONE, Work::plus),
                    ProcessUse.peakMemory(),
                    ProcessUse.liveHeap());
        } finally {
            // The live heap is meant to hold the models.
            Reference.reachabilityFence(subject);
            workers.shutdownNow();
        }
    }

    private static void work(Subject subject, List<Capture> captures, ExecutorService workers, PrintStream err) {
        work(prepare(subject, captures), workers, err);
    }

    private static List<Supplier<Work>> prepare(Subject subject, List<Capture> captures) {
        return captures.stream().map(subject::prepare).toList();
    }

    private static List<Work> work(List<Supplier<Work>> prepared, ExecutorService workers, PrintStream err) {
        List<Future<Optional<Work>>> running = new ArrayList<>();
        for (Supplier<Work> each : prepared) {
            running.add(workers.submit(() -> attempt(each, err)));
        }
        return running.stream()
                .map(SpeedWorker::result)
                .flatMap(Optional::stream)
                .toList();
    }

    /** An article that brings a system down is counted as failed, and is no reason to lose the run. */
    private static Optional<Work> attempt(Supplier<Work> work, PrintStream err) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError e) {
            err.println("bench: an article failed: " + e);
            return Optional.empty();
        }
    }

    private static Optional<Work> result(Future<Optional<Work>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker was brought down", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Capture> captures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(SpeedWorker::capture).toList();
        }
    }

    private static Capture capture(Path file) {
        try {
            return Reports.capture(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
