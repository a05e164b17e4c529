package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found over HTTP. */
class SearchTest {
    private static Served served = Served.of(new FakeDesk());

    @BeforeAll
    static void start() {
        assertThat(served.log()).isEmpty();
    }

    @AfterAll
    static void stop() {
        assertThat(served.log()).isEmpty();
        served.close();
    }

    private static String search(String q, String... more) {
        return "/api/search?q=" + encoded(q) + (more.length == 0 ? "" : "&" + String.join("&", more));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int total(String path) {
        return served.json(path).path("total").asInt();
    }

    @Test
    void findsWordsAsTheCommandDoes() {
        JsonNode found = served.json(search("water"));

        assertThat(found.path("format").asText()).isEqualTo("readout-search/1");
        assertThat(found.path("query").asText()).isEqualTo("water");
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.at("/hits/0/words/0/text").asText()).containsIgnoringCase("water");
        assertThat(found.at("/hits/0/words/0/marks")).isNotEmpty();
        JsonNode statement = served.json(search("water", "kind=statement")).at("/hits/0");
        assertThat(served.json("/api/statements/" + statement.path("id").asText())
                        .path("id")
                        .asText())
                .isEqualTo(statement.path("id").asText());
    }

    @Test
    void findsWhatMeetsTheFilters() {
        int all = total("/api/search");
        for (String filter : List.of(
                "kind=encounter",
                "kind=encounter,planned",
                "kind=call,meeting",
                "published-from=2026-05-05&published-until=2026-05-05",
                "said-from=2026-05-01",
                "origins=2",
                "speaker=Mahrun",
                "speaker=Mahrun%7CNobody",
                "outlet=Nobody",
                "place=Nowhere",
                "addressee=Nobody")) {
            assertThat(total("/api/search?" + filter)).as(filter).isLessThan(all);
        }
        assertThat(served.json("/api/search?kind=encounter").path("hits"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.path("kind").asText()).isEqualTo("encounter"));
        assertThat(total("/api/search?speaker=Mahrun%7CNobody"))
                .isPositive()
                .isEqualTo(total("/api/search?speaker=Mahrun"));
        assertThat(served.json("/api/search?speaker=Mahrun%7CNobody")
                        .at("/unknown/0")
                        .asText())
                .isEqualTo("Nobody");
    }

    @Test
    void pagesThroughWhatIsFound() {
        List<String> hits = new ArrayList<>();
        Optional<String> next = Optional.of("/api/search?kind=statement&limit=7");
        while (next.isPresent()) {
            HttpResponse<String> page = served.get(next.get());
            Json.tree(page.body())
                    .path("hits")
                    .forEach(hit -> hits.add(hit.path("id").asText()));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        }

        assertThat(hits).hasSize(total("/api/search?kind=statement"));
        assertThat(new HashSet<>(hits)).hasSameSizeAs(hits);
    }

    @Test
    void findsTheWordThatIsBeingTyped() {
        assertThat(total(search("wate"))).isZero();
        assertThat(total(search("wate", "typing=true"))).isPositive();
        assertThat(total(search("water", "typing=true"))).isGreaterThanOrEqualTo(total(search("water")));
    }

    @Test
    void saysInWhichEditionAndThatNothingChanged() {
        HttpResponse<String> first = served.get(search("water"));
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Readout-Edition")).contains("2");
        assertThat(served.get(search("water"), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(served.get(search("waters"), "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void findsWhatWasAddedAndOnlyThenSaysThatItIsDone() {
        try (Served other = Served.of(new FakeDesk())) {
            assertThat(other.json("/api/search?outlet=Gull").path("total").asInt())
                    .isZero();
            String job = Json.tree(other.post("/api/articles?outlet=Gull&name=new.txt", "text/plain", "words")
                            .body())
                    .path("id")
                    .asText();
            AddingTest.done(other, job);

            HttpResponse<String> found = other.get("/api/search?outlet=Gull&kind=article");
            assertThat(Json.tree(found.body()).path("total").asInt()).isEqualTo(1);
            assertThat(found.headers().firstValue("Readout-Edition")).contains("3");
        }
    }

    @Test
    void followsWhatASearchFinds() {
        String position = served.json(search("", "kind=position").replace("q=&", ""))
                .at("/hits/0/id")
                .asText();

        String feed = served.get("/api/export/atom?kind=position").body();

        assertThat(feed).contains("<feed", position, ":feed/search%20kind%3Dposition");
        assertThat(served.get("/api/export/atom?speaker=Nobody").body())
                .contains("<feed")
                .doesNotContain("<entry");
        Served.problem(served.get("/api/export/atom?q=water&of=" + position), 400);
        Served.problem(served.get("/api/export/atom?kind=secret"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "\"water",
                "water\" \"",
                "*",
                "**",
                "w*",
                "* *",
                "?",
                "water~2^5",
                "kind:statement AND (water OR",
                "[a TO z]",
                "/.*/",
                "\\",
                "-water",
                "+",
                "🌊 “ ” „",
                "' OR 1=1 --",
                "<script>",
                "../../etc/passwd"
            })
    void takesAnyTextForWords(String text) {
        for (String typing : List.of("true", "false")) {
            JsonNode found = served.json(search(text, "typing=" + typing, "limit=3"));
            assertThat(found.path("query").asText()).isEqualTo(text);
            assertThat(found.path("hits").size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void takesAQueryAsLongAsItMayBeAndNoLonger() {
        assertThat(served.get(search("water ".repeat(333))).statusCode()).isEqualTo(200);
        assertThat(served.get(search("w* ".repeat(600))).statusCode()).isEqualTo(200);
        assertThat(served.get(search("a".repeat(2_000))).statusCode()).isEqualTo(200);
        Served.problem(served.get(search("a".repeat(2_001))), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=",
                "q=%20",
                "q=a%00b",
                "q=a%0Ab",
                "q=%1b[31m",
                "q=%ff",
                "q=a&q=b",
                "typing=maybe",
                "by=magic",
                "kind=secret",
                "kind=statement,",
                "kind=UNDECIDED",
                "speaker=%7C",
                "speaker=a%7C%7Cb",
                "said-from=2026-05-02&said-until=2026-05-01",
                "published-from=2026-05-02&published-until=2026-05-01",
                "said-from=2026-02-30",
                "said=2026-05",
                "origins=-1",
                "origins=99999999999",
                "limit=0",
                "limit=501",
                "skip=-1",
                "skip=100001",
                "as-of=1"
            })
    void refusesWhatMakesNoSense(String query) {
        Served.problem(served.get("/api/search?" + query), 400);
    }
}
