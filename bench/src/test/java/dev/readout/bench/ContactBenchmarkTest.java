package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import dev.readout.bench.ContactBenchmark.Answer;
import dev.readout.bench.ContactBenchmark.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactBenchmarkTest {
    @Test
    void putsTokensTogetherAndKeepsWhereTheyStand(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rams.jsonlines");
        Files.writeString(file, """
                {"doc_key": "a", "sentences": [["It", "rained", "."], ["\\"", "We", "met", ",", "\\"", "Marsh", "of", "Chile", "said", "."]],
                 "evt_triggers": [[5, 5, [["contact.discussion.meet", 1.0]]]],
                 "gold_evt_links": [[[5, 5], [8, 10], "evt1arg01participant"], [[5, 5], [10, 10], "evt1arg03place"], [[1, 1], [4, 4], "evt2arg01participant"]]}
                """.replace("\n", " "));

        RamsDocument document = RamsDocument.all(file).getFirst();

        assertThat(document.body()).isEqualTo("It rained. \"We met,\" Marsh of Chile said.");
        RamsDocument.Event event = document.events().getFirst();
        assertThat(event.trigger().in(document.body())).isEqualTo("met");
        assertThat(event.people()).extracting(span -> span.in(document.body())).containsExactly("Marsh of Chile");
    }

    @ParameterizedTest
    @CsvSource({
        "President Marsh of Chile, Marsh",
        "Marsh, Marsh",
        "the Minister for Trade, Minister",
        "both sides, sides"
    })
    void takesTheLastWordBeforeAPrepositionForTheHead(String words, String head) {
        assertThat(Answer.head(new Span(0, words.length()), words).in(words)).isEqualTo(head);
    }

    @Test
    void findsSomebodyByTheHeadAlone() {
        Answer answer = new Answer(true, true, List.of(new Span(10, 15)));
        String body = "President Marsh of Chile";

        assertThat(answer.hasHeadOf(new Span(0, body.length()), body)).isTrue();
        assertThat(answer.hasHeadOf(new Span(19, body.length()), body)).isFalse();
    }

    @Test
    void measuresFourTypesAlone() {
        assertThat(Contact.of("contact.negotiate.meet")).contains(Contact.NEGOTIATE);
        assertThat(Contact.of("government.agreements.n/a")).contains(Contact.AGREEMENT);
        assertThat(Contact.of("contact.prevarication.meet")).isEmpty();
    }
}
