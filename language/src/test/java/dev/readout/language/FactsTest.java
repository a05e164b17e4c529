package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the whole way of one article comes to. */
class FactsTest {
    static Stream<Arguments> facts() {
        return Table.rows("facts.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("facts")
    void findsWhoSaidWhat(String shows, String body, List<String> expected) {
        assertThat(Understood.said(body)).as(shows).isEqualTo(expected);
    }

    @Test
    void namesEveryAttributionDifferently() {
        ArticleFacts facts = Understood.facts(
                "Ilmo Brandek said that Dessa Korvath had said that Otto Minne had said that the canal was open. "
                        .repeat(20));

        assertThat(facts.attributions())
                .hasSize(60)
                .extracting(LocalAttribution::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void stampsWhoDecided() {
        ArticleFacts facts = Understood.facts("“The canal is open,” Ilmo Brandek said.");

        assertThat(facts.attributions())
                .allSatisfy(attribution ->
                        assertThat(attribution.by().maker().name()).isEqualTo("rules/attributions"));
        assertThat(facts.entities())
                .allSatisfy(entity -> assertThat(entity.by().maker().name()).isEqualTo("rules/coreference"));
    }
}
