package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.bench.CorroborationCase.Fact;
import dev.readout.bench.CorroborationCase.Met;
import dev.readout.bench.CorroborationCase.Report;
import dev.readout.bench.CorroborationCase.Said;
import dev.readout.extract.ArticleFacts;
import dev.readout.language.Annotators;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.StatementId;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well the independent origins of a fact are counted, on invented reports that go through the whole pipeline, case by
 * case. A fact that is not found, or whose reports are not joined, is no false corroboration; it is one not recognised.
 */
final class CorroborationBenchmark {
    private static final String BEFORE = "before";
    private static final List<String> HALVES = List.of(BEFORE, "after", "later");

    private final CorroborationCase of;
    private final ReadoutRecord record;
    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<EntityId, Entity> entities = new HashMap<>();

    private CorroborationBenchmark(CorroborationCase of, ReadoutRecord record) {
        this.of = of;
        this.record = record;
        record.articles().forEach(each -> articles.put(each.article().id(), each.article()));
        record.entities().forEach(each -> entities.put(each.id(), each));
    }

    /**
     * What became of one fact.
     *
     * @param found whether the record has it
     * @param counted how many origins it gives it, 0 where it lacks it
     * @param outlets how many outlets carry it, as far as the record joins them
     * @param shown what the record has of it, a line each
     */
    record Answer(CorroborationCase of, Fact fact, boolean found, int counted, int outlets, List<String> shown) {
        Answer {
            shown = List.copyOf(shown);
        }

        boolean isExact() {
            return found && counted == fact.origins();
        }

        boolean isFalse() {
            return !fact.isCorroborated() && counted > 1;
        }

        boolean isMissed() {
            return fact.isCorroborated() && counted < 2;
        }
    }

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show"), Set.of("--half"));
        String half = arguments.value("--half").orElse(BEFORE);
        if (!arguments.positional().isEmpty() || !HALVES.contains(half)) {
            throw new Bench.WrongUsage("corroboration takes no more than --half before, after or later, and --show");
        }
        List<Answer> answers = answers(CorroborationCase.half(half));
        if (arguments.has("--show")) {
            answers.stream().filter(answer -> !answer.isExact()).forEach(answer -> show(answer, out));
            kinds(answers, out);
        }
        Score.of(answers).print(answers, out);
    }

    /** Reads each case into a record of its own and looks its facts up there. */
    static List<Answer> answers(List<CorroborationCase> cases) {
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        List<Answer> answers = new ArrayList<>();
        for (CorroborationCase each : cases) {
            List<ArticleFacts> facts = new ArrayList<>();
            for (Report report : each.reports()) {
                String name = each.name() + "-" + (facts.size() + 1) + ".md";
                facts.add(readout.understand(
                        readout.read(report.capture(name)).article().orElseThrow()));
            }
            CorroborationBenchmark benchmark = new CorroborationBenchmark(each, Readout.record(facts));
            each.facts().forEach(fact -> answers.add(benchmark.answer(fact)));
        }
        return answers;
    }

    /** The figures; the outlets' are those of calling corroborated what two of them carry. */
    record Score(
            int ones, int wrong, int many, int recognised, int exact, int wrongByOutlets, int recognisedByOutlets) {
        static Score of(List<Answer> answers) {
            return new Score(
                    count(answers, answer -> !answer.fact().isCorroborated()),
                    count(answers, Answer::isFalse),
                    count(answers, answer -> answer.fact().isCorroborated()),
                    count(answers, answer -> answer.fact().isCorroborated() && !answer.isMissed()),
                    count(answers, Answer::isExact),
                    count(answers, answer -> !answer.fact().isCorroborated() && answer.outlets() > 1),
                    count(answers, answer -> answer.fact().isCorroborated() && answer.outlets() > 1));
        }

        double falsely() {
            return ratio(wrong, ones);
        }

        double recall() {
            return ratio(recognised, many);
        }

        double exactly() {
            return ratio(exact, ones + many);
        }

        private void print(List<Answer> answers, PrintStream out) {
            out.printf(
                    "%d cases, %d facts, %d of them not found%n",
                    answers.stream().map(Answer::of).distinct().count(),
                    answers.size(),
                    count(answers, answer -> !answer.found()));
            line("false corroboration", wrong, ones, wrongByOutlets, out);
            line("recall", recognised, many, recognisedByOutlets, out);
            out.printf(Locale.ROOT, "%-20s %.3f (%d of %d)%n", "exact count", exactly(), exact, answers.size());
        }

        private static void line(String name, int part, int whole, int byOutlets, PrintStream out) {
            out.printf(
                    Locale.ROOT,
                    "%-20s %.3f (%d of %d)  by outlets that carry it %.3f (%d)%n",
                    name,
                    ratio(part, whole),
                    part,
                    whole,
                    ratio(byOutlets, whole),
                    byOutlets);
        }
    }

    private static int count(List<Answer> answers, Predicate<Answer> which) {
        return (int) answers.stream().filter(which).count();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static void kinds(List<Answer> answers, PrintStream out) {
        Map<String, List<Answer>> kinds = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.of().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, those) -> out.printf(
                "%-20s %2d facts, %2d exact, %d false, %d not recognised%n",
                kind,
                those.size(),
                count(those, Answer::isExact),
                count(those, Answer::isFalse),
                count(those, Answer::isMissed)));
        out.println();
    }

    private static void show(Answer answer, PrintStream out) {
        String error = answer.isFalse() ? "FALSE" : answer.isMissed() ? "not recognised" : "not exact";
        out.printf(
                "%s  %s (%s): %s, counted %s%n    why: %s%n",
                error,
                answer.of().name(),
                answer.of().kind(),
                answer.fact().origins(),
                answer.found() ? answer.counted() : "none, not found",
                answer.fact().why());
        answer.shown().forEach(line -> out.println("    " + line));
        out.println();
    }

    private Answer answer(Fact fact) {
        return switch (fact) {
            case Said said -> answer(said);
            case Met met -> answer(met);
        };
    }

    private Answer answer(Said said) {
        List<Attribution> holding = record.attributions().stream()
                .filter(each -> said.phrases().stream().anyMatch(phrase -> holds(each, phrase)))
                .toList();
        Set<StatementId> statements =
                holding.stream().map(Attribution::statement).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> shown = new ArrayList<>();
        int counted = 0;
        int outlets = 0;
        boolean found = false;
        for (Claim claim : record.claims()) {
            boolean affirmed = claim.affirm().stream().anyMatch(statements::contains);
            if (!affirmed && claim.deny().stream().noneMatch(statements::contains)) {
                continue;
            }
            found = true;
            List<StatementId> side = affirmed ? claim.affirm() : claim.deny();
            List<Origin> origins = affirmed ? claim.origins() : claim.denials();
            counted = Math.max(counted, counted(origins));
            outlets = Math.max(
                    outlets,
                    outlets(record.attributions().stream()
                            .filter(each -> side.contains(each.statement()))
                            .map(Attribution::article)));
            shown.add((affirmed ? "claim: " : "denial: ") + shown(origins));
            record.attributions().stream()
                    .filter(each -> side.contains(each.statement()))
                    .forEach(each -> shown.add("  " + shown(each)));
        }
        said.phrases().stream()
                .filter(phrase -> holding.stream().noneMatch(each -> holds(each, phrase)))
                .forEach(phrase -> shown.add("in no attribution: " + phrase));
        return new Answer(of, said, found, counted, outlets, shown);
    }

    /** Contents may lack a word at an edge or have one too many; most of the phrase makes it the one that is meant. */
    private boolean holds(Attribution attribution, String phrase) {
        String body = article(attribution.article()).body();
        int begin = body.indexOf(phrase);
        if (begin < 0) {
            return false;
        }
        int end = begin + phrase.length();
        int common = attribution.content().stream()
                .mapToInt(span -> Math.max(0, Math.min(end, span.end()) - Math.max(begin, span.begin())))
                .sum();
        return 2 * common > phrase.length();
    }

    private Answer answer(Met met) {
        List<Encounter> those = record.encounters().stream()
                .filter(each -> each.kind() == met.kind())
                .filter(each -> met.participants().stream().allMatch(names -> has(each, names)))
                .toList();
        List<String> shown = new ArrayList<>();
        int counted = 0;
        int outlets = 0;
        for (Encounter encounter : those) {
            counted = Math.max(counted, counted(encounter.origins()));
            outlets = Math.max(outlets, outlets(encounter.evidence().stream().map(Evidence::article)));
            show(encounter, shown);
        }
        if (those.isEmpty()) {
            shown.add("of all encounters of the case:");
            record.encounters().forEach(each -> show(each, shown));
        }
        return new Answer(of, met, !those.isEmpty(), counted, outlets, shown);
    }

    private void show(Encounter encounter, List<String> shown) {
        String who = encounter.participants().stream()
                .map(each -> entity(each.entity()).name())
                .collect(Collectors.joining(", "));
        shown.add(encounter.kind().name().toLowerCase(Locale.ROOT) + " of " + who + ": " + shown(encounter.origins()));
        encounter
                .evidence()
                .forEach(each ->
                        shown.add("  " + outlet(each.article()) + ": " + words(each.article(), List.of(each.span()))));
    }

    private boolean has(Encounter encounter, List<String> names) {
        return encounter.participants().stream()
                .map(Participant::entity)
                .map(this::entity)
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.aliases().stream()))
                .anyMatch(alias -> names.stream().anyMatch(name -> (" " + alias + " ").contains(" " + name + " ")));
    }

    private static int counted(Collection<Origin> origins) {
        return (int) origins.stream().filter(Origin::isCounted).count();
    }

    private int outlets(Stream<ArticleId> carrying) {
        return (int) carrying.map(this::outlet).distinct().count();
    }

    private String shown(List<Origin> origins) {
        return origins.stream()
                .sorted(Comparator.comparing(Origin::isCounted).reversed())
                .map(each -> each.kind().name().toLowerCase(Locale.ROOT) + " "
                        + each.entity()
                                .map(id -> entity(id).name())
                                .or(each::text)
                                .orElse("-"))
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private String shown(Attribution attribution) {
        Optional<String> speaker = attribution.speaker().map(id -> entity(id).name());
        return outlet(attribution.article()) + ", "
                + speaker.orElseGet(() -> "\"" + words(attribution.article(), attribution.source()) + "\"") + ": "
                + words(attribution.article(), attribution.content());
    }

    private String words(ArticleId article, List<Span> spans) {
        return spans.stream()
                .map(span -> span.in(article(article).body()).replaceAll("\\s+", " "))
                .collect(Collectors.joining(" … "));
    }

    private String outlet(ArticleId id) {
        Article article = article(id);
        return article.outlet().orElse(article.file());
    }

    private Article article(ArticleId id) {
        return Objects.requireNonNull(articles.get(id));
    }

    private Entity entity(EntityId id) {
        return Objects.requireNonNull(entities.get(id));
    }
}
