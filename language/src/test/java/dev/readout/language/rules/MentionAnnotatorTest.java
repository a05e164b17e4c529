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

class MentionAnnotatorTest extends AnnotatorContract {
    @Override
    protected Annotator annotator() {
        return new MentionAnnotator();
    }

    @Override
    protected Annotations before(String body) {
        return Understood.annotatedBy(2, body);
    }

    static Stream<Arguments> mentions() {
        return Table.rows("mentions.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mentions")
    void findsMentions(String shows, String body, List<String> expected) {
        assertThat(Understood.mentions(body)).as(shows).isEqualTo(expected);
    }
}
