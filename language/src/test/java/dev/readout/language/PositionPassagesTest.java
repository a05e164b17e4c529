package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution.Polarity;
import dev.readout.extract.LocalPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passages the whole way of one article takes to tell of positions, and what it reads in them. */
class PositionPassagesTest {
    static Stream<Arguments> passages() {
        return Table.rows("positions.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("passages")
    void findsPassages(String shows, String body, List<String> expected) {
        assertThat(lines(body)).as(shows).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "will will would not to if unless",
                "No, no, no. Without without there will be no.",
                "“Open ‘and we will (“ offered to that, who offered",
                "offered. demanded that. and insisted on",
                "$ € 5 million dollars $9999999999999999999999999 million million will pay",
                "it is ready to"
            })
    void takesAnyWords(String body) {
        assertThatCode(() -> Understood.facts(Understood.annotations(body))).doesNotThrowAnyException();
    }

    @Test
    void readsALongSentenceInLittleTime() {
        String body = "Ana Torv offered grain and proposed " + "a truce, and demanded ".repeat(400) + "peace.";

        assertThat(lines(body).size()).isLessThan(10);
    }

    private static List<String> lines(String body) {
        ArticleFacts facts = Understood.facts(Understood.annotations(body));
        return facts.positions().stream().map(position -> line(facts, position)).toList();
    }

    private static String line(ArticleFacts facts, LocalPosition position) {
        List<String> parts = new ArrayList<>();
        parts.add(position.kind().name().toLowerCase(Locale.ROOT));
        parts.add("{" + facts.entities().get(position.holder().entity()).name() + "}");
        parts.add(text(facts, position.text()));
        add(parts, "amount", facts, position.amount());
        add(parts, "if", facts, position.condition());
        add(parts, "by", facts, position.due());
        if (position.polarity() == Polarity.NEGATIVE) {
            parts.add("| negative");
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String label, ArticleFacts facts, Optional<Span> words) {
        words.ifPresent(span -> parts.add("| " + label + " " + text(facts, span)));
    }

    private static String text(ArticleFacts facts, Span span) {
        return span.in(facts.article().body());
    }
}
