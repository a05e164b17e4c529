package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.Layer;
import dev.readout.article.Maker;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotatorsTest {
    private static final String REPORT = """
            ISSOLMAR, March 2 (Meridian Wire) — The Keshti president, Dessa Korvath, met Foreign Minister Ilmo Brandek on Monday.

            “The canal is open,” Brandek told reporters after the talks. “Nobody shuts it.” He added that the locks were dry.

            The Issolmar Gazette quoted two officials as saying that Ms Korvath had asked for a meeting in May.

            According to the Gazette, she left early; her spokesman said she was ‘glad’.""";

    @Test
    void assignEveryLayer() {
        AnnotationPipeline pipeline = Annotators.pipeline();
        Annotations annotations = pipeline.annotate(Understood.article(REPORT));

        assertThat(annotations.layers()).containsExactlyInAnyOrder(Layer.values());
        assertThat(pipeline.makers())
                .doesNotHaveDuplicates()
                .extracting(Maker::name)
                .allSatisfy(name -> assertThat(name).isNotBlank());
        assertThat(annotations.attributions()).hasSizeGreaterThanOrEqualTo(4);
        Samples.checkSpans(annotations);
    }

    @Test
    void haveAFingerprintThatStays() {
        assertThat(Annotators.fingerprint()).isNotBlank().isEqualTo(Annotators.fingerprint());
    }

    @Test
    void decideTheSameInEightThreads() throws InterruptedException, ExecutionException {
        AnnotationPipeline pipeline = Annotators.pipeline();
        List<String> bodies = IntStream.range(0, 80)
                .mapToObj(i -> i % 2 == 0 ? REPORT : REPORT.substring(i))
                .toList();
        List<Annotations> expected = bodies.stream()
                .map(body -> pipeline.annotate(Understood.article(body)))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Annotations>> found = threads.invokeAll(bodies.stream()
                    .map(body -> (Callable<Annotations>) () -> pipeline.annotate(Understood.article(body)))
                    .toList());
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).get()).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void decideTheSameWhenLoadedAgain() {
        assertThat(Annotators.pipeline().annotate(Understood.article(REPORT)))
                .isEqualTo(Annotators.pipeline().annotate(Understood.article(REPORT)));
    }
}
