package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Edition;
import dev.readout.language.Annotators;
import dev.readout.read.Capture;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordEntry;
import dev.readout.store.Holdings;
import dev.readout.store.RecordStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many articles a second go the whole way, from bytes to a kept edition, into SQLite and into PostgreSQL, and how much room
 * they take there.
 *
 * <p>The same articles go into either in one process, in turn by blocks (A B, B A): what slows the machine down for a while, and
 * compiled code that gets faster, meets both. What is there only once, loading and the first articles, is told apart.
 * As in {@code readout read}, articles are understood on several threads and kept in order by one, each in its own
 * transaction that outlives a power cut.
 */
final class StoreBenchmark {
    private static final String MAKERS = "bench";
    private static final int BLOCK = 25;

    private final Readout readout;
    private final ExecutorService workers;
    private final PrintStream err;

    private StoreBenchmark(Readout readout, ExecutorService workers, PrintStream err) {
        this.readout = readout;
        this.workers = workers;
        this.err = err;
    }

    static void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--articles", "--warm-up", "--threads"));
        if (arguments.positional().isEmpty()) {
            throw new Bench.WrongUsage("stores needs a file or folder of reports");
        }
        int threads = arguments.number("--threads", 2, 1);
        int wanted = arguments.number("--articles", 500, 1);
        int warmUp = arguments.number("--warm-up", 20, 1);
        err.println("bench: looking for reports");
        Reports.Sample sample = Reports.Sample.of(
                Reports.in(arguments.positional().stream().map(Path::of).toList()), warmUp, wanted);
        if (sample.measured().isEmpty()) {
            throw new Bench.WrongUsage("no report is in " + arguments.positional());
        }
        long start = System.nanoTime();
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        double loading = since(start);
        err.println("bench: starting PostgreSQL");
        start = System.nanoTime();
        try (Databases databases = Databases.start();
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            double starting = since(start);
            out.printf(
                    Locale.ROOT,
                    "%d articles after %d to warm up, %d threads, Java %s; PostgreSQL %s on this machine, syncing%n%n",
                    sample.measured().size(),
                    sample.warmUp().size(),
                    threads,
                    Runtime.version(),
                    databases.postgres());
            out.printf(
                    Locale.ROOT,
                    "cold: models loaded in %.1f s, PostgreSQL started in %.1f s; the first articles are those to warm up%n%n",
                    loading,
                    starting);
            new StoreBenchmark(readout, workers, err).measure(sample, databases, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("an article could not be understood", e.getCause());
        }
    }

    private void measure(Reports.Sample sample, Databases databases, PrintStream out)
            throws IOException, ExecutionException, InterruptedException {
        out.println("part  store       articles/s  and record  understanding  keeping  record   edition");
        out.println("                    read     and kept     ms/article       ms    made s   kept s");
        pass("cold", sample.warmUp(), databases.both("cold"), out);
        List<Databases.Kept> kept = databases.both("warm");
        pass("warm", sample.measured(), kept, out);
        out.println();
        out.println("store       kB an article: captures    facts  edition   all that lies on the disk");
        for (Databases.Kept each : kept) {
            Databases.Sizes sizes = each.sizes();
            double articles = 1024.0 * sample.measured().size();
            out.printf(
                    Locale.ROOT,
                    "%-10s  %23.1f  %7.1f  %7.1f  %7.1f%n",
                    each.name(),
                    sizes.captures() / articles,
                    sizes.facts() / articles,
                    sizes.editions() / articles,
                    sizes.all() / articles);
        }
        double pages = sample.measured().stream()
                .mapToInt(capture -> capture.bytes().length)
                .average()
                .orElse(0);
        out.printf(
                Locale.ROOT,
                "with their keys and indexes; the captures have %.1f kB of bytes each before they are packed%n",
                pages / 1024);
    }

    /** Takes the same articles into each store. */
    private void pass(String part, List<Capture> captures, List<Databases.Kept> stores, PrintStream out)
            throws ExecutionException, InterruptedException {
        List<Pass> passes = stores.stream().map(Pass::new).toList();
        for (int from = 0, turn = 0; from < captures.size(); from += BLOCK, turn++) {
            List<Capture> block = captures.subList(from, Math.min(from + BLOCK, captures.size()));
            for (Pass pass : turn % 2 == 0 ? passes : passes.reversed()) {
                pass.read(block);
            }
            err.printf("bench: %s, %d of %d articles in both stores%n", part, from + block.size(), captures.size());
        }
        for (Pass pass : passes) {
            pass.edition();
            pass.print(part, out);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** An article, and how long it took to understand it. */
    private record Understood(Capture capture, ArticleFacts facts, double seconds) {}

    private Understood understand(Capture capture) {
        long start = System.nanoTime();
        Article article = readout.read(capture).article().orElseThrow();
        ArticleFacts facts = readout.understand(article);
        return new Understood(capture, facts, since(start));
    }

    /** What goes into one store. */
    private final class Pass {
        private final Databases.Kept kept;
        private int articles;
        private double reading;
        private double understanding;
        private double keeping;
        private double making;
        private double publishing;

        Pass(Databases.Kept kept) {
            this.kept = kept;
        }

        void read(List<Capture> block) throws ExecutionException, InterruptedException {
            long start = System.nanoTime();
            List<Future<Understood>> pending = new ArrayList<>();
            for (Capture capture : block) {
                pending.add(workers.submit(() -> understand(capture)));
            }
            for (Future<Understood> each : pending) {
                Understood understood = each.get();
                long before = System.nanoTime();
                kept.store().add(understood.capture(), understood.facts(), MAKERS, Instant.EPOCH);
                keeping += since(before);
                understanding += understood.seconds();
            }
            articles += block.size();
            reading += since(start);
        }

        void edition() {
            RecordStore store = kept.store();
            long start = System.nanoTime();
            Holdings held = store.holdings();
            List<RecordEntry> entries = RecordEntries.of(Readout.record(held.facts()));
            making = since(start);
            start = System.nanoTime();
            Optional<Edition> edition = store.publish(entries, Optional.empty(), held.lines(), MAKERS, Instant.EPOCH);
            publishing = since(start);
            if (edition.isEmpty()) {
                throw new IllegalStateException("somebody else writes into " + kept.name());
            }
        }

        void print(String part, PrintStream out) {
            out.printf(
                    Locale.ROOT,
                    "%-4s  %-10s  %10.2f  %10.2f  %13.1f  %7.2f  %6.2f  %7.2f%n",
                    part,
                    kept.name(),
                    articles / reading,
                    articles / (reading + making + publishing),
                    1000 * understanding / articles,
                    1000 * keeping / articles,
                    making,
                    publishing);
        }
    }
}
