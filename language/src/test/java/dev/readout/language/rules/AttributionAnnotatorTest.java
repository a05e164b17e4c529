package dev.readout.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.language.AnnotatorContract;
import dev.readout.language.Table;
import dev.readout.language.Understood;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionAnnotatorTest extends AnnotatorContract {
    @Override
    protected Annotator annotator() {
        return new AttributionAnnotator();
    }

    @Override
    protected Annotations before(String body) {
        return Understood.annotatedBy(4, body);
    }

    static Stream<Arguments> attributions() {
        return Table.rows("attributions.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attributions")
    void attributes(String shows, String body, List<String> expected) {
        assertThat(Understood.attributions(body)).as(shows).isEqualTo(expected);
    }
}
