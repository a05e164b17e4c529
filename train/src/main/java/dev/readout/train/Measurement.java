package dev.readout.train;

import dev.readout.article.Span;
import dev.readout.language.model.AntecedentDecoder;
import dev.readout.language.model.AttributionDecoder;
import dev.readout.language.model.LanguageModel;
import dev.readout.language.model.ModelText;
import dev.readout.language.model.ReadAttribution;
import dev.readout.language.model.ReadSpan;
import dev.readout.language.model.Reading;
import dev.readout.language.model.SpanDecoder;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.TagDecoder;
import dev.readout.language.model.Tags;
import dev.readout.language.model.WordRun;
import dev.readout.train.data.LabelledAttribution;
import dev.readout.train.data.LabelledSpan;
import dev.readout.train.data.LabelledText;
import dev.readout.train.data.Task;
import dev.readout.train.score.CorefScore;
import dev.readout.train.score.Judged;
import dev.readout.train.score.RelationScore;
import dev.readout.train.score.Score;
import dev.readout.train.score.SpanOverlap;
import dev.readout.train.score.SpanScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a model gets right on texts that it did not learn from. */
final class Measurement {
    private final LanguageModel model;
    private final Preparer preparer;
    private final List<Judged<List<LabelledSpan>>> parts = new ArrayList<>();
    private final List<SpanOverlap.Text> words = new ArrayList<>();
    private final Map<Wording, List<Judged<List<LabelledSpan>>>> contents = new EnumMap<>(Wording.class);
    private final List<Judged<List<LabelledAttribution>>> relations = new ArrayList<>();
    private final Map<String, List<Judged<List<LabelledSpan>>>> spans = new TreeMap<>();
    private final List<CorefScore.Document> chains = new ArrayList<>();
    private final List<CorefScore.Document> chainsOfGoldMentions = new ArrayList<>();

    /** How a content is printed. */
    private enum Wording {
        DIRECT,
        MIXED,
        INDIRECT;

        static Wording of(String content) {
            boolean quotes = content.chars().anyMatch(c -> "\"\u201c\u201d".indexOf(c) >= 0);
            boolean opens = "\"\u201c".indexOf(content.charAt(0)) >= 0;
            long marks = content.chars()
                    .filter(c -> "\"\u201c\u201d".indexOf(c) >= 0)
                    .count();
            return !quotes ? INDIRECT : opens && marks <= 2 && closes(content) ? DIRECT : MIXED;
        }

        private static boolean closes(String content) {
            return "\"\u201d".indexOf(content.charAt(content.length() - 1)) >= 0
                    || content.chars()
                                    .filter(c -> "\"\u201c\u201d".indexOf(c) >= 0)
                                    .count()
                            == 1;
        }
    }

    Measurement(LanguageModel model, Preparer preparer) {
        this.model = model;
        this.preparer = preparer;
    }

    void add(LabelledText labelled) {
        Prepared prepared = preparer.prepare(labelled);
        Reading reading = model.read(prepared.text());
        if (labelled.tasks().contains(Task.ATTRIBUTION)) {
            attributions(labelled, prepared, reading);
        }
        for (SpanTask task : SpanTask.values()) {
            if (labelled.tasks().contains(Task.valueOf(task.name()))) {
                spans(prepared, reading, task);
            }
        }
        if (labelled.tasks().contains(Task.COREFERENCE)) {
            coreference(prepared, reading);
        }
    }

    private void attributions(LabelledText labelled, Prepared prepared, Reading reading) {
        ModelText text = prepared.text();
        int[] tags = TagDecoder.tags(reading);
        List<LabelledSpan> gold = new ArrayList<>();
        List<LabelledSpan> read = new ArrayList<>();
        for (Tags.Part part : Tags.Part.values()) {
            TagDecoder.runs(prepared.tags(), part).forEach(run -> gold.add(span(text, run, part.name())));
            TagDecoder.runs(tags, part).forEach(run -> read.add(span(text, run, part.name())));
        }
        parts.add(new Judged<>(gold, read));
        words.add(new SpanOverlap.Text(
                text.words().stream().map(word -> word.span()).toList(), gold, read));
        for (Wording wording : Wording.values()) {
            contents.computeIfAbsent(wording, key -> new ArrayList<>())
                    .add(new Judged<>(worded(gold, text, wording), worded(read, text, wording)));
        }
        int[] shift = Preparer.shift(labelled);
        relations.add(new Judged<>(
                labelled.attributions().stream()
                        .map(attribution -> shifted(attribution, shift))
                        .toList(),
                AttributionDecoder.attributions(reading).stream()
                        .map(attribution -> spans(text, attribution))
                        .toList()));
    }

    private static List<LabelledSpan> worded(List<LabelledSpan> spans, ModelText text, Wording wording) {
        return spans.stream()
                .filter(span -> span.label().equals(Tags.Part.CONTENT.name()))
                .filter(span -> Wording.of(span.span().in(text.body())) == wording)
                .toList();
    }

    static LabelledAttribution shifted(LabelledAttribution attribution, int[] shift) {
        return new LabelledAttribution(
                shifted(attribution.source(), shift),
                shifted(attribution.cue(), shift),
                shifted(attribution.content(), shift));
    }

    private static List<Span> shifted(List<Span> spans, int[] shift) {
        return spans.stream().map(span -> Preparer.shifted(span, shift)).toList();
    }

    private static LabelledAttribution spans(ModelText text, ReadAttribution attribution) {
        return new LabelledAttribution(
                spans(text, attribution.source()), spans(text, attribution.cue()), spans(text, attribution.content()));
    }

    private static List<Span> spans(ModelText text, List<WordRun> runs) {
        return runs.stream().map(run -> text.span(run.first(), run.last())).toList();
    }

    private static LabelledSpan span(ModelText text, WordRun run, String label) {
        return new LabelledSpan(text.span(run.first(), run.last()), label);
    }

    private void spans(Prepared prepared, Reading reading, SpanTask task) {
        ModelText text = prepared.text();
        String set = prepared.name().replaceFirst("/.*", "");
        spans.computeIfAbsent(task.name().toLowerCase(Locale.ROOT) + " of " + set, key -> new ArrayList<>())
                .add(new Judged<>(
                        prepared.spans().getOrDefault(task, List.of()).stream()
                                .map(span -> span(
                                        text,
                                        new WordRun(span[0], span[1]),
                                        task.labels().get(span[2])))
                                .toList(),
                        SpanDecoder.spans(reading, task).stream()
                                .map(span -> span(text, span.run(), span.label()))
                                .toList()));
    }

    private void coreference(Prepared prepared, Reading reading) {
        ModelText text = prepared.text();
        Map<Integer, List<Span>> gold = new TreeMap<>();
        prepared.mentions()
                .forEach(mention -> gold.computeIfAbsent(mention[2], key -> new ArrayList<>())
                        .add(text.span(mention[0], mention[1])));
        List<WordRun> read = SpanDecoder.spans(reading, SpanTask.MENTIONS).stream()
                .map(ReadSpan::run)
                .toList();
        List<WordRun> right = prepared.mentions().stream()
                .map(mention -> new WordRun(mention[0], mention[1]))
                .toList();
        chains.add(new CorefScore.Document(List.copyOf(gold.values()), chains(text, reading, read)));
        chainsOfGoldMentions.add(new CorefScore.Document(List.copyOf(gold.values()), chains(text, reading, right)));
    }

    private static List<List<Span>> chains(ModelText text, Reading reading, List<WordRun> mentions) {
        List<AntecedentDecoder.Choice> choices = AntecedentDecoder.choices(reading, mentions);
        int[] chainOf = new int[mentions.size()];
        Map<Integer, List<Span>> chains = new TreeMap<>();
        Arrays.setAll(chainOf, i -> i);
        for (int i = 0; i < chainOf.length; i++) {
            chainOf[i] = chainOf[choices.get(i).antecedent()];
            chains.computeIfAbsent(chainOf[i], key -> new ArrayList<>())
                    .add(text.span(mentions.get(i).first(), mentions.get(i).last()));
        }
        return List.copyOf(chains.values());
    }

    /** Returns how well sources, cues and contents were found, exactly, a paragraph as the unit. */
    SpanScore exact() {
        return SpanScore.of(parts);
    }

    /** Returns how many whole relations are right. */
    Score relations() {
        return RelationScore.of(relations);
    }

    /** Returns all figures, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!parts.isEmpty()) {
            exact().byLabel().forEach((part, score) -> lines.add("exact " + part + "  " + score));
            SpanOverlap.of(words).byLabel().forEach((part, score) -> lines.add("words " + part + "  " + score));
            contents.forEach((wording, judged) -> lines.add(
                    "exact content " + wording + "  " + SpanScore.of(judged).total()));
            lines.add("relations  " + relations());
        }
        spans.forEach((name, judged) -> {
            SpanScore score = SpanScore.of(judged);
            lines.add(name + "  " + score.total());
            score.byLabel().forEach((label, of) -> lines.add("  " + label + "  " + of));
        });
        if (!chains.isEmpty()) {
            Stream.of(CorefScore.Singletons.values()).forEach(singletons -> {
                lines.add("coreference, singletons " + singletons + "  " + of(CorefScore.of(chains, singletons)));
                lines.add("  of gold mentions  " + of(CorefScore.of(chainsOfGoldMentions, singletons)));
            });
        }
        return lines;
    }

    private static String of(CorefScore score) {
        return String.format(
                Locale.ROOT,
                "CoNLL %.1f  MUC %.1f  B3 %.1f  CEAFe %.1f",
                100 * score.conll(),
                100 * score.muc().f1(),
                100 * score.bCubed().f1(),
                100 * score.ceafe().f1());
    }
}
