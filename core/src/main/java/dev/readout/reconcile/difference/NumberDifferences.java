package dev.readout.reconcile.difference;

import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the counts and sums of all articles so far, and tells which contradict each other.
 *
 * <p>Two of different articles are compared when they count the same and have one of the words around them that tell most in
 * common, within days of each other; two of one article when they stand side by side. No order of adding makes a difference.
 *
 * <p>For one thread.
 */
public final class NumberDifferences {
    /** The words by which a number is looked up: those that tell most of what stands around it. */
    private static final int KEYS = 10;
    /** With so many others of one word, the nearest in time, a number is compared: no word makes a day cost its square. */
    private static final int MOST_NEAR = 60;

    private final Map<Article, List<Quantity>> articles = new TreeMap<>(Article.BY_PUBLICATION);
    /** Of each address the version published last: what it has mended is no contradiction. */
    private final Map<String, Article> latest = new HashMap<>();

    /** Adds an article that was not added before. */
    public void add(ArticleFacts facts) {
        Article article = facts.article();
        articles.put(article, QuantityReader.read(facts));
        article.url()
                .ifPresent(url -> latest.merge(
                        url, article, (one, other) -> Article.BY_PUBLICATION.compare(one, other) < 0 ? other : one));
    }

    /**
     * Returns the numbers and sums of all articles added so far that cannot both be true, by the first that is said.
     *
     * @param statements what was said in all of them
     */
    public List<Difference> differences(Collection<Statement> statements) {
        Map<AttributionId, Statement> carried = new HashMap<>();
        statements.forEach(
                statement -> statement.attributions().forEach(attribution -> carried.put(attribution, statement)));
        List<List<Quantity>> current = articles.entrySet().stream()
                .filter(entry -> isLatest(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<Quantity> all = current.stream().flatMap(List::stream).toList();
        Disputes disputes = new Disputes(all);
        List<Pair> contradictions = new ArrayList<>();
        List<Pair> beside = new ArrayList<>();
        for (List<Quantity> article : current) {
            contradictions.addAll(SideBySide.opposed(article));
            beside.addAll(SideBySide.beside(article));
        }
        contradictions.addAll(across(all, carried, disputes));
        contradictions.removeIf(pair -> isOneStatement(pair, carried));
        contradictions.forEach(disputes::contradict);
        disputes.repeat(contradictions, beside);
        return disputes.found().stream()
                .flatMap(dispute -> difference(dispute, carried).stream())
                .toList();
    }

    private boolean isLatest(Article article) {
        return article.url()
                .map(latest::get)
                .filter(last -> !last.id().equals(article.id()))
                .isEmpty();
    }

    /** Compares those of different articles; those that say the same of one thing are joined on the way. */
    private static List<Pair> across(List<Quantity> all, Map<AttributionId, Statement> carried, Disputes disputes) {
        List<Pair> contradictions = new ArrayList<>();
        Map<Integer, List<Integer>> byWord = new HashMap<>();
        int[] met = new int[all.size()];
        for (int place = 0; place < all.size(); place++) {
            Quantity quantity = all.get(place);
            for (int key : keys(quantity)) {
                List<Integer> posting = byWord.computeIfAbsent(key, k -> new ArrayList<>());
                for (int i = posting.size() - 1; i >= Math.max(0, posting.size() - MOST_NEAR); i--) {
                    Quantity other = all.get(posting.get(i));
                    if (!isNear(other, quantity)) {
                        break;
                    }
                    if (other.article().equals(quantity.article()) || met[posting.get(i)] == place) {
                        continue;
                    }
                    met[posting.get(i)] = place;
                    if (SameMeasure.agree(other, quantity)) {
                        disputes.join(other, quantity);
                    } else if (SameMeasure.contradict(other, quantity, areTwoSides(other, quantity, carried))) {
                        contradictions.add(new Pair(other, quantity));
                    }
                }
                posting.add(place);
            }
        }
        return contradictions;
    }

    private static boolean isNear(Quantity one, Quantity other) {
        return one.daysTo(other).filter(days -> days <= SameMeasure.DAYS).isPresent();
    }

    private static List<Integer> keys(Quantity quantity) {
        if (quantity.unit().isEmpty() || quantity.published().isEmpty()) {
            return List.of();
        }
        return quantity.context().stems().entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEYS)
                .map(stem -> Objects.hash(quantity.unit(), stem.getKey()))
                .toList();
    }

    private static boolean areTwoSides(Quantity one, Quantity other, Map<AttributionId, Statement> carried) {
        Optional<EntityId> here = statement(one, carried).flatMap(Statement::speaker);
        Optional<EntityId> there = statement(other, carried).flatMap(Statement::speaker);
        return here.isPresent() && there.isPresent() && !here.equals(there);
    }

    /** What changes within one statement from report to report is its drift. */
    private static boolean isOneStatement(Pair pair, Map<AttributionId, Statement> carried) {
        Optional<StatementId> id = statement(pair.one(), carried).map(Statement::id);
        return id.isPresent() && id.equals(statement(pair.other(), carried).map(Statement::id));
    }

    private static Optional<Statement> statement(Quantity quantity, Map<AttributionId, Statement> carried) {
        return quantity.said().map(carried::get);
    }

    /** Those that somebody says come first, then those that most articles print. */
    private static Optional<Difference> difference(List<Quantity> dispute, Map<AttributionId, Statement> carried) {
        Map<BigDecimal, List<Quantity>> byValue = new TreeMap<>();
        dispute.forEach(quantity -> byValue.computeIfAbsent(quantity.value(), value -> new ArrayList<>())
                .add(quantity));
        if (byValue.size() < 2) {
            return Optional.empty();
        }
        Comparator<List<Quantity>> bestAttested = Comparator.comparing(
                        (List<Quantity> same) -> firstStatement(same, carried).isEmpty())
                .thenComparing(NumberDifferences::articles, Comparator.reverseOrder())
                .thenComparingInt(same -> dispute.indexOf(same.getFirst()));
        List<List<Quantity>> values =
                byValue.values().stream().sorted(bestAttested).toList();
        Difference.Subject subject = firstStatement(values.getFirst(), carried)
                .<Difference.Subject>map(Difference.OfStatement::new)
                .orElseGet(() ->
                        new Difference.OfArticle(values.getFirst().getFirst().article()));
        return Optional.of(new Difference(
                subject,
                dispute.getFirst().field(),
                values.stream().map(NumberDifferences::value).toList()));
    }

    private static Optional<StatementId> firstStatement(List<Quantity> same, Map<AttributionId, Statement> carried) {
        return same.stream()
                .flatMap(quantity -> statement(quantity, carried).map(Statement::id).stream())
                .findFirst();
    }

    private static int articles(List<Quantity> same) {
        return (int)
                same.stream().map(quantity -> quantity.article()).distinct().count();
    }

    private static FieldValue value(List<Quantity> same) {
        // The fullest form says what is counted.
        Quantity fullest = same.stream()
                .filter(quantity -> !quantity.unit().isEmpty())
                .findFirst()
                .orElse(same.getFirst());
        return new FieldValue(
                new FieldValue.Printed(fullest.text()),
                same.stream()
                        .map(quantity -> new Evidence(quantity.article(), quantity.span()))
                        .toList(),
                Optional.empty(),
                List.of());
    }
}
