package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            value = {
                "He said: \"We will come,\" and left. | We will come, | \"We will come,\"",
                "He said: “We will come”, and left. | We will come | “We will come”",
                "He said: „Wir kommen“ und ging. | Wir kommen | „Wir kommen“",
                "Il a dit «oui» hier. | oui | «oui»",
                "He had \"promised the locks until April\". | had \"promised the locks until April | had \"promised the locks until April\"",
                "He had “promised” the locks. | promised” the locks | “promised” the locks",
                "He said they had promised it. | they had promised it | they had promised it",
                "The presidents' talks failed, she said. | talks failed | talks failed",
                "“She said 'no' to us,” he said. | She said 'no' to us, | “She said 'no' to us,”",
                "“It goes on | It goes on | “It goes on",
            })
    void givesQuotedWordsTheirOwnMarks(String body, String words, String shown) {
        int at = body.indexOf(words);
        assertThat(Passages.withMarks(body, new Span(at, at + words.length())).in(body))
                .isEqualTo(shown);
    }

    @Test
    void showsTheSentenceThatHoldsTheWords() {
        String body = "It rained. Ruel said nothing was agreed. Nobody left.";

        assertThat(Passages.sentences(body, List.of(new Span(0, body.length())), List.of(span(body, "nothing was"))))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.span().in(body)).isEqualTo("Ruel said nothing was agreed.");
                    assertThat(p.cutBefore()).isTrue();
                    assertThat(p.cutAfter()).isTrue();
                });
    }

    @Test
    void neverCrossesAParagraph() {
        String body = "“It rained all day.\n\n“And all night,” she said.";
        List<Span> paragraphs = List.of(new Span(0, 19), new Span(21, body.length()));

        assertThat(Passages.sentences(body, paragraphs, List.of(new Span(0, body.length()))))
                .extracting(p -> p.span().in(body))
                .containsExactly("“It rained all day.", "“And all night,” she said.");
    }

    @Test
    void cutsAVeryLongParagraphDownToTheSurroundings() {
        String body = "word ".repeat(2_000) + "HERE" + " word".repeat(2_000);

        assertThat(Passages.paragraphs(body, List.of(new Span(0, body.length())), List.of(span(body, "HERE"))))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.span().length()).isLessThan(3_100);
                    assertThat(p.span().in(body))
                            .startsWith("word")
                            .endsWith("word")
                            .contains("HERE");
                });
    }

    private static Span span(String body, String words) {
        int at = body.indexOf(words);
        return new Span(at, at + words.length());
    }
}
