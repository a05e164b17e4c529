package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.language.Annotators;
import dev.readout.read.Capture;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.record.ReadoutRecord;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is listed as a contradiction when reports go through the whole pipeline into one record: each value with the sentences
 * that give it, their outlet and day, for a person to judge. Nobody has labelled contradictions in reports as they are, so
 * that what is listed can be judged, and what is missed cannot.
 */
final class DifferenceBenchmark {
    private static final String STORE = ".db";
    /** Of the sentences that give one value, enough to judge it by. */
    private static final int SHOWN = 4;

    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final PrintStream out;

    private DifferenceBenchmark(ReadoutRecord record, PrintStream out) {
        record.articles().forEach(each -> articles.put(each.article().id(), each.article()));
        record.entities().forEach(each -> entities.put(each.id(), each));
        this.out = out;
    }

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--undated"), Set.of("--from", "--to", "--field"));
        if (arguments.positional().isEmpty()) {
            throw new Bench.WrongUsage("differences needs reports");
        }
        Predicate<Article> wanted = wanted(arguments);
        Optional<Field> field = arguments.value("--field").map(DifferenceBenchmark::field);
        List<ArticleFacts> facts = facts(arguments.positional(), wanted);
        ReadoutRecord record = Readout.record(facts);
        List<Difference> listed = record.differences().stream()
                .filter(each -> field.isEmpty() || field.get() == each.field())
                .toList();
        DifferenceBenchmark benchmark = new DifferenceBenchmark(record, out);
        for (int i = 0; i < listed.size(); i++) {
            benchmark.show(i + 1, listed.get(i));
        }
        Map<Field, Integer> counts = new EnumMap<>(Field.class);
        listed.forEach(each -> counts.merge(each.field(), 1, Integer::sum));
        String kinds = counts.entrySet().stream()
                .map(entry -> ", " + entry.getValue() + " " + lower(entry.getKey()))
                .collect(Collectors.joining());
        out.printf("%d differences in %d reports%s%n", listed.size(), facts.size(), kinds);
    }

    private static Predicate<Article> wanted(Arguments arguments) {
        if (arguments.has("--undated")) {
            return article -> article.published().isEmpty();
        }
        if (!arguments.has("--from") && !arguments.has("--to")) {
            return article -> true;
        }
        int from = arguments.number("--from", 0, 0);
        int to = arguments.number("--to", LocalDate.MAX.getYear(), from);
        return article -> article.published()
                .map(time -> time.date().getYear())
                .filter(year -> from <= year && year <= to)
                .isPresent();
    }

    private static Field field(String name) {
        try {
            return Field.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Bench.WrongUsage("there is no field " + name, e);
        }
    }

    /** Of a store nothing has to be understood again: what is changed in how facts are compared shows at once. */
    private static List<ArticleFacts> facts(List<String> files, Predicate<Article> wanted) throws IOException {
        List<ArticleFacts> facts = new ArrayList<>();
        List<Path> reports = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(STORE)) {
                try (RecordStore store = SqliteRecordStore.open(Path.of(file))) {
                    store.facts().stream()
                            .filter(each -> wanted.test(each.article()))
                            .forEach(facts::add);
                }
            } else {
                reports.add(Path.of(file));
            }
        }
        if (!reports.isEmpty()) {
            Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
            for (Capture capture : Reports.in(reports)) {
                readout.read(capture)
                        .article()
                        .filter(wanted)
                        .map(readout::understand)
                        .ifPresent(facts::add);
            }
        }
        return facts;
    }

    private void show(int number, Difference difference) {
        out.printf(
                "%d. %s of %s%n",
                number, lower(difference.field()), difference.subject().id());
        for (FieldValue value : difference.values()) {
            out.println("   " + words(value)
                    + value.because().map(why -> " (" + why + ")").orElse(""));
            value.evidence().stream().limit(SHOWN).forEach(this::show);
        }
        out.println();
    }

    private String words(FieldValue value) {
        if (value.value() instanceof FieldValue.Who who) {
            return Objects.requireNonNull(entities.get(who.entity())).name();
        }
        return value.value().toString();
    }

    private void show(Evidence evidence) {
        Article article = Objects.requireNonNull(articles.get(evidence.article()));
        String day = article.published().map(time -> time.date().toString()).orElse("undated");
        out.println("      " + day + " " + article.outlet().orElse(article.file()) + ": "
                + sentence(article.body(), evidence.span().begin()));
    }

    private static String sentence(String body, int at) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(body);
        int end = sentences.following(at);
        return body.substring(sentences.previous(), end).strip().replaceAll("\\s+", " ");
    }

    private static String lower(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
