package dev.readout.train;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.language.ReportAnnotator;
import dev.readout.language.model.LanguageModel;
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
import dev.readout.train.score.SpanScore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    @Option(names = "--least", split = ",", defaultValue = "0.5,0.7,0.8,0.9", description = "Scores to take from.")
    private List<Double> least = List.of();

    @Override
    public Integer call() throws IOException {
        List<LabelledText> texts = DataSets.of(data, Split.DEV);
        try (InputStream graph = Files.newInputStream(model);
                InputStream pieces = Files.newInputStream(model.resolveSibling("tokenizer.json"));
                LanguageModel language = LanguageModel.load(graph, pieces, 2)) {
            measure(
                    "rules",
                    texts,
                    List.of(new MentionAnnotator(), new CoreferenceAnnotator(), new AttributionAnnotator()));
            for (double score : least) {
                measure("with the model from " + score, texts, List.of(new ReportAnnotator(language, score)));
            }
        }
        return 0;
    }

    private static void measure(String name, List<LabelledText> texts, List<Annotator> understanding) {
        List<Annotator> annotators = new ArrayList<>(List.of(new OpenNlpAnnotator(), new QuotationAnnotator()));
        annotators.addAll(understanding);
        AnnotationPipeline pipeline = new AnnotationPipeline(annotators);
        List<Judged<List<LabelledAttribution>>> relations = new ArrayList<>();
        List<Judged<List<LabelledSpan>>> names = new ArrayList<>();
        for (LabelledText text : texts) {
            int[] shift = Preparer.shift(text);
            Annotations annotations = pipeline.annotate(Preparer.article(text));
            if (text.tasks().contains(Task.ATTRIBUTION)) {
                relations.add(new Judged<>(
                        text.attributions().stream()
                                .map(attribution -> Measurement.shifted(attribution, shift))
                                .toList(),
                        annotations.attributions().stream()
                                .map(Compare::labelled)
                                .toList()));
            }
            if (text.tasks().contains(Task.NAMES)) {
                names.add(new Judged<>(
                        text.spans(Task.NAMES).stream()
                                .map(span -> new LabelledSpan(
                                        new Span(
                                                shift[span.span().begin()],
                                                shift[span.span().end()]),
                                        span.label()))
                                .toList(),
                        annotations.mentions().stream()
                                .filter(mention -> mention.form() == Mention.Form.NAME)
                                .map(mention -> new LabelledSpan(
                                        mention.span(), mention.kind().name()))
                                .toList()));
            }
        }
        System.out.println(name + ": relations " + RelationScore.of(relations));
        SpanScore score = SpanScore.of(names);
        System.out.println("  names " + score.total());
        score.byLabel().forEach((label, of) -> System.out.println("    " + label + " " + of));
    }

    private static LabelledAttribution labelled(AttributionRelation relation) {
        return new LabelledAttribution(
                relation.source(), relation.cue().stream().toList(), relation.content());
    }
}
