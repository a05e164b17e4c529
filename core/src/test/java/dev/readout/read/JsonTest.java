package dev.readout.read;

import static dev.readout.read.Reads.FIRST;
import static dev.readout.read.Reads.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static final String TEXT = quoted(FIRST + "\n" + SECOND);
    private static final String ONE = "{\"title\":\"Ministers meet\",\"text\":" + TEXT + "}";

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static List<Capture> split(String name, String text) {
        return new ArticleReader().split(Reads.capture(name, text));
    }

    private static Optional<Problem.Kind> problem(Capture capture) {
        return new ArticleReader()
                .read(capture).problems().stream()
                        .filter(Problem::fatal)
                        .map(Problem::kind)
                        .findFirst();
    }

    @Test
    void readsNewsPlease() {
        Article article = Reads.article(
                "a.json",
                "{\"title\":\"Ministers meet\",\"maintext\":" + TEXT
                        + ",\"date_publish\":\"2026-03-02 19:14:00\",\"date_modify\":\"2026-03-03 08:00:00\",\"source_domain\":\"halden.example\","
                        + "\"authors\":[\"Hanne Voll\",\"Tem Ruskin\"],\"url\":\"https://halden.example/a\",\"language\":\"en\",\"description\":\"Not body.\"}");

        assertThat(article.title()).contains("Ministers meet");
        assertThat(article.published()).hasToString("Optional[2026-03-02]");
        assertThat(article.modified()).hasToString("Optional[2026-03-03]");
        assertThat(article.outlet()).contains("halden.example");
        assertThat(article.byline()).contains("Hanne Voll, Tem Ruskin");
        assertThat(article.url()).contains("https://halden.example/a");
        assertThat(article.language()).contains("en");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void readsFundus() {
        Article article = Reads.article(
                "a.json",
                "{\"title\":\"Ministers meet\",\"authors\":[\"Hanne Voll\"],\"publishing_date\":\"2026-03-02 19:14:00+01:00\",\"publisher\":\"Halden Record\","
                        + "\"free_access\":true,\"body\":{\"summary\":[],\"sections\":[{\"headline\":[],\"paragraphs\":["
                        + quoted(FIRST)
                        + "]},{\"headline\":[\"What was said\"],\"paragraphs\":[" + quoted(SECOND) + "]}]}}");

        assertThat(article.published()).hasToString("Optional[2026-03-02T19:14:00+01:00]");
        assertThat(article.outlet()).contains("Halden Record");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
        assertThat(Reads.furniture(article, Furniture.Kind.HEADING)).containsExactly("What was said");
    }

    @Test
    void readsTrafilatura() {
        Article article = Reads.article(
                "a.json",
                "{\"title\":\"Ministers meet\",\"author\":\"Hanne Voll; Tem Ruskin\",\"hostname\":\"halden.example\",\"date\":\"2026-03-02\",\"sitename\":\"Halden Record\","
                        + "\"raw_text\":\"x\",\"text\":" + TEXT
                        + ",\"source\":\"https://halden.example/a\",\"categories\":\"World\"}");

        assertThat(article.outlet()).contains("Halden Record");
        assertThat(article.url()).contains("https://halden.example/a");
        assertThat(article.byline()).contains("Hanne Voll; Tem Ruskin");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void takesSourceForTheOutletUnlessItIsAnAddress() {
        assertThat(Reads.article("a.json", "{\"source\":\"Halden Record\",\"text\":" + TEXT + "}")
                        .outlet())
                .contains("Halden Record");
        assertThat(Reads.article("a.json", "{\"source\":{\"name\":\"Halden Record\"},\"text\":" + TEXT + "}")
                        .outlet())
                .contains("Halden Record");
        assertThat(Reads.article("a.json", "{\"source\":\"https://halden.example/a\",\"text\":" + TEXT + "}")
                        .outlet())
                .isEmpty();
    }

    @Test
    void readsSchemaOrg() {
        Article article = Reads.article(
                "a.json",
                "{\"@type\":\"NewsArticle\",\"headline\":\"Ministers meet\",\"articleBody\":" + TEXT
                        + ",\"datePublished\":\"2026-03-02T19:14:00Z\",\"author\":{\"name\":\"Hanne Voll\"},\"publisher\":{\"name\":\"Meridian Wire\"},\"inLanguage\":\"en-GB\"}");

        assertThat(article.title()).contains("Ministers meet");
        assertThat(article.outlet()).contains("Meridian Wire");
        assertThat(article.byline()).contains("Hanne Voll");
        assertThat(article.language()).contains("en-GB");
    }

    @Test
    void readsPageWhereOnlyThePageWasKept() {
        Article article = Reads.article(
                "a.json",
                "{\"url\":\"https://halden.example/a\",\"html\":"
                        + quoted(Reads.page("", "<h1>Ministers meet</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>"))
                        + "}");

        assertThat(article.url()).contains("https://halden.example/a");
        assertThat(article.title()).contains("Ministers meet");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"x\"}                    | WRONG_JSON",
                "{}                                   | WRONG_JSON",
                "[]                                   | WRONG_JSON",
                "{\"title\": oops}                    | WRONG_JSON",
                "{\"title\":\"x\"} trailing           | WRONG_JSON",
                "{\"title\":\"x\",\"text\":\"The mini | TRUNCATED",
                "{\"title\":\"x\",                    | TRUNCATED",
                "just words in a row                  | WRONG_JSON",
                "{\"text\":\"\"}                      | WRONG_JSON",
                "{\"text\":\"Menu Home\"}             | NOT_AN_ARTICLE",
            })
    void saysWhatIsWrongWithJson(String json, Problem.Kind kind) {
        assertThat(problem(Reads.capture("a.json", json))).contains(kind);
    }

    @Test
    void splitsListsIntoElements() {
        List<Capture> parts = split("a.json", "[ " + ONE + ",\n" + ONE + " ]");

        assertThat(parts).extracting(Capture::name).containsExactly("a.json#1", "a.json#2");
        assertThat(new String(parts.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo(ONE);
        assertThat(Reads.paragraphs(
                        new ArticleReader().read(parts.get(0)).article().orElseThrow()))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void splitsListsInsideAnObject() {
        assertThat(split(
                        "a.json",
                        "{\"count\":2,\"meta\":{\"articles\":[1]},\"articles\":[" + ONE + "," + ONE + "],\"x\":1}"))
                .extracting(Capture::name)
                .containsExactly("a.json#1", "a.json#2");
    }

    @Test
    void splitsJsonLinesAndKeepsTheBrokenOne() {
        List<Capture> parts = split("a.jsonl", ONE + "\n\n{\"title\": broken}\n" + ONE + "\n");

        assertThat(parts).extracting(Capture::name).containsExactly("a.jsonl#1", "a.jsonl#3", "a.jsonl#4");
        assertThat(problem(parts.get(1))).contains(Problem.Kind.WRONG_JSON);
        assertThat(problem(parts.get(2))).isEmpty();
    }

    @Test
    void splitsJsonLinesUnderAnyName() {
        assertThat(split("export.txt", ONE + "\r\n" + ONE)).hasSize(2);
    }

    @Test
    void splitsUtf16AndMarkedFiles() {
        byte[] wide = ("\uFEFF[" + ONE + "," + ONE + "]").getBytes(StandardCharsets.UTF_16LE);

        assertThat(new ArticleReader().split(new Capture("a.json", wide, Hints.NONE, Reads.NOW)))
                .hasSize(2);
        assertThat(split("a.json", "\uFEFF[" + ONE + "," + ONE + "]").get(0).bytes())
                .isEqualTo(ONE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsGoodElementsOfATruncatedList() {
        List<Capture> parts = split("a.json", "[" + ONE + "," + ONE.substring(0, 60));

        assertThat(parts).hasSize(2);
        assertThat(problem(parts.get(0))).isEmpty();
        assertThat(problem(parts.get(1))).contains(Problem.Kind.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.json | {\"text\":\"x\"}",
                "a.json | [1,2]",
                "a.txt | [Lissand] The talks go on.",
                "a.html | <p>x</p>",
                "a.json | []",
                "a.json | {broken"
            })
    void givesAnyOtherFileBackWhole(String name, String text) {
        Capture file = Reads.capture(name, text);

        assertThat(new ArticleReader().split(file)).containsExactly(file);
    }
}
