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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
            Map<String, List<String>> pages = pages(served.entries());
            Map<String, List<Double>> took = new LinkedHashMap<>();
            Map<String, Integer> largest = new LinkedHashMap<>();
            Map<String, String> which = new LinkedHashMap<>();
            // The first round warms up.
            for (int round = 0; round <= rounds; round++) {
                for (Map.Entry<String, List<String>> kind : pages.entrySet()) {
                    for (String path : kind.getValue()) {
                        long began = System.nanoTime();
                        HttpResponse<byte[]> page = ask(client, served, path);
                        double ms = (System.nanoTime() - began) / 1e6;
                        if (page.statusCode() != 200) {
                            throw new IOException(path + " answered " + page.statusCode());
                        }
                        if (round > 0) {
                            took.computeIfAbsent(kind.getKey(), k -> new ArrayList<>())
                                    .add(ms);
                        }
                        if (page.body().length > largest.getOrDefault(kind.getKey(), 0)) {
                            largest.put(kind.getKey(), page.body().length);
                            which.put(kind.getKey(), path);
                        }
                    }
                }
            }
            out.printf("%-22s %6s %8s %8s %8s %10s%n", "", "pages", "p50 ms", "p95 ms", "slowest", "largest");
            took.forEach((kind, times) -> {
                Collections.sort(times);
                out.printf(
                        Locale.ROOT,
                        "%-22s %6d %8.1f %8.1f %8.1f %7.1f kB%s%n",
                        kind,
                        pages.getOrDefault(kind, List.of()).size(),
                        at(times, 0.5),
                        at(times, 0.95),
                        at(times, 1),
                        largest.getOrDefault(kind, 0) / 1000.0,
                        show ? "  " + which.get(kind) : "");
            });
            List<Double> all =
                    took.values().stream().flatMap(List::stream).sorted().toList();
            out.printf(
                    Locale.ROOT,
                    "%-22s %6d %8.1f %8.1f %8.1f %7.1f kB%n",
                    "all",
                    pages.values().stream().mapToInt(List::size).sum(),
                    at(all, 0.5),
                    at(all, 0.95),
                    at(all, 1),
                    largest.values().stream().mapToInt(Integer::intValue).max().orElse(0) / 1000.0);
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) Math.ceil(share * sorted.size())));
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

    private static Map<String, List<String>> pages(List<RecordEntry> entries) {
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
            if (Arrays.asList(EntryKind.STATEMENT, EntryKind.ENCOUNTER, EntryKind.ENTITY)
                    .contains(kind)) {
                pages.put(
                        "correct " + folder,
                        paths.stream().limit(10).map(path -> path + "/correct").toList());
            }
        }
        return pages;
    }
}
