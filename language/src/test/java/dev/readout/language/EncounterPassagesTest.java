package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passages the whole way of one article takes to tell of encounters, and what it reads in them. */
class EncounterPassagesTest {
    static Stream<Arguments> passages() {
        return Table.rows("encounters.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("passages")
    void findsPassages(String shows, String body, List<String> expected) {
        assertThat(lines(body)).as(shows).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meeting meeting meeting meeting",
                "with with with, and, and, between of of",
                "Among the were met with by to of.",
                "“I called ‘President’ (“"
            })
    void takesAnyWords(String body) {
        assertThatCode(() -> Understood.facts(Understood.annotations(body))).doesNotThrowAnyException();
    }

    @Test
    void readsALongListInLittleTime() {
        String body = "The talks were attended by " + "Ana Torv, ".repeat(400) + "and Otto Minne met with them.";

        assertThat(lines(body).size()).isLessThan(10);
    }

    private static List<String> lines(String body) {
        ArticleFacts facts = Understood.facts(Understood.annotations(body));
        return facts.encounters().stream()
                .map(encounter -> line(facts, encounter))
                .toList();
    }

    private static String line(ArticleFacts facts, LocalEncounter encounter) {
        List<String> parts = new ArrayList<>();
        parts.add(lower(encounter.kind()));
        parts.add(encounter.status().map(EncounterPassagesTest::lower).orElse("-"));
        parts.add(lower(encounter.bearing()));
        parts.add("{" + names(facts, encounter.participants()) + "}");
        encounter.turn().ifPresent(turn -> parts.add("turn " + lower(turn)));
        add(parts, "host", names(facts, encounter.hosts()));
        add(parts, "by", names(facts, encounter.initiators()));
        add(parts, "at", names(facts, encounter.places()));
        add(parts, "on", texts(facts, encounter.times()));
        add(parts, "instead of", texts(facts, encounter.moved()));
        add(parts, "for", texts(facts, encounter.lengths()));
        encounter.after().ifPresent(after -> parts.add("after " + after));
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String label, String value) {
        if (!value.isEmpty()) {
            parts.add(label + " " + value);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String names(ArticleFacts facts, List<LocalParty> parties) {
        return parties.stream()
                .map(party -> facts.entities().get(party.entity()).name())
                .collect(Collectors.joining("; "));
    }

    private static String texts(ArticleFacts facts, List<Span> spans) {
        return spans.stream().map(span -> span.in(facts.article().body())).collect(Collectors.joining("; "));
    }
}
