package dev.readout.bench;

import dev.readout.pages.Places;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How long each page takes to its last byte, and how large it is: one visitor, one page after the other, on a server of its own
 * on this machine. Of each kind of entry those that are the largest in the record and others by chance.
 */
final class PagesBenchmark {
    /** Of each kind of entry by chance, and as many of the largest. */
    private static final int SAMPLE = 40;

    private static final int SEED = 11;

    private PagesBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show"), Set.of("--articles", "--rounds"));
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("pages needs one store");
        }
        int rounds = arguments.number("--rounds", 5, 1);
        boolean show = arguments.has("--show");
        try (ServedRecord served = new ServedRecord(
                        Path.of(arguments.positional().getFirst()), arguments.number("--articles", 0, 0), out);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Page> pages = pages(served.entries());
            Map<String, Taken> kinds = new LinkedHashMap<>();
            // The first round warms up.
            for (int round = 0; round <= rounds; round++) {
                for (Page page : pages) {
                    long began = System.nanoTime();
                    HttpResponse<byte[]> answer = ask(client, served, page.path());
                    double ms = (System.nanoTime() - began) / 1e6;
                    if (answer.statusCode() != 200) {
                        throw new IOException(page.path() + " answered " + answer.statusCode());
                    }
                    kinds.computeIfAbsent(page.kind(), kind -> new Taken())
                            .add(page.path(), answer.body().length, round > 0 ? List.of(ms) : List.of());
                }
            }
            out.printf("%-22s %6s %8s %8s %8s %10s%n", "", "pages", "p50 ms", "p95 ms", "slowest", "largest");
            Taken all = new Taken();
            kinds.forEach((kind, taken) -> {
                out.println(taken.row(kind) + (show ? "  " + taken.largest : ""));
                all.addAll(taken);
            });
            out.println(all.row("all"));
        }
    }

    /** A page, and what kind of page it is. */
    private record Page(String kind, String path) {}

    /** How long pages took, and how large they are. */
    private static final class Taken {
        private final Set<String> paths = new HashSet<>();
        private final List<Double> ms = new ArrayList<>();
        private String largest = "";
        private int bytes;

        void add(String path, int size, List<Double> took) {
            paths.add(path);
            ms.addAll(took);
            if (size > bytes) {
                bytes = size;
                largest = path;
            }
        }

        void addAll(Taken other) {
            add(other.largest, other.bytes, other.ms);
            paths.addAll(other.paths);
        }

        String row(String kind) {
            Collections.sort(ms);
            return String.format(
                    Locale.ROOT,
                    "%-22s %6d %8.1f %8.1f %8.1f %7.1f kB",
                    kind,
                    paths.size(),
                    at(0.5),
                    at(0.95),
                    at(1),
                    bytes / 1000.0);
        }

        private double at(double share) {
            return ms.get((int) Math.min(ms.size() - 1L, (long) Math.ceil(share * ms.size())));
        }
    }

    private static HttpResponse<byte[]> ask(HttpClient client, ServedRecord served, String path) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(served.address().resolve(path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<Page> pages(List<RecordEntry> entries) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("desk", List.of("/"));
        pages.put(
                "timeline", List.of("/timeline", "/timeline?from=1990-01-01&until=2030-01-01", "/timeline?list=said"));
        pages.put("agenda", List.of("/agenda", "/agenda?on=2016-10-01"));
        pages.put("outlets", List.of("/outlets", "/outlets?by=latest", "/outlets?columns=2&page=3"));
        for (String list : List.of("encounters", "statements", "claims", "names", "reports")) {
            pages.put("list of " + list, List.of("/" + list, "/" + list + "?page=7", "/" + list + "?page=100000"));
        }
        pages.put("positions", List.of("/positions", "/positions?from=1990-01-01&until=2030-01-01"));
        pages.put("differences", List.of("/differences"));
        pages.put(
                "search",
                List.of("/search?q=minister+talks", "/search?q=%22peace+talks%22", "/search?q=who+offered+troops"));
        pages.put("review", List.of("/review", "/review?skip=20", "/decisions"));
        pages.put("add", List.of("/add"));
        pages.put("as of", List.of("/?as-of=1", "/statements?as-of=1", "/agenda?as-of=1"));
        Random random = new Random(SEED);
        for (EntryKind kind : List.of(
                EntryKind.STATEMENT,
                EntryKind.CLAIM,
                EntryKind.ENCOUNTER,
                EntryKind.POSITION,
                EntryKind.ENTITY,
                EntryKind.ARTICLE)) {
            List<RecordEntry> all = new ArrayList<>(
                    entries.stream().filter(entry -> entry.key().kind() == kind).toList());
            all.sort(
                    Comparator.comparingInt((RecordEntry entry) -> -entry.json().length()));
            List<RecordEntry> some = new ArrayList<>(all.subList(0, Math.min(SAMPLE, all.size())));
            Collections.shuffle(all, random);
            some.addAll(all.subList(0, Math.min(SAMPLE, all.size())));
            String folder = Places.folders().get(kind);
            List<String> paths = some.stream()
                    .map(entry ->
                            "/" + folder + "/" + URLEncoder.encode(entry.key().id(), StandardCharsets.UTF_8))
                    .toList();
            pages.put("one of " + folder, paths);
            if (List.of(EntryKind.STATEMENT, EntryKind.ENCOUNTER, EntryKind.ENTITY)
                    .contains(kind)) {
                pages.put(
                        "correct " + folder,
                        paths.stream().limit(10).map(path -> path + "/correct").toList());
            }
        }
        return pages.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(path -> new Page(kind.getKey(), path)))
                .toList();
    }
}
