package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalEntity;
import dev.readout.language.Annotators;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.Reconciler;
import dev.readout.train.score.CorefScore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well people, bodies and countries are found to be one across reports: chains over the documents of each event of
 * NewsWCL50 (Hamborg et al. 2019), measured as the CoNLL shared tasks did.
 *
 * <p>Only chains of single actors, groups and countries count. The data mark no other mentions, so that one of ours counts
 * where it meets a marked one. Beside our entities stand the same mentions joined by their last word alone, and joined as
 * the data do, which is the most that these mentions allow.
 */
final class ChainBenchmark {
    /** Keeps the offsets of an event's documents apart. */
    private static final int APART = 1_000_000;

    private ChainBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show"), Set.of());
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("chains needs one file in the CoNLL format of NewsWCL50");
        }
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        Map<String, List<MarkedDocument>> events =
                MarkedDocument.read(Path.of(arguments.positional().getFirst())).stream()
                        .collect(Collectors.groupingBy(MarkedDocument::event, TreeMap::new, Collectors.toList()));
        List<CorefScore.Document> ours = new ArrayList<>();
        List<CorefScore.Document> lastWords = new ArrayList<>();
        List<CorefScore.Document> most = new ArrayList<>();
        for (Map.Entry<String, List<MarkedDocument>> event : events.entrySet()) {
            Event read = Event.read(event.getValue(), readout);
            ours.add(read.score(Met::entity));
            lastWords.add(read.score(Met::lastWord));
            most.add(read.score(Met::chain));
            out.println(line("event " + event.getKey(), CorefScore.of(List.of(ours.getLast()))));
            if (arguments.has("--show")) {
                read.show(out);
            }
        }
        out.println(line("entities", CorefScore.of(ours)));
        out.println(line("same last word", CorefScore.of(lastWords)));
        out.println(line("at most", CorefScore.of(most)));
    }

    private static String line(String name, CorefScore score) {
        return String.format(
                Locale.ROOT,
                "%-16s CoNLL %.3f  MUC %.3f (P %.3f R %.3f)  B3 %.3f (P %.3f R %.3f)  CEAFe %.3f",
                name,
                score.conll(),
                score.muc().f1(),
                score.muc().precision(),
                score.muc().recall(),
                score.bCubed().f1(),
                score.bCubed().precision(),
                score.bCubed().recall(),
                score.ceafe().f1());
    }

    /** A marked mention that one of ours meets. */
    private record Met(Span at, String chain, String entity, String lastWord, String shown) {}

    private record Event(List<List<Span>> gold, List<Met> met) {
        static Event read(List<MarkedDocument> documents, Readout readout) {
            List<ArticleFacts> facts = documents.stream()
                    .map(document -> readout.understand(article(document)))
                    .toList();
            Map<ArticleId, Map<Span, Entity>> entityAt = new HashMap<>();
            for (Entity entity : Reconciler.together(facts).entities()) {
                entity.mentions()
                        .forEach(
                                mention -> entityAt.computeIfAbsent(mention.at().article(), id -> new HashMap<>())
                                        .put(mention.at().span(), entity));
            }
            Map<String, List<Span>> chains = new HashMap<>();
            List<Met> met = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                MarkedDocument document = documents.get(i);
                List<Mention> own = facts.get(i).entities().stream()
                        .map(LocalEntity::mentions)
                        .flatMap(Collection::stream)
                        .toList();
                for (MarkedDocument.Marked marked : document.marked()) {
                    if (!marked.isActor()) {
                        continue;
                    }
                    Span at = new Span(
                            i * APART + marked.span().begin(),
                            i * APART + marked.span().end());
                    chains.computeIfAbsent(marked.chain(), chain -> new ArrayList<>())
                            .add(at);
                    Map<Span, Entity> here = entityAt.getOrDefault(new ArticleId(document.name()), Map.of());
                    meeting(marked.span(), own).ifPresent(mention -> {
                        Entity entity = here.get(mention.span());
                        if (entity != null) {
                            String text = mention.span().in(document.body());
                            met.add(new Met(
                                    at,
                                    marked.chain(),
                                    entity.id().value(),
                                    text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT),
                                    entity.name() + " <- " + text));
                        }
                    });
                }
            }
            return new Event(List.copyOf(chains.values()), met);
        }

        CorefScore.Document score(Function<Met, String> cluster) {
            return new CorefScore.Document(
                    gold,
                    List.copyOf(met.stream()
                            .collect(Collectors.groupingBy(cluster, Collectors.mapping(Met::at, Collectors.toList())))
                            .values()));
        }

        void show(PrintStream out) {
            met.stream()
                    .collect(Collectors.groupingBy(
                            Met::chain,
                            TreeMap::new,
                            Collectors.groupingBy(Met::shown, TreeMap::new, Collectors.counting())))
                    .forEach((chain, shown) -> out.println("  " + chain + " " + shown));
        }

        /** The mention of ours that is the same, or ends with the same word, or stands inside. */
        private static Optional<Mention> meeting(Span marked, List<Mention> own) {
            return own.stream()
                    .filter(mention -> mention.withTitle().overlaps(marked))
                    .filter(mention -> mention.span().end() == marked.end()
                            || mention.span().end() <= marked.end()
                                    && mention.span().begin() >= marked.begin())
                    .max(Comparator.comparing(
                                    (Mention mention) -> mention.span().equals(marked))
                            .thenComparing(mention -> mention.withTitle().equals(marked))
                            .thenComparing(mention -> mention.span().end() == marked.end())
                            .thenComparingInt(mention -> mention.span().length())
                            .thenComparing(Mention::span));
        }

        private static Article article(MarkedDocument document) {
            return PairSet.article(document.name(), document.body(), Optional.empty(), Optional.empty());
        }
    }
}
