package dev.readout.bench;

import dev.readout.article.Article;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The captures of files and folders that hold a report. */
final class Reports {
    /** What is shorter is a stub; it would only add noise. */
    private static final int FEWEST_WORDS = 50;

    private Reports() {}

    /** Returns the readable reports in the order of their names, no bytes twice. */
    static List<Capture> in(List<Path> paths) throws IOException {
        ArticleReader reader = new ArticleReader();
        Map<String, Capture> reports = new LinkedHashMap<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                for (Capture capture : reader.split(capture(file))) {
                    boolean report = reader.read(capture)
                            .article()
                            .map(Article::body)
                            .filter(body -> Work.words(body) >= FEWEST_WORDS)
                            .isPresent();
                    if (report) {
                        reports.putIfAbsent(capture.sha256(), capture);
                    }
                }
            }
        }
        return List.copyOf(reports.values());
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static Capture capture(Path file) throws IOException {
        return new Capture(file.toString(), Files.readAllBytes(file), Hints.NONE, Instant.EPOCH);
    }

    /**
     * Some reports to warm up with and others to measure, both spread evenly, so that a collection sorted by outlet or
     * subject is measured as a whole.
     */
    record Sample(List<Capture> warmUp, List<Capture> measured) {
        Sample {
            warmUp = List.copyOf(warmUp);
            measured = List.copyOf(measured);
        }

        /** Takes so many, or of both proportionally less where there are fewer. */
        static Sample of(List<Capture> reports, int warmUp, int measured) {
            int wanted = warmUp + measured;
            int taken = Math.min(wanted, reports.size());
            List<Capture> first = new ArrayList<>();
            List<Capture> second = new ArrayList<>();
            for (int i = 0; i < taken; i++) {
                Capture report = reports.get((int) ((long) i * reports.size() / taken));
                boolean warming = (long) (i + 1) * warmUp / wanted > (long) i * warmUp / wanted;
                (warming ? first : second).add(report);
            }
            return new Sample(first, second);
        }
    }
}
