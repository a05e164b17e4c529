package dev.readout.read;

import static dev.readout.read.Reads.FIRST;
import static dev.readout.read.Reads.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to exhaust the stack, the memory or the reader's patience. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
    static Stream<Arguments> files() {
        String attributes = IntStream.range(0, 50_000)
                .mapToObj(i -> " a" + i + "=b")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        return Stream.of(
                Arguments.of(
                        "nested.html",
                        "<html><body>" + "<div>".repeat(100_000) + "<p>" + FIRST + "</p>" + "</div>".repeat(100_000)),
                Arguments.of(
                        "unclosed.html",
                        "<html><body><p>" + FIRST + "</p>" + "<b><i><a href=x>".repeat(30_000) + "</html>"),
                Arguments.of("attributes.html", "<html><body><p" + attributes + ">" + FIRST + "</p></body></html>"),
                Arguments.of("paragraph.html", "<html><body><p>" + (FIRST + " ").repeat(50_000) + "</p></body></html>"),
                Arguments.of("paragraph.txt", (FIRST + " ").repeat(50_000)),
                Arguments.of("line.txt", "(".repeat(2_000_000) + FIRST),
                Arguments.of("spaces.txt", FIRST + " ".repeat(5_000_000) + SECOND),
                Arguments.of("headings.txt", FIRST + "\n\n" + "Why It Matters\n".repeat(200_000) + SECOND),
                Arguments.of("repeats.txt", FIRST + "\n" + "By By By By \n".repeat(200_000) + SECOND),
                Arguments.of("tables.html", "<html><body>" + "<table><tr><td>".repeat(20_000) + FIRST + "</html>"),
                Arguments.of(
                        "lists.html",
                        "<html><body><p>" + FIRST + "</p>" + "<ul><li><a href=x>y</a>".repeat(20_000) + "</html>"),
                Arguments.of(
                        "headings.html",
                        "<html><body><p>" + FIRST + "</p>"
                                + "<div><h3><a href=x>Story of a kind</a></h3>".repeat(10_000) + "</html>"),
                Arguments.of("emphasis.md", "# T\n\n" + "*a **b ".repeat(20_000) + FIRST),
                Arguments.of("stars.md", "# T\n\n" + "*".repeat(100_000) + "a" + "*".repeat(100_000) + " " + FIRST),
                Arguments.of(
                        "brackets.md", "# T\n\n" + "[".repeat(50_000) + "a" + "](x)".repeat(50_000) + "\n\n" + FIRST),
                Arguments.of("quotes.md", "> ".repeat(50_000) + FIRST),
                Arguments.of("items.md", "- ".repeat(20_000) + FIRST),
                Arguments.of("deep.json", "{\"a\":".repeat(100_000)),
                Arguments.of("deep-list.json", "[".repeat(100_000)),
                Arguments.of(
                        "ld.html",
                        "<html><head><script type='application/ld+json'>" + "[".repeat(500_000)
                                + "</script></head><body><p>" + FIRST + "</p></body></html>"),
                Arguments.of(
                        "comments.html", "<!--".repeat(100_000) + "<html><body><p>" + FIRST + "</p></body></html>"),
                Arguments.of(
                        "title.html",
                        "<html><head><title>" + "a | ".repeat(200_000) + "</title></head><body><p>" + FIRST
                                + "</p></body></html>"),
                Arguments.of("yaml.md", "---\n" + "a: [".repeat(20_000) + "\n---\n" + FIRST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void staysCalm(String name, String text) {
        Reading reading = Reads.reading(name, text);

        assertThat(reading.article().isPresent() || reading.problems().stream().anyMatch(Problem::fatal))
                .isTrue();
        assertThat(new ArticleReader().split(Reads.capture(name, text))).isNotEmpty();
    }

    @Test
    void findsReportUnderAHundredThousandElements() {
        String html = "<html><body>" + "<div>".repeat(100_000) + "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

        assertThat(Reads.paragraphs(Reads.article("nested.html", html))).containsExactly(FIRST, SECOND);
    }

    @Test
    void splitsManyElementsInOnePass() {
        String one = "{\"text\":\"" + FIRST + "\"}";

        assertThat(new ArticleReader().split(Reads.capture("a.json", "[" + (one + ",").repeat(99_999) + one + "]")))
                .hasSize(100_000);
        assertThat(new ArticleReader().split(Reads.capture("a.jsonl", (one + "\n").repeat(100_000))))
                .hasSize(100_000);
    }
}
