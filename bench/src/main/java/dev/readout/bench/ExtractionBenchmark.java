package dev.readout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.Article;
import dev.readout.article.Furniture;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.read.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.extended.Readability4JExtended;

/**
 * How well the body of a page is found, on the 181 pages of the article extraction benchmark and by its own scoring.
 *
 * <p>Usage: {@code extraction FOLDER [--show] [--page ID]}, where FOLDER holds {@code ground-truth.json} and
 * {@code html/*.html.gz}. Three lines come out: Readout's body; Readout's body with its section headings put back in
 * printed order, which is what the benchmark's people took for the text (they kept section headings; Readout sets them
 * apart as furniture); and readability4j alone. {@code --show} adds the ten worst pages of the second line,
 * {@code --page} the words that differ on one page.
 */
final class ExtractionBenchmark {
    private static final int WORST = 10;

    private final Path folder;
    private final PrintStream out;
    private final ArticleReader reader = new ArticleReader();

    private ExtractionBenchmark(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs the measurement.
     *
     * @throws IOException when the folder is not the benchmark's
     */
    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show"), Set.of("--page"));
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("extraction needs one folder");
        }
        ExtractionBenchmark benchmark =
                new ExtractionBenchmark(Path.of(arguments.positional().get(0)), out);
        Optional<String> page = arguments.value("--page");
        if (page.isPresent()) {
            benchmark.showPage(page.get());
        } else {
            benchmark.run(arguments.has("--show"));
        }
    }

    private void run(boolean show) throws IOException {
        Map<String, ShingleScore.Page> bodies = new TreeMap<>();
        Map<String, ShingleScore.Page> withHeadings = new TreeMap<>();
        List<ShingleScore.Page> readability = new ArrayList<>();
        long nanos = 0;
        for (Map.Entry<String, String> expected : truth().entrySet()) {
            byte[] html = html(expected.getKey());
            long start = System.nanoTime();
            Optional<Article> article = read(expected.getKey(), html);
            nanos += System.nanoTime() - start;
            bodies.put(
                    expected.getKey(),
                    ShingleScore.page(
                            expected.getValue(), article.map(Article::body).orElse("")));
            withHeadings.put(
                    expected.getKey(),
                    ShingleScore.page(
                            expected.getValue(),
                            article.map(ExtractionBenchmark::withHeadings).orElse("")));
            readability.add(ShingleScore.page(expected.getValue(), readability(html)));
        }
        out.printf("%-28s %-15s %-15s %-15s %s%n", "", "F1", "precision", "recall", "accuracy");
        print("Readout: body", List.copyOf(bodies.values()));
        print("Readout: body and headings", List.copyOf(withHeadings.values()));
        print("readability4j alone", readability);
        out.printf("%d pages, %.1f ms a page%n", bodies.size(), nanos / 1e6 / bodies.size());
        if (show) {
            withHeadings.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<String, ShingleScore.Page> each) ->
                            each.getValue().f1()))
                    .limit(WORST)
                    .forEach(each -> out.printf(
                            "%.12s  F1 %.3f  precision %.3f  recall %.3f%n",
                            each.getKey(),
                            each.getValue().f1(),
                            each.getValue().precision(),
                            each.getValue().recall()));
        }
    }

    private void print(String name, List<ShingleScore.Page> pages) {
        out.printf(
                "%-28s %s %s %s %s%n",
                name,
                figure(pages, ShingleScore::f1),
                figure(pages, ShingleScore::precision),
                figure(pages, ShingleScore::recall),
                figure(pages, ShingleScore::accuracy));
    }

    private static String figure(List<ShingleScore.Page> pages, ToDoubleFunction<List<ShingleScore.Page>> figure) {
        return "%.3f ± %.3f  ".formatted(figure.applyAsDouble(pages), ShingleScore.error(pages, figure));
    }

    private void showPage(String prefix) throws IOException {
        for (Map.Entry<String, String> expected : truth().entrySet()) {
            if (!expected.getKey().startsWith(prefix)) {
                continue;
            }
            Optional<Article> article = read(expected.getKey(), html(expected.getKey()));
            String found = article.map(ExtractionBenchmark::withHeadings).orElse("");
            differences("missing", expected.getValue(), found);
            differences("extra", found, expected.getValue());
            article.ifPresent(
                    each -> each.furniture().forEach(piece -> out.println("  [" + piece.kind() + "] " + piece.text())));
        }
    }

    private void differences(String label, String text, String other) {
        String words = " " + other.replaceAll("[^\\p{L}\\p{N}_]+", " ") + " ";
        for (String line : text.split("\n", -1)) {
            String wanted = line.replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
            if (!wanted.isEmpty() && !words.contains(" " + wanted + " ")) {
                out.println(label + ": " + line);
            }
        }
    }

    private static String withHeadings(Article article) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Furniture each : article.furniture()) {
            if (each.kind() == Furniture.Kind.HEADING) {
                text.append(article.body(), from, each.before())
                        .append("\n\n")
                        .append(each.text())
                        .append("\n\n");
                from = each.before();
            }
        }
        return text.append(article.body().substring(from)).toString();
    }

    private Optional<Article> read(String id, byte[] html) {
        Reading reading = reader.read(new Capture(id + ".html", html, Hints.NONE, Instant.EPOCH));
        return reading.article();
    }

    private static String readability(byte[] html) {
        String text = new String(html, StandardCharsets.UTF_8);
        try {
            String found = new Readability4JExtended("https://page.invalid/", text)
                    .parse()
                    .getTextContent();
            return found == null ? "" : found;
        } catch (RuntimeException e) {
            return "";
        }
    }

    private byte[] html(String id) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("html").resolve(id + ".html.gz")))) {
            return in.readAllBytes();
        }
    }

    private Map<String, String> truth() throws IOException {
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
        Map<String, String> bodies = new TreeMap<>();
        truth.properties()
                .forEach(each -> bodies.put(
                        each.getKey(), each.getValue().path("articleBody").asText()));
        return bodies;
    }
}
