package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Quotation;
import dev.readout.annotate.Token;
import dev.readout.article.Span;
import dev.readout.language.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ModelTextTest {
    private static final String BODY = "Brandek spoke . “Open “the gates” now” he said .\n\nTorv waits .";

    @Test
    void takesSentencesAndParagraphs() {
        ModelText text = ModelText.of(annotations(List.of()));
        assertThat(text.body()).isEqualTo(BODY);
        assertThat(text.words().stream().map(word -> word.span().in(BODY)).toList())
                .startsWith("Brandek", "spoke", ".", "“", "Open")
                .endsWith("Torv", "waits", ".");
        assertThat(text.words().stream().map(Word::sentence).toList())
                .containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2);
        assertThat(text.words().stream().map(Word::paragraph).toList())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
    }

    @Test
    void marksParagraphOpeningsAndWordsInQuotations() {
        int outer = BODY.indexOf("“Open");
        int inner = BODY.indexOf("“the");
        ModelText text = ModelText.of(annotations(List.of(
                new Quotation(new Span(outer, BODY.indexOf("” he") + 1), true, false),
                new Quotation(new Span(inner, BODY.indexOf("” now") + 1), true, true))));
        assertThat(text.words().stream()
                        .filter(word -> word.shape() % 12 >= 6)
                        .map(word -> word.span().in(BODY))
                        .toList())
                .containsExactly("“", "Open", "“", "the", "gates", "”", "now", "”");
        assertThat(text.words().stream()
                        .filter(word -> word.shape() >= 12)
                        .map(word -> word.span().in(BODY))
                        .toList())
                .containsExactly("Brandek", "Torv");
        assertThat(text.words().getFirst().shape()).isEqualTo(Shapes.of("Brandek", false, true));
    }

    @Test
    void keepsParagraphOfWordsWithoutSentences() {
        Annotations annotations = Understood.unmarked("Torv\n\nwaits")
                .withTokens(List.of(new Token(new Span(0, 4), "PROPN"), new Token(new Span(6, 11), "VERB")));
        assertThat(ModelText.of(annotations).words())
                .containsExactly(
                        new Word(new Span(0, 4), 0, 0, Shapes.of("Torv", false, true)),
                        new Word(new Span(6, 11), 0, 1, Shapes.of("waits", false, true)));
    }

    @Test
    void givesRunAsOneSpan() {
        assertThat(ModelText.of(annotations(List.of())).span(0, 1).in(BODY)).isEqualTo("Brandek spoke");
    }

    @Test
    void findsTheWordsThatASpanCovers() {
        ModelText text = ReadingBuilder.text("Brandek met Torv");
        assertThat(text.run(new Span(0, 7))).contains(new WordRun(0, 0));
        assertThat(text.run(new Span(9, 13))).as("parts of words count").contains(new WordRun(1, 2));
        assertThat(text.run(new Span(7, 8))).as("a blank is no word").isEmpty();
        assertThat(ReadingBuilder.text("").run(new Span(0, 1))).isEmpty();
    }

    @Test
    void hasNoWordsWhereNothingIsPrinted() {
        assertThat(ModelText.of(Understood.unmarked("")).words()).isEmpty();
    }

    private static Annotations annotations(List<Quotation> quotations) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = Pattern.compile("[“”]|[^\\s“”]+").matcher(BODY);
        while (matcher.find()) {
            tokens.add(new Token(new Span(matcher.start(), matcher.end()), "X"));
        }
        int first = BODY.indexOf(" “Open");
        int second = BODY.indexOf("\n\n");
        return Understood.unmarked(BODY)
                .withSentences(
                        List.of(new Span(0, first), new Span(first + 1, second), new Span(second + 2, BODY.length())))
                .withTokens(tokens)
                .withQuotations(quotations);
    }
}
