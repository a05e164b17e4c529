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

class QuotationAnnotatorTest extends AnnotatorContract {
    @Override
    protected Annotator annotator() {
        return new QuotationAnnotator();
    }

    @Override
    protected Annotations before(String body) {
        return Understood.unmarked(body);
    }

    static Stream<Arguments> quotations() {
        return Table.rows("quotations.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("quotations")
    void pairsMarks(String shows, String body, List<String> expected) {
        assertThat(Understood.quotations(body)).as(shows).isEqualTo(expected);
    }
}
