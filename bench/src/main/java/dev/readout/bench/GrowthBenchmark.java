package dev.readout.bench;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.reconcile.Reconciler;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What it costs to bring one more article into a record of many: the articles of a store, and as many more made from them as
 * are asked for, with other names and numbers, added one by one and decided on each time.
 */
final class GrowthBenchmark {
    private static final int STEP = 500;
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfghklmnprstvwz";

    private GrowthBenchmark() {}

    static void run(List<String> words, PrintStream out) {
        Arguments arguments = Arguments.parse(words, Set.of("--shuffled"), Set.of("--articles"));
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("growth needs one store");
        }
        List<ArticleFacts> real;
        try (RecordStore store =
                SqliteRecordStore.open(Path.of(arguments.positional().getFirst()))) {
            real = store.facts();
        }
        List<ArticleFacts> all = grown(real, arguments.number("--articles", real.size(), 1));
        if (arguments.has("--shuffled")) {
            // By their ids, which are hashes: an order that has nothing to do with time.
            all.sort(Comparator.comparing(facts -> facts.article().id()));
        } else {
            all = asPublished(all);
        }
        out.printf("%d articles, %d of them made from others%n", all.size(), Math.max(0, all.size() - real.size()));
        out.println("articles  ms an article  MB in use");
        Reconciler reconciler = new Reconciler();
        long since = System.nanoTime();
        for (int i = 0; i < all.size(); i++) {
            reconciler.add(all.get(i));
            reconciler.decide();
            if ((i + 1) % STEP == 0 || i + 1 == all.size()) {
                int count = i + 1 - i / STEP * STEP;
                double each = (System.nanoTime() - since) / 1e6 / count;
                out.printf(Locale.ROOT, "%8d  %13.2f  %9d%n", i + 1, each, inUse() >> 20);
                since = System.nanoTime();
            }
        }
        long before = System.nanoTime();
        int statements = reconciler.reconciliation().statements().size();
        out.printf(
                Locale.ROOT,
                "the whole record: %d statements, %.1f s%n",
                statements,
                (System.nanoTime() - before) / 1e9);
    }

    /** In order of publication; those without a day, which may come at any time, spread evenly among the others. */
    private static List<ArticleFacts> asPublished(List<ArticleFacts> all) {
        Map<Boolean, List<ArticleFacts>> byDay = all.stream()
                .sorted(Comparator.comparing(ArticleFacts::article, Article.BY_PUBLICATION))
                .collect(Collectors.partitioningBy(
                        facts -> facts.article().published().isPresent()));
        List<ArticleFacts> dated = byDay.getOrDefault(true, List.of());
        List<ArticleFacts> undated = byDay.getOrDefault(false, List.of());
        List<ArticleFacts> ordered = new ArrayList<>();
        int spread = 0;
        for (int i = 0; i < dated.size(); i++) {
            ordered.add(dated.get(i));
            for (; (long) spread * dated.size() < (long) i * undated.size(); spread++) {
                ordered.add(undated.get(spread));
            }
        }
        ordered.addAll(undated.subList(spread, undated.size()));
        return ordered;
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Returns so many articles: these, and as many made from them with other names and numbers as are lacking. */
    static List<ArticleFacts> grown(List<ArticleFacts> real, int articles) {
        List<ArticleFacts> all = new ArrayList<>();
        for (int copy = 0; all.size() < articles; copy++) {
            for (ArticleFacts facts : real) {
                if (all.size() < articles) {
                    all.add(copy == 0 ? facts : made(facts, copy));
                }
            }
        }
        return all;
    }

    /** The same article with every name and number another of the same length, so that spans stay where they are. */
    private static ArticleFacts made(ArticleFacts facts, int copy) {
        Article article = facts.article();
        String suffix = "-" + copy;
        Set<Integer> named = new HashSet<>();
        for (LocalEntity entity : facts.entities()) {
            for (Mention mention : entity.mentions()) {
                if (mention.form() == Mention.Form.NAME) {
                    for (int i = mention.span().begin(); i < mention.span().end(); i++) {
                        named.add(i);
                    }
                }
            }
        }
        StringBuilder body = new StringBuilder(article.body());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (named.contains(i) || Character.isDigit(c)) {
                body.setCharAt(i, other(c, copy));
            }
        }
        String text = body.toString();
        Article changed = new Article(
                new ArticleId(article.id().value() + suffix),
                article.file(),
                article.url().map(url -> url + suffix),
                article.outlet(),
                article.title(),
                article.byline(),
                article.dateline(),
                article.language(),
                article.published(),
                article.modified(),
                article.read(),
                text,
                article.furniture());
        return new ArticleFacts(
                changed,
                facts.entities().stream()
                        .map(entity -> made(entity, text, copy))
                        .toList(),
                facts.attributions().stream().map(said -> made(said, suffix)).toList(),
                facts.times(),
                facts.encounters(),
                facts.positions(),
                facts.deeds());
    }

    private static LocalEntity made(LocalEntity entity, String body, int copy) {
        String name = entity.mentions().stream()
                .map(Mention::span)
                .filter(span -> span.length() == entity.name().length())
                .map(span -> span.in(body))
                .findFirst()
                .orElse(other(entity.name(), copy));
        return new LocalEntity(
                entity.id(), entity.kind(), name, List.of(name), entity.roles(), entity.mentions(), entity.by());
    }

    private static LocalAttribution made(LocalAttribution said, String suffix) {
        return new LocalAttribution(
                new AttributionId(said.id().value() + suffix),
                said.form(),
                said.content(),
                said.quoted(),
                said.cue(),
                said.source(),
                said.speaker(),
                said.addressees(),
                said.act(),
                said.sourcing(),
                said.channel(),
                said.chain(),
                said.within().map(id -> new AttributionId(id.value() + suffix)),
                said.said(),
                said.modality(),
                said.polarity(),
                said.meanings(),
                said.by());
    }

    private static String other(String text, int copy) {
        StringBuilder changed = new StringBuilder();
        text.chars().forEach(c -> changed.append(other((char) c, copy)));
        return changed.toString();
    }

    /** A vowel for a vowel, a consonant for a consonant, a figure for a figure. */
    private static char other(char c, int copy) {
        if (c >= '0' && c <= '9') {
            return (char) ('0' + (c - '0' + copy) % 10);
        }
        for (String letters : List.of(VOWELS, CONSONANTS)) {
            int at = letters.indexOf(Character.toLowerCase(c));
            if (at >= 0) {
                char changed = letters.charAt((at + copy) % letters.length());
                return Character.isUpperCase(c) ? Character.toUpperCase(changed) : changed;
            }
        }
        return c;
    }
}
