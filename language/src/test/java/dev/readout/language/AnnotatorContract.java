package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.Layer;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every annotator promises. */
public abstract class AnnotatorContract {
    private static final String REPORT = """
            ISSOLMAR, March 2 — Foreign Minister Ilmo Brandek said on Monday that the canal was “open to everybody”.

            “Nobody shuts it,” he told the Issolmar Gazette. “Not even Kesht.”""";

    /** Returns the annotator under test. */
    protected abstract Annotator annotator();

    /** Returns a body with the layers that the annotator needs. */
    protected abstract Annotations before(String body);

    static Stream<Arguments> oddTexts() {
        return Samples.ODD.entrySet().stream()
                .map((Map.Entry<String, String> e) -> Arguments.of(e.getKey(), e.getValue()));
    }

    @Test
    void needsOnlyWhatStandsBeforeIt() {
        assertThat(annotator().needs()).isSubsetOf(before(REPORT).layers());
        assertThat(annotator().assigns()).isNotEmpty();
        assertThat(annotator().needs())
                .isSubsetOf(EnumSet.complementOf(EnumSet.copyOf(annotator().assigns())));
    }

    @Test
    void leavesOtherLayersAsTheyWere() {
        Annotations before = before(REPORT);
        Annotations after = annotator().annotate(before);

        assertThat(after.article()).isSameAs(before.article());
        for (Layer layer : Layer.values()) {
            if (annotator().assigns().contains(layer)) {
                assertThat(Samples.layer(after, layer)).as("%s", layer).isNotEmpty();
            } else {
                assertThat(Samples.layer(after, layer)).as("%s", layer).isEqualTo(Samples.layer(before, layer));
            }
        }
    }

    @Test
    void decidesTheSameAgain() {
        assertThat(annotator().annotate(before(REPORT))).isEqualTo(annotator().annotate(before(REPORT)));
    }

    @Test
    void isStampedByThePipelineAlone() {
        Annotations after = annotator().annotate(before(REPORT));

        assertThat(after.makers()).doesNotContainValue(annotator().maker());
        assertThat(annotator().maker().name()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddTexts")
    void marksOrLeavesTextOfAnyKind(String kind, String body) {
        Annotations after = annotator().annotate(before(body));

        assertThat(after.article().body()).as(kind).isEqualTo(body);
        Samples.checkSpans(after);
    }
}
