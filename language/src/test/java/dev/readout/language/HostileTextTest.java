package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Annotations;
import dev.readout.extract.ArticleFacts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long texts made to exhaust time or memory; the limit leaves room for a busy machine, not for squares. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    static Stream<Arguments> texts() {
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            people.append("Minister Ana T%s said it was shut. ".formatted(letters(i)));
        }
        return Stream.of(
                Arguments.of("no spaces", "x".repeat(50_000), 0),
                Arguments.of("no spaces but hyphens", "a-".repeat(25_000), 0),
                Arguments.of("no spaces but commas", "1,".repeat(25_000), 0),
                Arguments.of("capitals", "Torv ".repeat(5_000), 0),
                Arguments.of("opening marks", "“".repeat(1_500), 0),
                Arguments.of("straight marks", "\"".repeat(1_500), 0),
                Arguments.of("single marks", "'".repeat(1_500), 0),
                Arguments.of("opening marks with words", "“a ".repeat(1_500), 0),
                Arguments.of("plural possessives", "‘the ministers’ ".repeat(1_500), 0),
                Arguments.of("empty quotations", "“” ".repeat(1_500), 0),
                Arguments.of("nested quotations", "“a ‘b’ c” ".repeat(1_500), 0),
                Arguments.of("a paragraph of quotations", "“The canal is open,” Ana Torv said. ".repeat(2_000), 2_000),
                Arguments.of("one quotation", "“" + "The canal is open and so are the locks. ".repeat(1_800) + "”", 0),
                Arguments.of(
                        "paragraphs of one quotation", "“The canal is open.\n\n".repeat(1_000) + "“No,” Torv said.", 1),
                Arguments.of("one long sentence", "Ana Torv said the canal was open and ".repeat(1_000), 0),
                Arguments.of("according to", "according to Ana Torv, ".repeat(1_000), 0),
                Arguments.of("quoted as saying", "Torv was quoted as saying ".repeat(1_000), 0),
                Arguments.of("commas", "Torv, ".repeat(5_000), 0),
                Arguments.of("semicolons", "; Torv said".repeat(1_500), 0),
                Arguments.of("of", "Ministry of ".repeat(5_000), 0),
                Arguments.of("particles", "Van der ".repeat(1_500), 0),
                Arguments.of("modifiers", "the senior ".repeat(2_500) + "official", 0),
                // Rules find 3,000; the model doubts some that it reads, among the first 10,000 words.
                Arguments.of("pronouns", "He said he and she said it. ".repeat(800), 400),
                Arguments.of("bare offices", "The president met the spokesman. ".repeat(800), 0),
                Arguments.of("a thousand people", people.toString(), 990));
    }

    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) (digit - '0' + 'a')),
                        StringBuilder::append)
                .toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isUnderstoodInTime(String what, String body, int attributions) {
        Annotations annotations = Understood.annotations(body);
        ArticleFacts facts = Understood.facts(annotations);

        assertThat(annotations.attributions()).as(what).hasSizeGreaterThanOrEqualTo(attributions);
        assertThat(facts.attributions()).hasSizeGreaterThanOrEqualTo(attributions);
        assertThat(annotations.sentences()).isNotEmpty().isSorted();
    }
}
