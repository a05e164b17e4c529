package dev.readout.bench;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.lexicon.WordList;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.reconcile.copies.Copy;
import dev.readout.reconcile.copies.CopyIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well republished copy is told from two outlets' own reports of one event, and what it costs.
 *
 * <p>Copies are made from the reports by a seeded generator; what must not be taken for one are pairs of reports by
 * different outlets within a day, alike in the names they hold, and pairs at random.
 */
final class CopiesBenchmark {
    private static final int SEED = 20_260_302;
    private static final int MADE = 385;
    private static final int PAIRS = 800;
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{L}{2,}");
    private static final Pattern SAID = Pattern.compile("\\b(?:said|told)\\b");
    private static final double[] KEPT = {0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0};

    private final PrintStream out;
    private final Set<String> labelled;

    private CopiesBenchmark(PrintStream out, Set<String> labelled) {
        this.out = out;
        this.labelled = labelled;
    }

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments =
                Arguments.parse(words, Set.of("--list", "--cost", "--show"), Set.of("--half", "--documents"));
        if (arguments.positional().isEmpty()) {
            throw new Bench.WrongUsage("copies needs reports");
        }
        String half = arguments.value("--half").orElse("unseen");
        if (!Set.of("tuning", "unseen").contains(half)) {
            throw new Bench.WrongUsage("--half is tuning or unseen, not '" + half + "'");
        }
        List<Article> articles = articles(arguments.positional());
        CopiesBenchmark benchmark =
                new CopiesBenchmark(out, Set.copyOf(WordList.lines(CopiesBenchmark.class, "shared-copy.tsv")));
        if (arguments.has("--list")) {
            benchmark.list(articles);
        } else if (arguments.value("--documents").isPresent()) {
            benchmark.documents(
                    articles, articles(List.of(arguments.value("--documents").get())));
        } else if (arguments.has("--cost")) {
            benchmark.cost(articles);
        } else {
            benchmark.accuracy(
                    articles.stream()
                            .filter(article -> isUnseen(article) == half.equals("unseen"))
                            .toList(),
                    half,
                    arguments.has("--show"));
        }
    }

    private static List<Article> articles(List<String> paths) throws IOException {
        ArticleReader reader = new ArticleReader();
        List<Article> articles = new ArrayList<>();
        for (Capture capture : Reports.in(paths.stream().map(Path::of).toList())) {
            reader.read(capture).article().ifPresent(articles::add);
        }
        return articles;
    }

    private static boolean isUnseen(Article article) {
        return article.id().value().hashCode() % 2 == 0;
    }

    // What is found among the reports as they are

    private void list(List<Article> articles) {
        Map<ArticleId, String> names = new HashMap<>();
        articles.forEach(article -> names.put(article.id(), name(article)));
        List<Copy> copies = CopyIndex.of(articles).copies();
        for (Copy copy : copies) {
            out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%s\t%.2f\t%s\t%s\t%s%n",
                    copy.extent(),
                    names.get(copy.article()),
                    copy.of().map(names::get).orElse("-"),
                    copy.share().orElse(0.0),
                    copy.originalKnown() ? "known" : "unknown",
                    copy.credit().orElse("-"),
                    copy.reason());
        }
        out.printf(
                "%d of %d articles, %d of them from another%n",
                copies.size(),
                articles.size(),
                copies.stream().filter(c -> c.of().isPresent()).count());
    }

    private static String name(Article article) {
        return article.url().orElse(article.file());
    }

    // Made copies and real pairs

    private record Made(Article copy, Article source, double kept) {}

    private void accuracy(List<Article> articles, String half, boolean show) {
        // A quarter lends its words as filler and is not looked in, so that a made copy has one source alone.
        Set<ArticleId> linked = CopyIndex.of(articles).copies().stream()
                .flatMap(copy ->
                        copy.of().map(of -> Stream.of(copy.article(), of)).orElse(Stream.of()))
                .collect(Collectors.toSet());
        List<Article> hosts = articles.stream()
                .filter(article -> isHost(article) && !linked.contains(article.id()))
                .toList();
        List<Article> store =
                articles.stream().filter(article -> !isHost(article)).toList();
        List<Made> made = made(store, hosts);
        CopyIndex index = new CopyIndex();
        store.forEach(index::add);
        made.forEach(each -> index.add(each.copy()));
        Map<ArticleId, Copy> found = new HashMap<>();
        index.copies().forEach(copy -> found.put(copy.article(), copy));
        Map<Double, int[]> byKept = new TreeMap<>();
        int right = 0;
        int wrong = 0;
        for (Made each : made) {
            Optional<ArticleId> of =
                    Optional.ofNullable(found.get(each.copy().id())).flatMap(Copy::of);
            int[] counts = byKept.computeIfAbsent(each.kept(), kept -> new int[2]);
            counts[1]++;
            if (of.isPresent() && isRight(of.get(), each.source(), found)) {
                right++;
                counts[0]++;
            } else {
                wrong += of.isPresent() ? 1 : 0;
                if (show) {
                    out.println((of.isPresent() ? "wrong " + of.get() : "missed") + " " + each.kept() + " "
                            + name(each.source()) + " in " + each.copy().url().orElse(""));
                }
            }
        }
        List<Article[]> hard = hard(articles);
        List<Article[]> random = random(articles);
        int hardFired = fired(hard, show);
        int randomFired = fired(random, show);
        out.printf("%s half: %d articles%n", half, articles.size());
        out.printf(
                Locale.ROOT,
                "made copies      %d, found %d, of a wrong article %d: recall %.3f%n",
                made.size(),
                right,
                wrong,
                (double) right / made.size());
        byKept.forEach((kept, counts) ->
                out.printf(Locale.ROOT, "  kept %3.0f %%     %d of %d%n", kept * 100, counts[0], counts[1]));
        out.printf("like pairs       %d, taken for copies %d%n", hard.size(), hardFired);
        out.printf("random pairs     %d, taken for copies %d%n", random.size(), randomFired);
        out.printf(Locale.ROOT, "precision %.3f%n", (double) right / (right + wrong + hardFired + randomFired));
    }

    /** The source, or a report that is linked with it. */
    private static boolean isRight(ArticleId of, Article source, Map<ArticleId, Copy> found) {
        return of.equals(source.id())
                || Optional.ofNullable(found.get(source.id()))
                        .flatMap(Copy::of)
                        .filter(of::equals)
                        .isPresent();
    }

    private int fired(List<Article[]> pairs, boolean show) {
        int fired = 0;
        for (Article[] pair : pairs) {
            for (Copy copy : CopyIndex.of(List.of(pair)).copies()) {
                if (copy.of().isPresent()) {
                    fired++;
                    if (show) {
                        out.println("fired " + copy.reason() + "\t" + name(pair[0]) + "\t" + name(pair[1]));
                    }
                }
            }
        }
        return fired;
    }

    private static boolean isHost(Article article) {
        return article.id().value().hashCode() / 2 % 4 == 0;
    }

    private static List<Made> made(List<Article> articles, List<Article> hosts) {
        Random random = new Random(SEED);
        Rewriting rewriting = new Rewriting(random);
        List<Article> shuffled = new ArrayList<>(articles.stream()
                .filter(CopiesBenchmark::isReport)
                .sorted(Comparator.comparing(Article::id))
                .toList());
        Collections.shuffle(shuffled, random);
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < Math.min(MADE, shuffled.size()); i++) {
            Article source = shuffled.get(i);
            double kept = KEPT[i % KEPT.length];
            Article host = hosts.get(i % hosts.size());
            List<String> text = new ArrayList<>(rewriting.rewrite(some(source, kept, random)));
            if (kept <= 0.6) {
                // A passage stands among another report's own words: before, after or within.
                List<String> filler = paragraphs(host);
                int at = random.nextInt(filler.size() + 1);
                text.addAll(0, filler.subList(0, at));
                text.addAll(filler.subList(at, filler.size()));
            }
            made.add(new Made(article(source, host, i, text), source, kept));
        }
        return made;
    }

    /** A dated report that tells who said what about as often as wire copy does; no column, list or transcript. */
    private static boolean isReport(Article article) {
        long said = SAID.matcher(article.body()).results().count();
        return article.paragraphs().size() >= 8
                && article.published().isPresent()
                && said * 100 >= Work.words(article.body());
    }

    /** Paragraphs of about so many words of the report, half of the time in one piece. */
    private static List<String> some(Article article, double kept, Random random) {
        List<String> all = paragraphs(article);
        int wanted = (int) (kept * article.body().length());
        List<Integer> order = new ArrayList<>();
        int begin = random.nextBoolean() ? 0 : random.nextInt(all.size());
        for (int i = 0; i < all.size(); i++) {
            order.add((begin + i) % all.size());
        }
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        List<Integer> taken = new ArrayList<>();
        int length = 0;
        for (int i : order) {
            if (length < wanted) {
                taken.add(i);
                length += all.get(i).length();
            }
        }
        return taken.stream().sorted().map(all::get).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> paragraphs(Article article) {
        return article.paragraphs().stream()
                .map((Span span) -> span.in(article.body()))
                .toList();
    }

    private static Article article(Article source, Article host, int number, List<String> text) {
        Optional<PrintedTime> nextDay =
                source.published().map(time -> PrintedTime.day(time.date().plusDays(1)));
        return made("Copier " + number % 40, "made-" + number, host, nextDay, text);
    }

    private static Article made(
            String outlet, String id, Article like, Optional<PrintedTime> published, List<String> text) {
        return new Article(
                new ArticleId(id),
                id,
                Optional.of("https://" + outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example/" + id),
                Optional.of(outlet),
                like.title(),
                Optional.empty(),
                Optional.empty(),
                like.language(),
                published,
                Optional.empty(),
                like.read(),
                String.join(Article.PARAGRAPH_BREAK, text),
                List.of());
    }

    /** Pairs of different outlets within a day that share most of their names, by weighted overlap. */
    private List<Article[]> hard(List<Article> articles) {
        List<Article> dated = articles.stream()
                .filter(article -> article.published().isPresent())
                .sorted(Article.BY_PUBLICATION)
                .toList();
        List<Set<String>> names = dated.stream().map(CopiesBenchmark::names).toList();
        Map<String, Integer> frequency = new HashMap<>();
        names.forEach(here -> here.forEach(name -> frequency.merge(name, 1, Integer::sum)));
        record Pair(Article one, Article other, double likeness) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Article one = dated.get(i);
            for (int j = i + 1; j < dated.size() && daysBetween(one, dated.get(j)) <= 1; j++) {
                Article other = dated.get(j);
                if (!one.outlet().equals(other.outlet()) && !isLabelled(one, other)) {
                    Set<String> both = new HashSet<>(names.get(i));
                    both.retainAll(names.get(j));
                    Set<String> any = new HashSet<>(names.get(i));
                    any.addAll(names.get(j));
                    double weight = weight(any, frequency, dated.size());
                    pairs.add(new Pair(one, other, weight == 0 ? 0 : weight(both, frequency, dated.size()) / weight));
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .limit(PAIRS)
                .map(pair -> new Article[] {pair.one(), pair.other()})
                .toList();
    }

    private static Set<String> names(Article article) {
        return NAME.matcher(article.body()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static double weight(Set<String> names, Map<String, Integer> frequency, int articles) {
        return names.stream()
                .mapToDouble(name -> Math.log((double) articles / frequency.getOrDefault(name, 1)))
                .sum();
    }

    private static long daysBetween(Article one, Article later) {
        return ChronoUnit.DAYS.between(
                one.published().orElseThrow().date(),
                later.published().orElseThrow().date());
    }

    private boolean isLabelled(Article one, Article other) {
        return labelled.contains(name(one) + "\t" + name(other)) || labelled.contains(name(other) + "\t" + name(one));
    }

    private List<Article[]> random(List<Article> articles) {
        Random random = new Random(SEED);
        List<Article[]> pairs = new ArrayList<>();
        while (pairs.size() < PAIRS) {
            Article one = articles.get(random.nextInt(articles.size()));
            Article other = articles.get(random.nextInt(articles.size()));
            if (!one.outlet().equals(other.outlet()) && !isLabelled(one, other)) {
                pairs.add(new Article[] {one, other});
            }
        }
        return pairs;
    }

    // Documents that two reports print

    private void documents(List<Article> articles, List<Article> documents) {
        for (String announcement : new String[] {"", "The office said in a statement:"}) {
            List<Article[]> pairs = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                Article document = documents.get(i % documents.size());
                pairs.add(new Article[] {
                    printing(articles.get(2 * i % articles.size()), document, announcement, "One", i),
                    printing(articles.get((2 * i + 1) % articles.size()), document, announcement, "Other", i)
                });
            }
            out.printf(
                    "%s documents: %d pairs, taken for copies %d%n",
                    announcement.isEmpty() ? "bare" : "announced", pairs.size(), fired(pairs, false));
        }
    }

    private static Article printing(Article host, Article document, String announcement, String outlet, int number) {
        List<String> text = new ArrayList<>(
                paragraphs(host).subList(0, Math.min(4, host.paragraphs().size())));
        if (!announcement.isEmpty()) {
            text.add(announcement);
        }
        text.addAll(paragraphs(document));
        return made(outlet, outlet + number, host, host.published(), text);
    }

    // Cost

    private void cost(List<Article> articles) {
        List<Article> many = new ArrayList<>(articles);
        Random random = new Random(SEED);
        for (int i = 0; many.size() < 10_000; i++) {
            many.add(renamed(articles.get(i % articles.size()), i, random));
        }
        Collections.shuffle(many, random);
        for (int count : new int[] {500, 500, 500, articles.size(), 10_000}) {
            CopyIndex index = new CopyIndex();
            long begin = System.nanoTime();
            many.subList(0, Math.min(count, many.size())).forEach(index::add);
            long added = System.nanoTime();
            int copies = index.copies().size();
            long done = System.nanoTime();
            index.add(renamed(articles.get(7), -1, random));
            index.copies();
            long one = System.nanoTime();
            out.printf(
                    Locale.ROOT,
                    "%6d articles: add %.3f ms each, copies() %.3f ms each (%d found), then one more %.1f ms%n",
                    count,
                    (added - begin) / 1e6 / count,
                    (done - added) / 1e6 / count,
                    copies,
                    (one - done) / 1e6);
        }
    }

    /** The same report of other people and other numbers. */
    private static Article renamed(Article article, int number, Random random) {
        Map<String, String> names = new HashMap<>();
        String body = Pattern.compile("\\p{Lu}\\p{Ll}{2,}|[0-9]+")
                .matcher(article.body())
                .replaceAll(match -> names.computeIfAbsent(
                        match.group(), name -> "N" + Integer.toString(random.nextInt(1 << 20), 36)));
        return made("Renamed " + number, "renamed-" + number, article, article.published(), List.of(body));
    }
}
