package dev.readout.bench;

import dev.readout.extract.ArticleFacts;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.read.Capture;
import dev.readout.record.RecordEntry;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a reading run that is killed leaves behind: processes that read reports into one store are killed at random moments,
 * and after each time what they had said is looked for, and every edition is compared with the record derived again of the
 * articles that it took account of. The next ones go on with the store; when all is read, another is begun.
 */
final class KillBenchmark {
    /** Longest wait until the kill, in milliseconds. */
    private static final int LONGEST = 6_000;
    /** One in so many is counted from when the models are loaded; the others from when the first article is kept. */
    private static final int EARLY = 5;

    private final Path reports;
    private final int processes;
    private final Path folder;
    private final Random random;
    private final Set<String> said = new HashSet<>();
    /** Editions that were compared, by their numbers: they never change. */
    private final Map<Long, Edition> compared = new TreeMap<>();

    private int killed;
    private int runs;
    private int articles;
    private int editions;
    private int lost;
    private int halfWritten;

    private KillBenchmark(Path reports, int processes, Path folder, long seed) {
        this.reports = reports;
        this.processes = processes;
        this.folder = folder;
        this.random = new Random(seed);
    }

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--kills", "--processes", "--seed"));
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("kills needs one file or folder of reports");
        }
        Path folder = Files.createTempDirectory("readout-kills");
        KillBenchmark benchmark = new KillBenchmark(
                Path.of(arguments.positional().getFirst()),
                arguments.number("--processes", 1, 1),
                folder,
                arguments.number("--seed", 1, 0));
        try {
            benchmark.kill(arguments.number("--kills", 200, 1), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private void kill(int kills, PrintStream out) throws IOException, InterruptedException {
        int store = 0;
        while (killed < kills) {
            Path file = folder.resolve("store-" + store + ".db");
            runs++;
            boolean done = killOnce(file);
            check(file);
            if (runs % 20 == 0) {
                out.println(this);
            }
            if (done) {
                Files.deleteIfExists(file);
                said.clear();
                compared.clear();
                store++;
            }
        }
        out.println(this);
    }

    /** Returns whether everything had been read before. */
    private boolean killOnce(Path file) throws IOException, InterruptedException {
        List<Process> started = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        int all = Reports.in(List.of(reports)).size();
        for (int i = 0; i < processes; i++) {
            Path output = Files.createTempFile(folder, "said", ".txt");
            outputs.add(output);
            started.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Bench.class.getName(),
                            KillWorker.COMMAND,
                            file.toString(),
                            Integer.toString(i * all / processes),
                            reports.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        try {
            String from = random.nextInt(EARLY) == 0 ? KillWorker.READY : KillWorker.ARTICLE;
            while (!Files.readString(outputs.getFirst()).contains(from)
                    && started.getFirst().isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST));
        } finally {
            for (Process process : started) {
                killed += process.isAlive() ? 1 : 0;
                process.destroyForcibly().waitFor();
            }
        }
        boolean done = false;
        for (Path output : outputs) {
            String text = Files.readString(output);
            // A last line without its end was not said yet.
            List<String> lines =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            said.addAll(lines);
            done |= lines.contains(KillWorker.DONE);
            Files.delete(output);
        }
        return done;
    }

    private void check(Path file) {
        try (RecordStore store = SqliteRecordStore.open(file)) {
            List<JournalLine> journal = store.journal(0);
            Set<String> there = new HashSet<>();
            Map<String, ArticleFacts> facts = store.facts().stream()
                    .collect(Collectors.toMap(each -> each.article().id().value(), Function.identity()));
            for (JournalLine line : journal) {
                boolean whole = facts.containsKey(line.article().value())
                        && store.capture(line.sha256())
                                .map(Capture::sha256)
                                .filter(line.sha256()::equals)
                                .isPresent();
                halfWritten += whole ? 0 : 1;
                there.add(KillWorker.ARTICLE + line.sha256());
            }
            halfWritten += facts.size() == journal.size() ? 0 : 1;
            for (Edition edition : store.editions()) {
                there.add(KillWorker.EDITION + edition.number());
                if (compared.put(edition.number(), edition) == null) {
                    editions++;
                    List<RecordEntry> derived =
                            new ArrayList<>(KillWorker.record(journal.subList(0, (int) edition.through()).stream()
                                    .map(line -> facts.get(line.article().value()))
                                    .toList()));
                    derived.sort(Comparator.comparing(RecordEntry::key));
                    halfWritten += store.entries(edition).equals(derived) ? 0 : 1;
                }
            }
            for (String each : said) {
                if (each.startsWith(KillWorker.ARTICLE) || each.startsWith(KillWorker.EDITION)) {
                    lost += there.contains(each) ? 0 : 1;
                }
            }
            articles = Math.max(articles, journal.size());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public String toString() {
        return killed + " kills: entries lost " + lost + ", half-written " + halfWritten + " (up to " + articles
                + " articles and " + editions + " editions looked at, " + processes
                + (processes == 1 ? " process" : " processes") + " on one file)";
    }
}
