package dev.readout.read;

import static dev.readout.read.Reads.FIRST;
import static dev.readout.read.Reads.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static List<Problem.Kind> kinds(byte[] bytes, String name) {
        return new ArticleReader()
                .read(new Capture(name, bytes, Hints.NONE, Reads.NOW)).problems().stream()
                        .map(Problem::kind)
                        .toList();
    }

    private static List<Problem.Kind> kinds(String text, String name) {
        return kinds(text.getBytes(StandardCharsets.UTF_8), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\uFEFF", "\u00A0\u200B"})
    void reportsEmptyFiles(String text) {
        assertThat(kinds(text, "a.txt")).containsExactly(Problem.Kind.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 x",
                "\u0089PNG\r\n",
                "\u00FF\u00D8\u00FF\u00E0JFIF",
                "GIF89a",
                "PK\u0003\u0004 x",
                "\u001F\u008B\b",
                "\u007FELF",
                "text with \u0000 in it",
                "\u0001\u0002\u0003\u0004\u0005abc"
            })
    void reportsBinaryFiles(String latin) {
        assertThat(kinds(latin.getBytes(StandardCharsets.ISO_8859_1), "a.txt")).containsExactly(Problem.Kind.BINARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>The minister of Varen met her coll",
                "<html><body><p>The minister of Varen met her colleague.</p><div clas",
                "<html><body><p>The minister of Varen met her colleague.</p><",
                "<html><head><script>var a = 'x",
            })
    void reportsPagesThatWereCutOff(String html) {
        assertThat(kinds(html, "a.html")).containsExactly(Problem.Kind.TRUNCATED);
    }

    @Test
    void readsPagesThatLeaveClosingTagsOut() {
        assertThat(kinds("<html><body><p>" + FIRST + "<p>" + SECOND, "a.html"))
                .containsExactly(Problem.Kind.NO_DATE, Problem.Kind.NO_OUTLET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.html | <html><body><ul><li><a href='/a'>Home</a></li><li><a href='/b'>World news today</a></li></ul></body></html>",
                "a.html | <html><body><form><label>Name</label><input><button>Send</button></form></body></html>",
                "a.html | <html><body></body></html>",
                "a.txt | Home World Sport",
                "a.xml | <?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>The talks go on.</title></item></channel></rss>",
            })
    void reportsWhatIsNoReport(String name, String text) {
        assertThat(kinds(text, name)).containsExactly(Problem.Kind.NOT_AN_ARTICLE);
    }

    @Test
    void reportsTablesAndPrograms() {
        assertThat(kinds("date,place,people\n2026-03-02,Lissand,12\n2026-03-03,Torvo,14\n2026-03-04,Adra,9", "a.csv"))
                .containsExactly(Problem.Kind.NOT_AN_ARTICLE);
        assertThat(kinds(
                        "public class A {\n    int x = compute(1, 2);\n    void run() {\n        x++;\n    }\n}\n",
                        "A.java"))
                .containsExactly(Problem.Kind.NOT_AN_ARTICLE);
    }

    @Test
    void reportsFilesBeyondMeasure() {
        assertThat(kinds(new byte[ArticleReader.LARGEST_ARTICLE + 1], "a.txt")).containsExactly(Problem.Kind.TOO_LARGE);
    }

    @Test
    void readsWhatItCanOfDamagedText() {
        byte[] bytes = (FIRST + " Zürich, Łódź and São Tomé agreed. X").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFE;

        assertThat(kinds(bytes, "a.txt"))
                .containsExactly(Problem.Kind.UNDECODABLE_BYTES, Problem.Kind.NO_DATE, Problem.Kind.NO_OUTLET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks are off. Nobody said why.",
                "The minister resigned on Monday, the palace said.",
                "外相は会談が続くと述べた。大統領は何も言わなかった。",
                "قال الوزير إن المحادثات ستستمر غدا في العاصمة.",
                "Министр сказал, что переговоры продолжатся завтра."
            })
    void readsShortReportsInAnyScript(String text) {
        assertThat(Reads.article("a.txt", text).body()).isEqualTo(text);
    }

    @Test
    void everyMessageIsOneSentence() {
        for (String text : List.of("", "%PDF-1.4", "{\"a\":", "{}", "Home", "<html><body><p>The min")) {
            assertThat(Reads.reading("a.html", text).problems())
                    .allSatisfy(problem -> assertThat(problem.message()).matches("[A-Z].*\\."));
        }
    }

    @Test
    void sameBytesGiveTheSameArticle() {
        String html = Reads.page(
                "<link rel=canonical href='https://halden.example/a'>", "<p>" + FIRST + "</p><p>" + SECOND + "</p>");

        assertThat(Reads.article("a.html", html)).isEqualTo(Reads.article("a.html", html));
    }

    @Test
    void idFollowsAddressAndWords() {
        String one = Reads.page("<link rel=canonical href='https://halden.example/a'>", "<p>" + FIRST + "</p>");
        String sameWords = one.replace("<article>", "<article class=x>");
        String otherWords = one.replace("Tuesday", "Friday");
        String otherAddress = one.replace("example/a", "example/b");

        assertThat(Reads.article("b.html", sameWords).id())
                .isEqualTo(Reads.article("a.html", one).id());
        assertThat(Reads.article("a.html", otherWords).id())
                .isNotEqualTo(Reads.article("a.html", one).id());
        assertThat(Reads.article("a.html", otherAddress).id())
                .isNotEqualTo(Reads.article("a.html", one).id());
        assertThat(Reads.article("a.html", one).id().value()).matches("a[0-9a-f]{16}");
    }
}
