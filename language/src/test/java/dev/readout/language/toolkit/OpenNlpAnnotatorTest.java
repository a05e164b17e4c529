package dev.readout.language.toolkit;

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

class OpenNlpAnnotatorTest extends AnnotatorContract {
    @Override
    protected Annotator annotator() {
        return new OpenNlpAnnotator();
    }

    @Override
    protected Annotations before(String body) {
        return Understood.unmarked(body);
    }

    static Stream<Arguments> sentences() {
        return Table.rows("sentences.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sentences")
    void endsSentences(String shows, String body, List<String> expected) {
        assertThat(Understood.sentences(body)).as(shows).isEqualTo(expected);
    }
}
