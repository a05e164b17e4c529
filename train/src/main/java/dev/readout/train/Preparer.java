package dev.readout.train;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.language.model.ModelText;
import dev.readout.language.model.Pieces;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.Tags;
import dev.readout.language.model.Windows;
import dev.readout.language.model.Word;
import dev.readout.language.rules.QuotationAnnotator;
import dev.readout.language.toolkit.OpenNlpAnnotator;
import dev.readout.train.data.LabelledAttribution;
import dev.readout.train.data.LabelledSpan;
import dev.readout.train.data.LabelledText;
import dev.readout.train.data.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts labelled texts into the words, pieces and windows of the product, and lays their labels on the words. */
final class Preparer {
    private final AnnotationPipeline annotators =
            new AnnotationPipeline(List.of(new OpenNlpAnnotator(), new QuotationAnnotator()));
    private final Pieces pieces;
    private final int longestWindow;

    Preparer(Pieces pieces, int longestWindow) {
        this.pieces = pieces;
        this.longestWindow = longestWindow;
    }

    /** Returns the article that a labelled text is, its lines as paragraphs; offsets are those of {@link #shift}. */
    static Article article(LabelledText labelled) {
        String body = labelled.text().replace("\n", Article.PARAGRAPH_BREAK);
        return new Article(
                new ArticleId("art-" + Integer.toHexString(labelled.name().hashCode())),
                labelled.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                body,
                List.of());
    }

    /** Returns for every offset of the text (its length included) the offset in the article's body. */
    static int[] shift(LabelledText labelled) {
        String text = labelled.text();
        int[] shift = new int[text.length() + 1];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            shift[i] = at;
            at += text.charAt(i) == '\n' ? Article.PARAGRAPH_BREAK.length() : 1;
        }
        shift[text.length()] = at;
        return shift;
    }

    /** Returns where a stretch of the text stands in the article's body. */
    static Span shifted(Span span, int[] shift) {
        return new Span(shift[span.begin()], shift[span.end()]);
    }

    Prepared prepare(LabelledText labelled) {
        ModelText text = ModelText.of(annotators.annotate(article(labelled)));
        List<int[]> cut = pieces.of(text);
        WordFinder words = new WordFinder(text, shift(labelled));
        int[] tags = new int[text.words().size()];
        int[] anchors = new int[text.words().size()];
        Arrays.fill(anchors, Prepared.NO_ATTRIBUTION);
        for (LabelledAttribution attribution : labelled.attributions()) {
            int anchor = attribution.cue().stream()
                    .flatMap(span -> words.of(span).stream())
                    .mapToInt(run -> run[0])
                    .findFirst()
                    .orElse(Prepared.NO_CUE);
            lay(text, words, attribution.content(), Tags.Part.CONTENT, tags, anchors, anchor);
            lay(text, words, attribution.source(), Tags.Part.SOURCE, tags, anchors, anchor);
            lay(text, words, attribution.cue(), Tags.Part.CUE, tags, anchors, anchor);
        }
        Map<SpanTask, List<int[]>> spans = new EnumMap<>(SpanTask.class);
        for (SpanTask task : SpanTask.values()) {
            spans.put(task, spans(labelled.spans(Task.valueOf(task.name())), task, words));
        }
        return new Prepared(
                labelled.name(),
                labelled.tasks(),
                text,
                Windows.of(text, cut, longestWindow),
                tags,
                anchors,
                spans,
                mentions(labelled, words));
    }

    private static void lay(
            ModelText text, WordFinder words, List<Span> spans, Tags.Part part, int[] tags, int[] anchors, int anchor) {
        for (Span span : spans) {
            for (int[] run : words.of(span)) {
                for (int i = run[0]; i <= run[1]; i++) {
                    // A span is cut where a paragraph ends, as in the published protocol.
                    boolean begins = i == run[0]
                            || text.words().get(i).paragraph()
                                    != text.words().get(i - 1).paragraph();
                    tags[i] = begins ? Tags.begin(part) : Tags.inside(part);
                    anchors[i] = anchor;
                }
            }
        }
    }

    private static List<int[]> spans(List<LabelledSpan> labelled, SpanTask task, WordFinder words) {
        List<int[]> spans = new ArrayList<>();
        for (LabelledSpan span : labelled) {
            int label = task.labels().indexOf(span.label());
            if (label < 0) {
                throw new IllegalArgumentException(task + " has no label " + span.label());
            }
            for (int[] run : words.of(span.span())) {
                spans.add(new int[] {run[0], run[1], label});
            }
        }
        return spans;
    }

    private static List<int[]> mentions(LabelledText labelled, WordFinder words) {
        List<int[]> mentions = new ArrayList<>();
        int chain = labelled.chains().size();
        List<List<Span>> chains = labelled.chains();
        for (LabelledSpan span : labelled.spans(Task.MENTIONS)) {
            int of = -1;
            for (int i = 0; i < chains.size() && of < 0; i++) {
                of = chains.get(i).contains(span.span()) ? i : -1;
            }
            for (int[] run : words.of(span.span())) {
                mentions.add(new int[] {run[0], run[1], of < 0 ? chain++ : of});
            }
        }
        mentions.sort((one, other) -> Arrays.compare(new int[] {one[0], one[1]}, new int[] {other[0], other[1]}));
        return mentions;
    }

    /** Finds the words that a stretch of the labelled text covers. */
    private static final class WordFinder {
        private final int[] shift;
        private final int[] wordAt;

        WordFinder(ModelText text, int[] shift) {
            this.shift = shift;
            this.wordAt = new int[text.body().length()];
            Arrays.fill(wordAt, -1);
            for (int i = 0; i < text.words().size(); i++) {
                Word word = text.words().get(i);
                Arrays.fill(wordAt, word.span().begin(), word.span().end(), i);
            }
        }

        /** Returns first and last word, or nothing when no word is covered. */
        List<int[]> of(Span span) {
            int first = -1;
            int last = -1;
            for (int i = shift[span.begin()]; i < shift[span.end()]; i++) {
                if (wordAt[i] >= 0) {
                    first = first < 0 ? wordAt[i] : first;
                    last = wordAt[i];
                }
            }
            return first < 0 ? List.of() : List.of(new int[] {first, last});
        }
    }
}
