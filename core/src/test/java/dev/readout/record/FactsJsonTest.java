package dev.readout.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsJsonTest {
    private final FactsJson codec = new FactsJson();

    @Test
    void readsBackEverythingThatItWrote() {
        assertThat(codec.read(codec.write(Samples.facts()))).isEqualTo(Samples.facts());
    }

    @Test
    void readsBackAnArticleOfWhichNothingIsKnown() {
        ArticleFacts facts = new ArticleFacts(
                Samples.bare(), List.of(), List.of(), ArticleTimes.NONE, List.of(), List.of(), List.of());

        assertThat(codec.read(codec.write(facts))).isEqualTo(facts);
    }

    @Test
    void readsBackHalfASurrogatePairAndControlCharacters() {
        Article bare = Samples.bare();
        Article odd = new Article(
                bare.id(),
                "odd\ud83d.txt",
                bare.url(),
                bare.outlet(),
                bare.title(),
                bare.byline(),
                bare.dateline(),
                bare.language(),
                bare.published(),
                bare.modified(),
                bare.read(),
                "\ude00 tab\t nul\u0000 line\u2028 \ud83d\ude00 \ud83d",
                bare.furniture());
        ArticleFacts facts =
                new ArticleFacts(odd, List.of(), List.of(), ArticleTimes.NONE, List.of(), List.of(), List.of());

        String json = codec.write(facts);

        assertThat(codec.read(json)).isEqualTo(facts);
        assertThat(new String(
                        json.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Test
    void writesTheSameFactsTheSameWay() {
        assertThat(codec.write(codec.read(codec.write(Samples.facts())))).isEqualTo(codec.write(Samples.facts()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "readout-facts/6        | readout-facts/2          | format readout-facts/2",
                "\"form\":\"direct\"    | \"form\":\"shouted\"     | form is not one of",
                "\"form\":\"direct\"    | \"form\":1               | form is not a text",
                "\"form\":\"direct\"    | \"shape\":\"direct\"     | lacks its form",
                "\"form\":\"direct\"    | \"form\":\"direct\",\"x\":1 | unknown field x",
                "\"form\":\"direct\"    | \"form\":\"direct\",\"form\":\"direct\" | Duplicate",
                "\"cue\":[              | \"cue\":[900,            | cue is not a span",
                "\"speaker\":0          | \"speaker\":7            | contradict themselves",
                "\"speaker\":0          | \"speaker\":\"0\"        | speaker is not a whole number",
                "\"score\":0.75         | \"score\":7.5            | not a score",
                "\"read\":\"2026        | \"read\":\"20x6          | contradict themselves",
                "\"addressees\":[1]     | \"addressees\":1         | addressees is not a list",
                "{\"entities\":[0]}     | {\"entities\":[9]}       | contradict themselves",
                "\"before\":0           | \"before\":999           | outside their body",
            })
    void refusesFactsThatAreNotAsItWritesThem(String written, String found, String message) {
        String json = codec.write(Samples.facts());
        assertThat(json).contains(written);

        assertThatThrownBy(() -> codec.read(json.replace(written, found)))
                .isInstanceOf(FactsFormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesSpansOutsideTheBody() {
        String json =
                codec.write(Samples.facts()).replaceFirst("\"content\":\\[\\[\\d+,\\d+]", "\"content\":[[0,99999]");

        assertThatThrownBy(() -> codec.read(json))
                .isInstanceOf(FactsFormatException.class)
                .hasMessageContaining("outside their body");
    }

    @Test
    void refusesEveryTextThatWasCutShort() {
        String json = codec.write(Samples.facts());
        for (int end = 0; end < json.length(); end += 7) {
            String cut = json.substring(0, end);
            assertThatThrownBy(() -> codec.read(cut)).isInstanceOf(FactsFormatException.class);
        }
        assertThatThrownBy(() -> codec.read(json + "{}")).isInstanceOf(FactsFormatException.class);
        assertThatThrownBy(() -> codec.read("null")).isInstanceOf(FactsFormatException.class);
    }
}
