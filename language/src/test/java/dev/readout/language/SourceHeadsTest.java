package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Mention;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceHeadsTest {
    /** The name in each is "Korvath"; "President" before it is a title. */
    @ParameterizedTest
    @CsvSource({
        "Korvath,                             true",
        "'Korvath, who leads Kesht,',         true",
        "the ailing Korvath,                  true",
        "President Korvath,                   true",
        "people close to Korvath,             false",
        "a spokesman for Korvath,             false",
        "Those who met Korvath,               false",
        "the office of President Korvath,     false",
        "of Korvath,                          true",
        "officials,                           false"
    })
    void knowsWhoTheSourceIsAbout(String source, boolean expected) {
        int name = source.indexOf("Korvath");
        List<Mention> mentions = name < 0 ? List.of() : List.of(mention(source, name));
        assertThat(SourceHeads.isNamed(
                        source,
                        List.of(new Span(0, source.length())),
                        Overlaps.of(mentions, mention -> Stream.of(mention.span()))::with))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "people close to Korvath,  people",
        "a spokesman for Korvath,  a spokesman",
        "officials,                officials",
        "of Korvath,               of Korvath"
    })
    void endsTheHeadAtAWord(String source, String head) {
        assertThat(source.substring(0, SourceHeads.end(source, new Span(0, source.length()))))
                .isEqualTo(head);
    }

    private static Mention mention(String source, int name) {
        int title = source.indexOf("President");
        return new Mention(
                new Span(name, name + 7),
                Mention.Kind.PERSON,
                Mention.Form.NAME,
                title < 0 ? Optional.empty() : Optional.of(new Span(title, title + 9)));
    }
}
