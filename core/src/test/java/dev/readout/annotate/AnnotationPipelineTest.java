package dev.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.readout.article.Maker;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnnotationPipelineTest {
    /** Marks the whole body as one sentence or one word, whatever it is said to assign. */
    private record Fake(String name, Set<Layer> needs, Set<Layer> assigns) implements Annotator {
        @Override
        public Maker maker() {
            return new Maker(name, "7");
        }

        @Override
        public Annotations annotate(Annotations soFar) {
            Span whole = new Span(0, soFar.article().body().length());
            return assigns.contains(Layer.SENTENCES)
                    ? soFar.withSentences(List.of(whole))
                    : soFar.withTokens(List.of(new Token(whole, "X")));
        }
    }

    private static final Fake SENTENCES = new Fake("sentences", Set.of(), Set.of(Layer.SENTENCES));
    private static final Fake TOKENS = new Fake("tokens", Set.of(Layer.SENTENCES), Set.of(Layer.TOKENS));

    @Test
    void runsItsAnnotatorsInOrder() {
        Annotations marked =
                new AnnotationPipeline(List.of(SENTENCES, TOKENS)).annotate(AnnotationsTest.article("The canal"));

        assertThat(marked.sentences()).containsExactly(new Span(0, 9));
        assertThat(marked.tokens()).hasSize(1);
    }

    @Test
    void stampsEveryLayerWithItsMaker() {
        AnnotationPipeline pipeline = new AnnotationPipeline(List.of(SENTENCES, TOKENS));
        Annotations marked = pipeline.annotate(AnnotationsTest.article("The canal"));

        assertThat(marked.makers())
                .containsOnly(
                        entry(Layer.SENTENCES, new Maker("sentences", "7")),
                        entry(Layer.TOKENS, new Maker("tokens", "7")));
        assertThat(marked.layers()).containsExactly(Layer.SENTENCES, Layer.TOKENS);
        assertThat(pipeline.makers()).containsExactly(new Maker("sentences", "7"), new Maker("tokens", "7"));
    }

    @Test
    void refusesAnAnnotatorWhoseLayerIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnnotationPipeline(List.of(TOKENS, SENTENCES)))
                .withMessageContaining("tokens")
                .withMessageContaining("SENTENCES");
    }

    @Test
    void refusesALayerAssignedTwice() {
        Fake again = new Fake("again", Set.of(), Set.of(Layer.SENTENCES));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnnotationPipeline(List.of(SENTENCES, again)))
                .withMessageContaining("again")
                .withMessageContaining("SENTENCES");
    }

    @Test
    void mayHaveNoAnnotators() {
        assertThat(new AnnotationPipeline(List.of())
                        .annotate(AnnotationsTest.article("x"))
                        .layers())
                .isEmpty();
    }

    @Test
    void keepsItsOrderFromLaterChanges() {
        List<Annotator> annotators = new ArrayList<>(List.of(SENTENCES));
        AnnotationPipeline pipeline = new AnnotationPipeline(annotators);
        annotators.clear();

        assertThat(pipeline.makers()).hasSize(1);
    }
}
