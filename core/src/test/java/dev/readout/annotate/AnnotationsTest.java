package dev.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationsTest {
    private static final Span WHOLE = new Span(0, 9);
    private static final Span INSIDE = new Span(4, 9);

    static Article article(String body) {
        return new Article(
                new ArticleId("a1"),
                "a.txt",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                body,
                List.of());
    }

    private static Annotations annotations() {
        return Annotations.of(article("The canal"));
    }

    private static Mention mention(Span span) {
        return new Mention(span, Mention.Kind.PLACE, Mention.Form.NAME, Optional.empty());
    }

    private static AttributionRelation relation(Span source, Span cue, Span content) {
        return new AttributionRelation(List.of(source), Optional.of(cue), List.of(content), Nature.SPEECH, 1);
    }

    /** A layer with one span in it. */
    interface Marking {
        Annotations with(Span span);
    }

    static Stream<Arguments> markings() {
        Annotations none = annotations();
        return Stream.<Object[]>of(
                        new Object[] {"sentence", (Marking) span -> none.withSentences(List.of(span))},
                        new Object[] {"token", (Marking) span -> none.withTokens(List.of(new Token(span, "NOUN")))},
                        new Object[] {
                            "quotation",
                            (Marking) span -> none.withQuotations(List.of(new Quotation(span, true, false)))
                        },
                        new Object[] {"mention", (Marking) span -> none.withMentions(List.of(mention(span)))},
                        new Object[] {
                            "expression",
                            (Marking) span -> none.withExpressions(List.of(new Expression(span, Expression.Kind.DATE)))
                        },
                        new Object[] {
                            "source", (Marking) span -> none.withAttributions(List.of(relation(span, WHOLE, WHOLE)))
                        },
                        new Object[] {
                            "cue", (Marking) span -> none.withAttributions(List.of(relation(WHOLE, span, WHOLE)))
                        },
                        new Object[] {
                            "content", (Marking) span -> none.withAttributions(List.of(relation(WHOLE, WHOLE, span)))
                        })
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markings")
    void refuseSpansThatCoverNothingOfTheBody(String what, Marking marking) {
        assertThat(marking.with(INSIDE).article().body()).as(what).isEqualTo("The canal");
        assertThatIllegalArgumentException()
                .as("past the end")
                .isThrownBy(() -> marking.with(new Span(4, 10)))
                .withMessageContaining("[begin=4, end=10]")
                .withMessageContaining("a1");
        assertThatIllegalArgumentException().as("empty").isThrownBy(() -> marking.with(new Span(4, 4)));
    }

    @Test
    void giveTheWordsOfASpan() {
        assertThat(annotations().text(INSIDE)).isEqualTo("canal");
    }

    @Test
    void keepLayersFromLaterChanges() {
        List<Span> sentences = new ArrayList<>(List.of(WHOLE));
        Annotations marked = annotations().withSentences(sentences);
        sentences.clear();

        assertThat(marked.sentences()).containsExactly(WHOLE);
    }

    @Test
    void addALayerBesideTheOthers() {
        Annotations marked = annotations()
                .withSentences(List.of(WHOLE))
                .withTokens(List.of(new Token(INSIDE, "NOUN")))
                .withQuotations(List.of(new Quotation(WHOLE, true, false)))
                .withMentions(List.of(mention(INSIDE)))
                .withChains(List.of(new CoreferenceChain(List.of(mention(INSIDE)), 1)))
                .withExpressions(List.of(new Expression(INSIDE, Expression.Kind.NUMBER)))
                .withAttributions(List.of(relation(WHOLE, WHOLE, INSIDE)));

        assertThat(marked.sentences()).containsExactly(WHOLE);
        assertThat(marked.tokens()).extracting(Token::partOfSpeech).containsExactly("NOUN");
        assertThat(marked.quotations()).hasSize(1);
        assertThat(marked.mentions()).containsExactly(mention(INSIDE));
        assertThat(marked.chains()).hasSize(1);
        assertThat(marked.attributions()).hasSize(1);
        assertThat(marked.expressions()).containsExactly(new Expression(INSIDE, Expression.Kind.NUMBER));
        assertThat(marked.layers()).as("only the pipeline stamps").isEmpty();
    }

    @Test
    void refuseRelationsAndChainsOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new AttributionRelation(List.of(WHOLE), Optional.empty(), List.of(), Nature.SPEECH, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoreferenceChain(List.of(), 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refuseScoresThatAreNone(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AttributionRelation(List.of(), Optional.empty(), List.of(WHOLE), Nature.SPEECH, score));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoreferenceChain(List.of(mention(WHOLE)), score));
    }

    @ParameterizedTest
    @CsvSource({"true, No", "false, No”"})
    void quotationsHaveWordsBetweenTheirMarks(boolean closed, String inner) {
        String body = "“No”";
        Quotation quotation = new Quotation(new Span(0, 4), closed, false);

        assertThat(quotation.inner().in(body)).isEqualTo(inner);
    }
}
