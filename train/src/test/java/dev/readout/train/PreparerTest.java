package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.article.Span;
import dev.readout.language.model.Pieces;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.Tags;
import dev.readout.language.model.Window;
import dev.readout.train.data.LabelledAttribution;
import dev.readout.train.data.LabelledSpan;
import dev.readout.train.data.LabelledText;
import dev.readout.train.data.Task;
import dev.readout.train.encoder.PackagedEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparerTest {
    private static Prepared prepare(LabelledText labelled, int longestWindow) {
        try (Pieces pieces = new Pieces(PackagedEncoder.MINILM.tokenizer())) {
            return new Preparer(pieces, longestWindow).prepare(labelled);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Prepared prepare(LabelledText labelled) {
        return prepare(labelled, Train.WINDOW);
    }

    private static String word(Prepared text, int word) {
        return text.text().words().get(word).span().in(text.text().body());
    }

    private static String words(Prepared text, int first, int last) {
        return text.text().span(first, last).in(text.text().body());
    }

    /** Returns the words in attributions, each as "word/B-CUE". */
    private static List<String> tagged(Prepared text) {
        List<String> tagged = new ArrayList<>();
        for (int i = 0; i < text.tags().length; i++) {
            for (Tags.Part part : Tags.Part.values()) {
                if (Tags.is(text.tags()[i], part)) {
                    tagged.add(word(text, i) + (text.tags()[i] == Tags.begin(part) ? "/B-" : "/I-") + part);
                }
            }
        }
        return tagged;
    }

    /** Returns the words in attributions, each with the first word of its cue. */
    private static List<String> anchored(Prepared text) {
        List<String> anchored = new ArrayList<>();
        for (int i = 0; i < text.anchors().length; i++) {
            int anchor = text.anchors()[i];
            if (anchor != Prepared.NO_ATTRIBUTION) {
                anchored.add(word(text, i) + ">" + (anchor == Prepared.NO_CUE ? "none" : word(text, anchor)));
            }
        }
        return anchored;
    }

    private static List<String> spans(Prepared text, SpanTask task) {
        return text.spans().getOrDefault(task, List.of()).stream()
                .map(span -> words(text, span[0], span[1]) + "/" + task.labels().get(span[2]))
                .toList();
    }

    private static LabelledText attributed(String text, LabelledAttribution... attributions) {
        return new LabelledText("invented", text, Set.of(Task.ATTRIBUTION), Map.of(), List.of(), List.of(attributions));
    }

    @Test
    void wordsOfAnAttributionAreTagged() {
        assertThat(tagged(prepare(Invented.TALKS)))
                .containsExactly(
                        "Foreign/B-SOURCE",
                        "Minister/I-SOURCE",
                        "Ilva/I-SOURCE",
                        "Torrin/I-SOURCE",
                        "of/I-SOURCE",
                        "Vandria/I-SOURCE",
                        "said/B-CUE",
                        "the/B-CONTENT",
                        "talks/I-CONTENT",
                        "would/I-CONTENT",
                        "resume/I-CONTENT",
                        "on/I-CONTENT",
                        "Monday/I-CONTENT",
                        "We/B-CONTENT",
                        "are/I-CONTENT",
                        "close/I-CONTENT",
                        "she/B-SOURCE",
                        "told/B-CUE",
                        "Ostmark/B-CONTENT",
                        "knows/I-CONTENT",
                        "it/I-CONTENT");
    }

    @Test
    void contentIsCutWhereAParagraphEnds() {
        assertThat(tagged(prepare(Invented.HARBOUR)))
                .startsWith(
                        "for/B-CONTENT",
                        "the/I-CONTENT",
                        "harbour/I-CONTENT",
                        "./I-CONTENT",
                        "The/B-CONTENT",
                        "ships/I-CONTENT",
                        "According/B-CUE",
                        "to/I-CUE",
                        "Oskar/B-SOURCE");
    }

    @Test
    void wordsOfAnAttributionAreAnchoredAtTheFirstWordOfItsCue() {
        assertThat(anchored(prepare(Invented.HARBOUR)))
                .containsExactly(
                        "for>none",
                        "the>none",
                        "harbour>none",
                        ".>none",
                        "The>none",
                        "ships>none",
                        "According>According",
                        "to>According",
                        "Oskar>According",
                        "Brandt>According",
                        "the>According",
                        "port>According",
                        "stays>According",
                        "open>According");
        assertThat(anchored(prepare(Invented.TALKS))).contains("Ostmark>told", "she>told", "Ilva>said");
    }

    @Test
    void cueAndSourceInsideAContentAreCutOutOfIt() {
        String text = "Talks, said Brandt, would resume.";
        Prepared prepared = prepare(attributed(
                text,
                new LabelledAttribution(
                        Invented.spans(text, "Brandt"),
                        Invented.spans(text, "said"),
                        Invented.spans(text, "Talks, said Brandt, would resume"))));

        assertThat(tagged(prepared))
                .containsExactly(
                        "Talks/B-CONTENT",
                        ",/I-CONTENT",
                        "said/B-CUE",
                        "Brandt/B-SOURCE",
                        ",/I-CONTENT",
                        "would/I-CONTENT",
                        "resume/I-CONTENT");
    }

    @Test
    void aSpanOfNoWordMarksNothing() {
        Prepared prepared = prepare(attributed(
                "Brandt said so.",
                new LabelledAttribution(List.of(), List.of(new Span(6, 7)), List.of(new Span(12, 14)))));

        assertThat(anchored(prepared)).containsExactly("so>none");
    }

    @Test
    void spansAreLaidOnWords() {
        Prepared talks = prepare(Invented.TALKS);

        assertThat(spans(talks, SpanTask.NAMES))
                .containsExactly("Ilva Torrin/PERSON", "Vandria/PLACE", "Port Halden/PLACE");
        assertThat(spans(talks, SpanTask.TIMES)).containsExactly("Monday/DATE");
        assertThat(spans(talks, SpanTask.AMOUNTS)).isEmpty();
        assertThat(spans(prepare(Invented.HARBOUR), SpanTask.AMOUNTS)).containsExactly("40 million crowns/MONEY");
    }

    @Test
    void aLabelThatTheTaskLacksIsRefused() {
        String text = "Brandt left.";
        LabelledText labelled = new LabelledText(
                "invented",
                text,
                Set.of(Task.NAMES),
                Map.of(Task.NAMES, List.of(new LabelledSpan(Invented.span(text, "Brandt"), "SHIP"))),
                List.of(),
                List.of());

        assertThatThrownBy(() -> prepare(labelled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NAMES has no label SHIP");
    }

    @Test
    void mentionsComeInPrintedOrderWithTheirChains() {
        Prepared talks = prepare(Invented.TALKS);

        assertThat(talks.mentions().stream().map(mention -> words(talks, mention[0], mention[1])))
                .containsExactly("Foreign Minister Ilva Torrin of Vandria", "Vandria", "she", "reporters");
        List<Integer> chains =
                talks.mentions().stream().map(mention -> mention[2]).toList();
        assertThat(chains.get(0)).as("a chain of two").isEqualTo(chains.get(2)).isZero();
        assertThat(chains.get(1)).isNotEqualTo(chains.get(0)).isNotEqualTo(chains.get(3));
        assertThat(chains.get(3)).isNotEqualTo(chains.get(0));
    }

    @Test
    void lineBreaksBecomeParagraphsAndOffsetsShift() {
        LabelledText labelled = attributed("Ab.\nCd.\nE");

        assertThat(Preparer.article(labelled).body()).isEqualTo("Ab.\n\nCd.\n\nE");
        assertThat(Preparer.shift(labelled)).containsExactly(0, 1, 2, 3, 5, 6, 7, 8, 10, 11);
    }

    @Test
    void everyWordIsInOneWindowAndWindowsKeepToTheirLength() {
        Prepared prepared = prepare(Invented.TALKS, 20);

        assertThat(prepared.windows()).hasSizeGreaterThan(1);
        int word = 0;
        for (Window window : prepared.windows()) {
            assertThat(window.firstWord()).isEqualTo(word);
            assertThat(window.length()).isLessThanOrEqualTo(20);
            word = window.endWord();
        }
        assertThat(word).isEqualTo(prepared.text().words().size());
    }

    @Test
    void rowsOfABatchReachTheFirstPieceOfEachWord() {
        Prepared prepared = prepare(Invented.TALKS, 20);
        WordBatch batch = WordBatch.of(prepared.windows().stream()
                .map(window -> new WordBatch.Part(prepared, window, 0))
                .toList());
        long[] positions = batch.positions(batch.longest());
        for (int p = 0; p < batch.parts().size(); p++) {
            WordBatch.Part part = batch.parts().get(p);
            assertThat(positions[part.row()]).isEqualTo((long) p * batch.longest());
            for (int word = part.window().firstWord(); word < part.window().endWord(); word++) {
                int piece = (int) positions[part.rowOf(word)] - p * batch.longest();
                assertThat(part.window().shapes()[piece])
                        .isEqualTo(prepared.text().words().get(word).shape());
            }
        }
        assertThat(batch.rows())
                .isEqualTo(prepared.text().words().size() + prepared.windows().size());
    }
}
