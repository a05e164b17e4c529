package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFragmentTest {
    private static final String PAGE = "https://outlet.example/a?b=1";

    private static Optional<String> link(String body, String words) {
        int at = body.indexOf(words);
        return TextFragment.link(PAGE, body, new Span(at, at + words.length()));
    }

    @Test
    void givesShortPassagesWhole() {
        assertThat(link("One day they agreed on the dam, at last.", "they agreed on the dam"))
                .hasValue(PAGE + "#:~:text=they%20agreed%20on%20the%20dam");
    }

    @Test
    void encodesWhatDirectivesMean() {
        assertThat(link("He said: a-b, c & d – “ž” 100% 😀 yes.", "a-b, c & d – “ž” 100% 😀 yes"))
                .hasValue(PAGE + "#:~:text=a%2Db%2C%20c%20%26%20d%20%E2%80%93%20%E2%80%9C%C5%BE%E2%80%9D%20100%25%20"
                        + "%F0%9F%98%80%20yes");
    }

    @Test
    void givesLongPassagesByTheirEnds() {
        String words =
                "The two sides will share the water of the river by halves from the first of May until the canal is"
                        + " finished";
        assertThat(link(words + ", he said.", words))
                .hasValue(PAGE + "#:~:text=The%20two%20sides%20will%20share,until%20the%20canal%20is%20finished");
    }

    @Test
    void tellsRepeatedWordsApartByThoseAroundThem() {
        String body = "They met and they talked on Monday. Then they met and they talked on Friday.";
        int second = body.lastIndexOf("they met and they talked");

        Optional<String> link = TextFragment.link(PAGE, body, new Span(second, second + 24));

        assertThat(link).hasValue(PAGE + "#:~:text=Then-,they%20met%20and%20they%20talked,-on");
        assertThat(resolved(body, link.orElseThrow())).hasValue(new Span(second, second + 24));
    }

    @Test
    void opensThePageWhereNoWordsTellAPassageFromAnother() {
        String body = Stream.generate(() -> "no no no no no").limit(20).collect(Collectors.joining(" "));

        assertThat(TextFragment.link(PAGE, body, new Span(120, 134))).hasValue(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//outlet.example/a",
                "outlet.example",
                "https://",
                "https://a b.example/",
                "https://user:word@outlet.example/",
                "https://outlet.example/\"onload=",
                "ftp://outlet.example/a"
            })
    void leadsOnlyToTheWeb(String url) {
        assertThat(TextFragment.link(url, "They agreed.", new Span(0, 4))).isEmpty();
    }

    @Test
    void keepsAFragmentThatIsThereAndNoDirective() {
        assertThat(TextFragment.link("https://o.example/a#top", "They have agreed on it.", new Span(0, 22)))
                .hasValue("https://o.example/a#top:~:text=They%20have%20agreed%20on%20it");
        assertThat(TextFragment.link("https://o.example/a#:~:text=x", "They have agreed on it.", new Span(0, 22)))
                .hasValue("https://o.example/a#:~:text=They%20have%20agreed%20on%20it");
    }

    @Test
    void findsEveryPassageAgain() {
        Random random = new Random(7);
        List<String> words =
                List.of("the", "dam", "will", "open,", "she", "said", "“not", "now”", "Krolíš", "a-b", "😀");
        int found = 0;
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int length = 3 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(text.isEmpty() ? "" : random.nextInt(9) == 0 ? "\n\n" : random.nextInt(9) == 0 ? "  " : " ")
                        .append(words.get(random.nextInt(words.size())));
            }
            String body = text.toString();
            int begin = whole(body, random.nextInt(body.length()));
            int end = whole(body, begin + random.nextInt(body.length() - begin + 1));
            String link = TextFragment.link(PAGE, body, new Span(begin, end)).orElseThrow();
            if (link.equals(PAGE)) {
                continue;
            }
            found++;
            Span at = resolved(body, link).orElseThrow(() -> new AssertionError(link + "\n" + body));
            String asked = body.substring(begin, end).strip();
            assertThat(body.substring(at.begin(), at.end())).as(link).contains(asked);
            int shift = at.begin() + body.substring(at.begin(), at.end()).indexOf(asked);
            assertThat(shift).as(link + "\n" + body).isBetween(begin, end);
        }
        assertThat(found).isGreaterThan(350);
    }

    @Test
    void survivesWhateverAReportHolds() {
        String body = "Ana said " + Talks.ATTACK + " on Monday.";
        for (int begin = 0; begin < body.length(); begin += 3) {
            for (int end = begin; end <= body.length(); end += 7) {
                String link =
                        TextFragment.link(PAGE, body, new Span(begin, end)).orElseThrow();
                assertThat(link).matches("[!-~]+");
            }
        }
    }

    private static int whole(String body, int at) {
        return at < body.length() && Character.isLowSurrogate(body.charAt(at)) ? at - 1 : at;
    }

    /** Finds what a directive names, by the specification and with regular expressions: nothing of this is the writer's. */
    static Optional<Span> resolved(String body, String link) {
        String directive = link.substring(link.indexOf(":~:text=") + 8);
        Matcher parts = Pattern.compile("(?:([^,]*)-,)?([^,]+?)(?:,([^,-][^,]*))?(?:,-([^,]*))?")
                .matcher(directive);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String edge = "(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))";
        String prefix = parts.group(1) == null ? "" : edge + words(parts.group(1)) + "\\s*";
        String end = parts.group(3) == null ? "" : "[\\s\\S]*?" + edge + words(parts.group(3)) + edge;
        String suffix = parts.group(4) == null ? "" : "(?=\\s*" + words(parts.group(4)) + edge + ")";
        Matcher found = Pattern.compile(
                        prefix + "(" + edge + words(parts.group(2)) + edge + end + ")" + suffix,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(body);
        return found.find() ? Optional.of(new Span(found.start(1), found.end(1))) : Optional.empty();
    }

    private static String words(String encoded) {
        return Stream.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8).split(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?:(?!\\n\\n)\\s)+"));
    }
}
