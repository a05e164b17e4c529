package dev.readout.train;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.language.Policy;
import dev.readout.language.ReportAnnotator;
import dev.readout.language.model.LanguageModel;
import dev.readout.language.model.ModelText;
import dev.readout.language.model.Reading;
import dev.readout.language.rules.AttributionAnnotator;
import dev.readout.language.rules.CoreferenceAnnotator;
import dev.readout.language.rules.MentionAnnotator;
import dev.readout.language.rules.QuotationAnnotator;
import dev.readout.language.toolkit.OpenNlpAnnotator;
import dev.readout.train.data.DataSets;
import dev.readout.train.data.LabelledAttribution;
import dev.readout.train.data.LabelledSpan;
import dev.readout.train.data.LabelledText;
import dev.readout.train.data.Split;
import dev.readout.train.data.Task;
import dev.readout.train.score.Judged;
import dev.readout.train.score.RelationScore;
import dev.readout.train.score.Score;
import dev.readout.train.score.SpanScore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures rules alone and rules with the model on the development parts of the data sets. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Measures what rules and model find together, on the development parts of the data sets.")
final class Compare implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DATA", description = "The folder of the data sets.")
    private Path data = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", description = "The model, with tokenizer.json beside it.")
    private Path model = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<Text> texts = new ArrayList<>();
        try (InputStream graph = Files.newInputStream(model);
                InputStream pieces = Files.newInputStream(model.resolveSibling("tokenizer.json"));
                LanguageModel language = LanguageModel.load(graph, pieces, 2)) {
            AnnotationPipeline layers =
                    new AnnotationPipeline(List.of(new OpenNlpAnnotator(), new QuotationAnnotator()));
            for (LabelledText text : DataSets.of(data, Split.DEV)) {
                Annotations annotations = layers.annotate(Preparer.article(text));
                texts.add(new Text(text, annotations, language.read(ModelText.of(annotations))));
            }
            MentionAnnotator mentions = new MentionAnnotator();
            CoreferenceAnnotator coreference = new CoreferenceAnnotator();
            AttributionAnnotator attributions = new AttributionAnnotator();
            measure(
                    "rules",
                    texts,
                    text -> attributions.annotate(coreference.annotate(mentions.annotate(text.annotations()))));
            for (Map.Entry<String, Policy> policy : policies().entrySet()) {
                ReportAnnotator annotator = new ReportAnnotator(language, policy.getValue());
                measure(policy.getKey(), texts, text -> annotator.annotate(text.annotations(), text.reading()));
            }
        }
        return 0;
    }

    /** A text with what does not depend on the policy. */
    private record Text(LabelledText labelled, Annotations annotations, Reading reading) {}

    /** What ships, and that with one thing otherwise. */
    private static Map<String, Policy> policies() {
        Policy shipped = Policy.SHIPPED;
        Map<String, Policy> policies = new LinkedHashMap<>();
        policies.put("shipped", shipped);
        policies.put("no attribution rules", with(shipped, Set.of()));
        for (Policy.Rule rule : Policy.Rule.values()) {
            Set<Policy.Rule> others = EnumSet.complementOf(EnumSet.of(rule));
            policies.put("without rules of kind " + rule, with(shipped, others));
        }
        for (double least : new double[] {0.3, 0.7}) {
            policies.put(
                    "what only the model sees, from " + least,
                    new Policy(shipped.rules(), least, shipped.leastCue(), true, true));
        }
        for (double least : new double[] {0, 0.05, 0.5}) {
            policies.put(
                    "cues of rules from " + least, new Policy(shipped.rules(), shipped.leastRead(), least, true, true));
        }
        policies.put(
                "names of the rules alone",
                new Policy(shipped.rules(), shipped.leastRead(), shipped.leastCue(), false, true));
        policies.put(
                "pronouns by the rules alone",
                new Policy(shipped.rules(), shipped.leastRead(), shipped.leastCue(), true, false));
        return policies;
    }

    private static Policy with(Policy policy, Set<Policy.Rule> rules) {
        return new Policy(rules, policy.leastRead(), policy.leastCue(), policy.names(), policy.pronouns());
    }

    private static void measure(String name, List<Text> texts, Function<Text, Annotations> understanding) {
        List<Judged<List<LabelledAttribution>>> relations = new ArrayList<>();
        Map<String, List<Judged<List<LabelledSpan>>>> names = new TreeMap<>();
        Score pronouns = Score.NONE;
        for (Text text : texts) {
            LabelledText labelled = text.labelled();
            int[] shift = Preparer.shift(labelled);
            Annotations annotations = understanding.apply(text);
            if (labelled.tasks().contains(Task.ATTRIBUTION)) {
                relations.add(new Judged<>(
                        labelled.attributions().stream()
                                .map(attribution -> Measurement.shifted(attribution, shift))
                                .toList(),
                        annotations.attributions().stream()
                                .map(Compare::labelled)
                                .toList()));
            }
            if (labelled.tasks().contains(Task.NAMES)) {
                names.computeIfAbsent(labelled.name().replaceFirst("/.*", ""), set -> new ArrayList<>())
                        .add(new Judged<>(
                                labelled.spans(Task.NAMES).stream()
                                        .map(span ->
                                                new LabelledSpan(Preparer.shifted(span.span(), shift), span.label()))
                                        .toList(),
                                annotations.mentions().stream()
                                        .filter(mention -> mention.form() == Mention.Form.NAME)
                                        .map(mention -> new LabelledSpan(
                                                mention.span(), mention.kind().name()))
                                        .toList()));
            }
            if (labelled.tasks().contains(Task.COREFERENCE)) {
                pronouns = pronouns.plus(pronouns(labelled, shift, annotations));
            }
        }
        System.out.println(name + ": relations " + RelationScore.of(relations));
        names.forEach((set, judged) -> System.out.println(
                "  names of " + set + " " + SpanScore.of(judged).total()));
        System.out.println("  pronouns " + pronouns);
    }

    /** Pronouns of which the best name or description of their chain is one of the right chain. */
    private static Score pronouns(LabelledText labelled, int[] shift, Annotations annotations) {
        Map<Span, Integer> chainOf = new HashMap<>();
        for (int i = 0; i < labelled.chains().size(); i++) {
            for (Span span : labelled.chains().get(i)) {
                chainOf.put(Preparer.shifted(span, shift), i);
            }
        }
        int right = 0;
        int resolved = 0;
        for (CoreferenceChain chain : annotations.chains()) {
            Optional<Integer> named = annotations
                    .bestName(chain)
                    .flatMap(name -> chainOf.entrySet().stream()
                            .filter(entry -> entry.getKey().contains(name))
                            .min(Comparator.comparingInt(entry -> entry.getKey().length()))
                            .map(Map.Entry::getValue));
            for (Mention mention : chain.mentions()) {
                if (mention.form() == Mention.Form.PRONOUN && chainOf.containsKey(mention.span())) {
                    resolved++;
                    right += Optional.ofNullable(chainOf.get(mention.span())).equals(named) ? 1 : 0;
                }
            }
        }
        Set<String> words = Set.of("he", "she", "him", "they", "it");
        int all = (int) chainOf.keySet().stream()
                .filter(span -> words.contains(annotations.text(span).toLowerCase(Locale.ROOT)))
                .count();
        return Score.of(right, resolved, all);
    }

    private static LabelledAttribution labelled(AttributionRelation relation) {
        return new LabelledAttribution(
                relation.source(), relation.cue().stream().toList(), relation.content());
    }
}
