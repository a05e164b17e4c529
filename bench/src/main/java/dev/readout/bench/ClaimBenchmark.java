package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.article.PrintedTime;
import dev.readout.bench.PairSet.Pointer;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.language.Annotators;
import dev.readout.reconcile.statement.Agreement;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How well two contents of different speakers, each in words of its own, are told to be one proposition: on invented
 * contents that have topic, names, days and most words in common.
 */
final class ClaimBenchmark {
    private static final String TUNING = "tuning";
    private static final List<String> HALVES = List.of(TUNING, "held");
    private static final List<String> SPEAKERS = List.of("Ada Vorn", "Bela Kranz");
    private static final List<Double> THRESHOLDS = List.of(0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95);

    private ClaimBenchmark() {}

    /**
     * Two contents.
     *
     * @param topic which of the file
     * @param same whether they are one proposition
     */
    record Pair(int topic, String one, String other, boolean same) {}

    /**
     * What was made of a pair.
     *
     * @param joined whether the record has the two in one claim
     */
    record Outcome(Pair pair, Agreement agreement, boolean joined) {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show", "--fit"), Set.of("--half"));
        String half = arguments.value("--half").orElse(TUNING);
        if (!arguments.positional().isEmpty() || !HALVES.contains(half)) {
            throw new Bench.WrongUsage("claims takes no more than --half tuning, or held, --show and --fit");
        }
        List<Outcome> outcomes = outcomes(pairs(half));
        long same = outcomes.stream().filter(each -> each.pair().same()).count();
        out.printf("pairs   %d, %d of them one proposition%n", outcomes.size(), same);
        report("joined", outcomes.stream().filter(Outcome::joined).toList(), same, out);
        if (arguments.has("--fit")) {
            fit(outcomes, same, out);
        }
        if (arguments.has("--show")) {
            outcomes.stream()
                    .filter(each -> each.joined() != each.pair().same())
                    .forEach(each -> out.printf(
                            Locale.ROOT,
                            "%s %.2f %s%n    %s%n    %s%n",
                            each.joined() ? "wrongly joined" : "not joined",
                            each.agreement().score(),
                            each.agreement().apart().orElse(""),
                            each.pair().one(),
                            each.pair().other()));
        }
    }

    /** Prints the weights fitted on all pairs, and what weights come to on topics that they were not fitted on. */
    private static void fit(List<Outcome> outcomes, long same, PrintStream out) {
        List<Outcome> open =
                outcomes.stream().filter(each -> each.agreement().score() > 0).toList();
        out.println("weights " + Arrays.toString(rounded(regression(open).weights())) + ", the last one alone");
        double[] scores = new double[open.size()];
        int topics = open.stream().mapToInt(each -> each.pair().topic()).max().orElse(0);
        for (int topic = 0; topic <= topics; topic++) {
            int left = topic;
            LogisticRegression others = regression(
                    open.stream().filter(each -> each.pair().topic() != left).toList());
            IntStream.range(0, open.size())
                    .filter(i -> open.get(i).pair().topic() == left)
                    .forEach(i -> scores[i] = others.probability(values(open.get(i))));
        }
        for (double least : THRESHOLDS) {
            report(
                    "from " + least,
                    IntStream.range(0, open.size())
                            .filter(i -> scores[i] >= least)
                            .mapToObj(open::get)
                            .toList(),
                    same,
                    out);
        }
    }

    private static LogisticRegression regression(List<Outcome> outcomes) {
        return LogisticRegression.of(
                outcomes.stream().map(ClaimBenchmark::values).toList(),
                outcomes.stream().map(each -> each.pair().same()).toList());
    }

    private static double[] values(Outcome outcome) {
        return outcome.agreement().values().stream().mapToDouble(value -> value).toArray();
    }

    private static double[] rounded(double[] weights) {
        return Arrays.stream(weights)
                .map(weight -> Math.round(weight * 100) / 100.0)
                .toArray();
    }

    private static void report(String name, List<Outcome> joined, long same, PrintStream out) {
        long right = joined.stream().filter(each -> each.pair().same()).count();
        out.printf(
                Locale.ROOT,
                "%-9s P %.3f (%d of %d)  R %.3f%n",
                name,
                joined.isEmpty() ? 0 : (double) right / joined.size(),
                right,
                joined.size(),
                same == 0 ? 0 : (double) right / same);
    }

    /** Reads a half: topics, propositions a line, each in several wordings. */
    static List<Pair> pairs(String half) throws IOException {
        List<List<List<String>>> topics = new ArrayList<>();
        for (String line : lines("claims/" + half + ".txt")) {
            if (line.startsWith("=== ")) {
                topics.add(new ArrayList<>());
            } else if (line.startsWith("+ ")) {
                topics.getLast().add(List.of(line.substring(2).split(" \\| ", -1)));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int topic = 0; topic < topics.size(); topic++) {
            List<List<String>> propositions = topics.get(topic);
            for (int i = 0; i < propositions.size(); i++) {
                for (int j = i; j < propositions.size(); j++) {
                    add(topic, propositions.get(i), propositions.get(j), i == j, pairs);
                }
            }
        }
        return pairs;
    }

    private static void add(int topic, List<String> ones, List<String> others, boolean same, List<Pair> pairs) {
        for (int i = 0; i < ones.size(); i++) {
            for (int j = same ? i + 1 : 0; j < others.size(); j++) {
                pairs.add(new Pair(topic, ones.get(i), others.get(j), same));
            }
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = ClaimBenchmark.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<Outcome> outcomes(List<Pair> pairs) {
        MeaningEncoder encoder = Annotators.encoder();
        Facts facts = new Facts(encoder);
        return pairs.stream()
                .map(pair -> {
                    ArticleFacts one = facts.of(pair.one(), 0);
                    ArticleFacts other = facts.of(pair.other(), 1);
                    ReadoutRecord record = Readout.record(List.of(one, other));
                    return new Outcome(
                            pair,
                            Agreement.of(one, 0, other, 0),
                            record.claims().size() == 1);
                })
                .toList();
    }

    /** Contents as all that a report of one day says, by either of two speakers. */
    private record Facts(MeaningEncoder encoder, Map<String, ArticleFacts> made) {
        Facts(MeaningEncoder encoder) {
            this(encoder, new HashMap<>());
        }

        ArticleFacts of(String content, int speaker) {
            String id = content + " " + speaker;
            return made.computeIfAbsent(id, key -> {
                ArticleFacts none = new ArticleFacts(
                        PairSet.article(
                                key,
                                content,
                                Optional.of("Outlet " + speaker),
                                Optional.of(PrintedTime.parse("2027-03-09"))),
                        List.of(),
                        List.of(),
                        ArticleTimes.NONE,
                        List.of(),
                        List.of(),
                        List.of());
                int length = content.codePointCount(0, content.length());
                return Labelled.with(none, new Pointer(key, 0, length, SPEAKERS.get(speaker)), encoder);
            });
        }
    }
}
