package dev.readout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.Readout;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.language.Annotators;
import dev.readout.read.Capture;
import dev.readout.record.ReadoutRecord;
import dev.readout.search.Meanings;
import dev.readout.search.RecordSearch;
import dev.readout.search.SearchHit;
import dev.readout.search.SearchQuery;
import dev.readout.search.SearchQuery.Mode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How often a question in other words than the reports' finds its answer among the first hits: by words, by meaning, by both.
 * Reports and answers are those of a gold record; the questions were written before any result was looked at.
 */
final class RelevanceBenchmark {
    private static final int FIRST = 5;

    private RelevanceBenchmark() {}

    private record Question(String text, List<String> statements) {}

    /** Words of one report that answer. */
    private record Answer(ArticleId article, Span span) {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show"), Set.of());
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("relevance needs one folder with a gold record and its articles");
        }
        Path folder = Path.of(arguments.positional().getFirst());
        MeaningEncoder encoder = Annotators.encoder();
        Readout readout = new Readout(Annotators.pipeline(), encoder);
        List<ArticleFacts> facts = new ArrayList<>();
        for (Capture capture : Reports.in(List.of(folder.resolve("articles")))) {
            readout.read(capture).article().map(readout::understand).ifPresent(facts::add);
        }
        ReadoutRecord record = Readout.record(facts);
        Map<String, List<Answer>> answers = answers(folder, record);
        try (RecordSearch search = RecordSearch.inMemory(Optional.of(encoder))) {
            search.bring("1", record, Meanings.of(facts));
            for (String set : List.of("questions", "words")) {
                List<Question> questions = questions(set);
                out.printf("%s: %d%n", set, questions.size());
                for (Mode mode : Mode.values()) {
                    measure(search, mode, questions, answers, arguments.has("--show"), out);
                }
            }
        }
    }

    private static void measure(
            RecordSearch search,
            Mode mode,
            List<Question> questions,
            Map<String, List<Answer>> answers,
            boolean show,
            PrintStream out) {
        int first = 0;
        int among = 0;
        double reciprocal = 0;
        for (Question question : questions) {
            List<Answer> right = question.statements().stream()
                    .flatMap(key -> answers.getOrDefault(key, List.of()).stream())
                    .toList();
            List<SearchHit> hits =
                    search.search(SearchQuery.of(question.text()).in(mode)).hits();
            int rank = 0;
            for (int i = hits.size() - 1; i >= 0; i--) {
                if (answers(hits.get(i), right)) {
                    rank = i + 1;
                }
            }
            first += rank == 1 ? 1 : 0;
            among += rank >= 1 && rank <= FIRST ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            if (show) {
                out.printf("%-8s %2d  %s%n", mode.name().toLowerCase(Locale.ROOT), rank, question.text());
            }
        }
        out.printf(
                Locale.ROOT,
                "%-8s  success@1 %.2f  success@5 %.2f (%d)  mean reciprocal rank %.2f%n",
                mode.name().toLowerCase(Locale.ROOT),
                (double) first / questions.size(),
                (double) among / questions.size(),
                among,
                reciprocal / questions.size());
    }

    private static boolean answers(SearchHit hit, List<Answer> right) {
        return hit.key().kind() != dev.readout.record.EntryKind.ARTICLE
                && hit.words().stream()
                        .anyMatch(words -> right.stream()
                                .anyMatch(answer -> answer.article()
                                                .equals(words.at().article())
                                        && 2 * common(answer.span(), words.at().span())
                                                >= Math.min(
                                                        answer.span().length(),
                                                        words.at().span().length())));
    }

    private static int common(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
    }

    private static Map<String, List<Answer>> answers(Path folder, ReadoutRecord record) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
        Map<String, Article> articles = new HashMap<>();
        for (JsonNode each : gold.get("articles")) {
            record.articles().stream()
                    .map(recorded -> recorded.article())
                    .filter(article -> article.file().endsWith(each.get("file").asText()))
                    .forEach(article -> articles.put(each.get("key").asText(), article));
        }
        Map<String, List<Answer>> answers = new HashMap<>();
        for (JsonNode said : gold.get("attributions")) {
            Article article = articles.get(said.get("article").asText());
            for (JsonNode content : said.get("content")) {
                int at = article == null ? -1 : article.body().indexOf(content.asText());
                if (at >= 0) {
                    answers.computeIfAbsent(said.get("statement").asText(), any -> new ArrayList<>())
                            .add(new Answer(
                                    Objects.requireNonNull(article).id(),
                                    new Span(at, at + content.asText().length())));
                }
            }
        }
        return answers;
    }

    private static List<Question> questions(String set) throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(RelevanceBenchmark.class.getResourceAsStream("search/" + set + ".tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Question(parts[0], List.of(parts[1].split(",", 0))))
                    .toList();
        }
    }
}
