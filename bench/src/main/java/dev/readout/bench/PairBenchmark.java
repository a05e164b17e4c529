package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.article.Article;
import dev.readout.bench.PairSet.Pair;
import dev.readout.bench.PairSet.Pointer;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.language.Annotators;
import dev.readout.reconcile.Reconciler;
import dev.readout.reconcile.Reconciliation;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.statement.Weighing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well it is told which attributions of different articles carry one statement, on pairs that a reader labelled.
 *
 * <p>Given the attributions: each pair's two contents with their speakers as labelled, everything else as read. End to
 * end: the articles of a story are read and reconciled, and two contents count as joined when the attributions found over
 * them carry one statement; what reading missed cannot be joined and counts as missed.
 */
final class PairBenchmark {
    private static final double LEAST_PRECISION = 0.95;

    private PairBenchmark() {}

    /** One pair with what came of it; a score of 0 where it was ruled out or not found. */
    private record Outcome(
            Pair pair,
            boolean found,
            boolean joined,
            boolean undecided,
            double score,
            double meaning,
            String values,
            String shown) {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(
                words, Set.of("--show", "--end-to-end"), Set.of("--newswcl50", "--allsides", "--values"));
        if (arguments.positional().isEmpty()) {
            throw new Bench.WrongUsage("pairs needs files of labelled pairs");
        }
        Map<String, Article> articles = new HashMap<>();
        if (arguments.value("--newswcl50").isPresent()) {
            articles.putAll(
                    PairSet.newswcl50(Path.of(arguments.value("--newswcl50").get())));
        }
        if (arguments.value("--allsides").isPresent()) {
            articles.putAll(PairSet.listed(Path.of(arguments.value("--allsides").get())));
        }
        MeaningEncoder encoder = Annotators.encoder();
        Readout readout = new Readout(Annotators.pipeline(), encoder);
        List<Pair> pairs = new ArrayList<>();
        for (String file : arguments.positional()) {
            pairs.addAll(PairSet.read(Path.of(file)));
            articles.putAll(PairSet.invented(Path.of(file)));
        }
        List<Outcome> outcomes = outcomes(
                pairs, articles, readout, arguments.has("--end-to-end") ? Optional.empty() : Optional.of(encoder));
        report(outcomes, arguments.has("--show"), out);
        if (arguments.value("--values").isPresent()) {
            Files.write(
                    Path.of(arguments.value("--values").get()),
                    outcomes.stream().map(Outcome::values).toList());
        }
    }

    private static List<Outcome> outcomes(
            List<Pair> pairs, Map<String, Article> articles, Readout readout, Optional<MeaningEncoder> given) {
        Map<String, List<Pair>> events = pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.set() + " " + pair.event(), TreeMap::new, Collectors.toList()));
        List<Outcome> outcomes = new ArrayList<>();
        for (List<Pair> event : events.values()) {
            Map<String, ArticleFacts> facts = new LinkedHashMap<>();
            for (Pair pair : event) {
                for (Pointer pointer : List.of(pair.a(), pair.b())) {
                    facts.computeIfAbsent(
                            pointer.article(),
                            id -> readout.understand(Objects.requireNonNull(articles.get(id), "no article " + id)));
                }
            }
            if (given.isPresent()) {
                for (Pair pair : event) {
                    // Each pair alone: the words of two pairs may overlap.
                    ArticleFacts one = Labelled.with(
                            Objects.requireNonNull(facts.get(pair.a().article())), pair.a(), given.get());
                    ArticleFacts other = Labelled.with(
                            Objects.requireNonNull(facts.get(pair.b().article())), pair.b(), given.get());
                    outcomes.add(outcome(
                            pair, one, OptionalInt.of(0), other, OptionalInt.of(0), reconciled(List.of(one, other))));
                }
            } else {
                Joined joined = reconciled(facts.values());
                for (Pair pair : event) {
                    ArticleFacts one = Objects.requireNonNull(facts.get(pair.a().article()));
                    ArticleFacts other =
                            Objects.requireNonNull(facts.get(pair.b().article()));
                    outcomes.add(outcome(
                            pair,
                            one,
                            Labelled.attribution(one, pair.a()),
                            other,
                            Labelled.attribution(other, pair.b()),
                            joined));
                }
            }
        }
        return outcomes;
    }

    /** What reconciling came to. */
    private record Joined(Map<AttributionId, StatementId> statements, Set<Set<String>> undecided) {}

    private static Joined reconciled(Collection<ArticleFacts> facts) {
        Reconciliation together = Reconciler.together(facts);
        Map<AttributionId, StatementId> statements = new HashMap<>();
        together.attributions().forEach(a -> statements.put(a.id(), a.statement()));
        Set<Set<String>> undecided = new HashSet<>();
        for (Undecided link : together.undecided()) {
            undecided.add(Set.of(link.a(), link.b()));
        }
        return new Joined(statements, undecided);
    }

    private static Outcome outcome(
            Pair pair, ArticleFacts one, OptionalInt a, ArticleFacts other, OptionalInt b, Joined joined) {
        if (a.isEmpty() || b.isEmpty()) {
            return new Outcome(pair, false, false, false, 0, 0, "", "");
        }
        Weighing weighing = Weighing.of(one, a.getAsInt(), other, b.getAsInt());
        String first = statement(one, a.getAsInt(), joined.statements());
        String second = statement(other, b.getAsInt(), joined.statements());
        boolean same = first.equals(second);
        String values = pair.id() + "\t" + (pair.same() ? 1 : 0) + "\t" + pair.kind() + "\t"
                + weighing.apart().orElse("") + "\t"
                + weighing.values().stream()
                        .map(value -> String.format(Locale.ROOT, "%.4f", value))
                        .collect(Collectors.joining("\t"));
        return new Outcome(
                pair,
                true,
                same,
                !same && joined.undecided().contains(Set.of(first, second)),
                weighing.apart().isPresent() ? 0 : weighing.score(),
                weighing.values().getFirst(),
                values,
                shown(weighing, one, a.getAsInt(), other, b.getAsInt()));
    }

    private static String shown(Weighing weighing, ArticleFacts one, int a, ArticleFacts other, int b) {
        return String.format(
                Locale.ROOT,
                "%.2f %s%n    %s%n    %s",
                weighing.score(),
                weighing.apart().orElse(""),
                shown(one, a),
                shown(other, b));
    }

    private static String shown(ArticleFacts facts, int place) {
        LocalAttribution attribution = facts.attributions().get(place);
        String speaker =
                attribution.speaker().map(id -> facts.entities().get(id).name()).orElse("nobody");
        return speaker + ": "
                + attribution.content().stream()
                        .map(span -> span.in(facts.article().body()))
                        .collect(Collectors.joining(" … "));
    }

    private static String statement(ArticleFacts facts, int place, Map<AttributionId, StatementId> statements) {
        return Objects.requireNonNull(
                        statements.get(facts.attributions().get(place).id()))
                .value();
    }

    private static void report(List<Outcome> outcomes, boolean show, PrintStream out) {
        long same = outcomes.stream().filter(o -> o.pair().same()).count();
        long found = outcomes.stream().filter(Outcome::found).count();
        long foundSame =
                outcomes.stream().filter(o -> o.found() && o.pair().same()).count();
        out.printf("pairs           %d, %d of them one statement%n", outcomes.size(), same);
        out.printf("both found      %d, %d of them one statement%n", found, foundSame);
        long joined = outcomes.stream().filter(Outcome::joined).count();
        long right =
                outcomes.stream().filter(o -> o.joined() && o.pair().same()).count();
        out.printf(
                Locale.ROOT,
                "joined          P %.3f (%d of %d)  R %.3f of all, %.3f of those found%n",
                ratio(right, joined),
                right,
                joined,
                ratio(right, same),
                ratio(right, foundSame));
        out.printf(
                "undecided       %d, %d of them one statement%n",
                outcomes.stream().filter(Outcome::undecided).count(),
                outcomes.stream().filter(o -> o.undecided() && o.pair().same()).count());
        curve("score alone", outcomes.stream().filter(Outcome::found).toList(), Outcome::score, same, out);
        curve("meaning alone", outcomes.stream().filter(Outcome::found).toList(), Outcome::meaning, same, out);
        if (show) {
            outcomes.stream()
                    .filter(o -> o.found() && o.joined() != o.pair().same())
                    .forEach(o -> out.printf(
                            Locale.ROOT,
                            "%s %s %s %s%n",
                            o.joined() ? "wrongly joined" : "not joined",
                            o.pair().id(),
                            o.pair().kind(),
                            o.shown()));
        }
    }

    private interface Measure {
        double of(Outcome outcome);
    }

    private static void curve(String name, List<Outcome> found, Measure measure, long same, PrintStream out) {
        List<Outcome> ordered = found.stream()
                .sorted(Comparator.comparingDouble(measure::of).reversed())
                .toList();
        double best = 0;
        long right = 0;
        StringBuilder points = new StringBuilder();
        double next = 0.1;
        for (int i = 0; i < ordered.size(); i++) {
            right += ordered.get(i).pair().same() ? 1 : 0;
            double precision = ratio(right, i + 1);
            double recall = ratio(right, same);
            if (precision >= LEAST_PRECISION) {
                best = Math.max(best, recall);
            }
            while (recall >= next) {
                points.append(String.format(Locale.ROOT, " %.1f:%.2f", next, precision));
                next += 0.1;
            }
        }
        out.printf(Locale.ROOT, "%-15s recall at precision .95: %.3f; recall:precision%s%n", name, best, points);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
