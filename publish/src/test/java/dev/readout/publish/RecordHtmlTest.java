package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.record.ReadoutRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class RecordHtmlTest {
    private static final String PAGE = RecordHtml.render(Varen.record());
    private static final Document DOCUMENT = Jsoup.parse(PAGE);

    @Test
    void saysThatTheRecordIsMachineReadAndNotReviewed() {
        assertThat(DOCUMENT.select(".notice").text()).startsWith("Machine-read, not reviewed.");
    }

    @Test
    void isWellFormed() {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Jsoup.parse(PAGE, "", parser);
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void givesEveryAnchorOnce() {
        List<String> ids = DOCUMENT.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void leadsEveryInnerLinkSomewhere() {
        Set<String> ids = new HashSet<>(DOCUMENT.select("[id]").eachAttr("id"));
        List<String> links = DOCUMENT.select("a[href^=#]").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(300).allMatch(link -> ids.contains(link.substring(1)));
    }

    @Test
    void opensEveryReportOnItsVeryWords() {
        assertThat(DOCUMENT.select("#who .open a")).hasSize(127).allSatisfy(link -> {
            Element passage = Objects.requireNonNull(
                    DOCUMENT.getElementById(link.attr("href").substring(1)));
            Element card = Objects.requireNonNull(link.closest(".card, .alone"));
            assertThat(passage.closest(".report .body")).isNotNull();
            assertThat(words(Objects.requireNonNull(card.selectFirst("blockquote .said"))))
                    .isEqualTo(words(passage));
        });
    }

    private static String words(Element element) {
        Element copy = element.clone();
        copy.select(".note").remove();
        return copy.wholeText();
    }

    @Test
    void namesItsStyleAndScriptByHashAndAllowsNothingElse() throws Exception {
        String policy =
                DOCUMENT.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src '" + hash(DOCUMENT.expectFirst("style")) + "'")
                .contains("script-src '" + hash(DOCUMENT.expectFirst("script")) + "'")
                .doesNotContain("unsafe");
        assertThat(DOCUMENT.select("style")).hasSize(1);
        assertThat(DOCUMENT.select("script")).hasSize(1);
    }

    private static String hash(Element element) throws Exception {
        byte[] data = element.data().getBytes(StandardCharsets.UTF_8);
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(data));
    }

    @Test
    void fetchesNothingAndStylesNothingInPlace() {
        assertThat(DOCUMENT.select("[style], [src], [srcset], link, iframe, object, embed, base, form"))
                .isEmpty();
        assertThat(DOCUMENT.expectFirst("style").data()).doesNotContain("url(", "@import", "</");
        assertThat(DOCUMENT.getAllElements())
                .noneMatch(e -> e.attributes().asList().stream()
                        .anyMatch(a -> a.getKey().startsWith("on")));
    }

    @Test
    void leadsOutwardOnlyToPublishersAndTellsThemNothing() {
        assertThat(DOCUMENT.select("a[href]:not([href^=#])"))
                .hasSize(11)
                .allMatch(a -> a.attr("href").startsWith("https://"))
                .allMatch(a -> a.attr("rel").equals("noopener noreferrer nofollow ugc"));
    }

    @Test
    void skipsNoLevelOfHeading() {
        int level = 0;
        for (Element heading : DOCUMENT.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(DOCUMENT.select("h1")).hasSize(1);
    }

    @Test
    void staysSmall() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(450_000);
    }

    @Test
    void showsTheHandsThatWordsPassedThrough() {
        assertThat(DOCUMENT.select(".chain").eachText())
                .contains("via Keshtinform → Vashkan Tureyev → Yukhar Zhelimov");
    }

    @Test
    void ordersSpeakersByTheReportsThatCarryThem() {
        List<Integer> reports = DOCUMENT.select(".speaker:not(#w) > header .counts").eachText().stream()
                .map(t -> Integer.parseInt(t.replaceAll(".* in (\\d+) reports?", "$1")))
                .toList();
        assertThat(reports).isSortedAccordingTo((a, b) -> b - a);
        assertThat(DOCUMENT.select(".speaker").getLast().select("h3").text()).isEqualTo("Speaker not named");
    }

    @Test
    void labelsVersionsAndCountsThemAsOneReport() {
        assertThat(DOCUMENT.select("h1").text()).isEqualTo("10 reports by 6 outlets");
        assertThat(DOCUMENT.select(".report .version").eachText()).containsExactly("version 1 of 2", "version 2 of 2");
    }

    @Test
    void setsFurnitureApartInItsPlace() {
        Element first = DOCUMENT.expectFirst(".report .body");
        assertThat(first.select(".aside").eachText())
                .contains("Byline By Hanne Voll and Tem Ruskin")
                .last()
                .asString()
                .startsWith("Credit (Reporting by");
        assertThat(DOCUMENT.select(".aside .said, .aside .per")).isEmpty();
    }

    @Test
    void showsBothSidesOfWhatWasNotSure() {
        assertThat(DOCUMENT.select(".doubt h3").eachText())
                .containsExactly(
                        "Not sure whether the same person",
                        "Not sure whether the same statement",
                        "Not sure whether the same statement");
        assertThat(DOCUMENT.select(".doubt .card")).hasSize(6);
    }

    @Test
    void leavesAttacksStandingAsWords() {
        ReadoutRecord record = Fake.hostile();

        Document page = Jsoup.parse(RecordHtml.render(record));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("img, svg title script")).isEmpty();
        assertThat(page.getAllElements())
                .noneMatch(e -> e.attributes().asList().stream()
                        .anyMatch(a -> a.getKey().startsWith("on")));
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select(".report .body p").text()).contains(Fake.ATTACK);
        assertThat(page.select(".encounter .v").eachText()).contains(Fake.ATTACK);
        assertThat(page.select(".encounter .because bdi").text()).contains(Fake.ATTACK);
        assertThat(page.select(".difference h4").eachText()).contains(Fake.ATTACK);
        assertThat(page.select(".lane title").text()).contains(Fake.ATTACK);
        assertThat(page.select(".report .title").text()).isEqualTo("Title " + Fake.ATTACK);
        assertThat(page.select("[id]").eachAttr("id")).allMatch(id -> id.matches("[A-Za-z0-9._-]+"));
    }

    @Test
    void showsCharactersThatTurnOrHideWords() {
        ReadoutRecord record = new Fake()
                .bare("a", "They said \u202eyes\u202c and no\u200bt \u0000 \u001b[31m.")
                .record();

        Document page = Jsoup.parse(RecordHtml.render(record));

        assertThat(page.select(".body .ctl").eachText())
                .containsExactly("U+202E", "U+202C", "U+200B", "U+0000", "U+001B");
        assertThat(page.wholeText()).doesNotContain("\u202e", "\u200b", "\u001b");
    }

    @Test
    void followsOnlyAddressesOfTheWeb() {
        assertThat(List.of("https://a.example/x?y=1&z", "HTTP://a.example")).allMatch(RecordIndex::canBeFollowed);
        assertThat(List.of(
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "//a.example",
                        "file:///etc",
                        "https://a.example/\"x",
                        "https://a.example/ x",
                        "https://a.example/\u0001",
                        "https://a.example/\u202egpj"))
                .noneMatch(RecordIndex::canBeFollowed);
    }

    @Test
    void saysThatThereIsNothingYet() {
        Document page = Jsoup.parse(RecordHtml.render(ReadoutRecord.EMPTY));

        assertThat(page.select(".lacks").text()).isEqualTo("No report has been read.");
        assertThat(page.select(".notice")).hasSize(1);
    }

    @Test
    void saysWhatAReportLacks() {
        Document page = Jsoup.parse(RecordHtml.render(new Fake().bare("a", "").record()));

        assertThat(page.select(".lacks li").eachText())
                .containsExactly(
                        "1 report has no words of its own.",
                        "1 report gives no date.",
                        "1 report names no outlet.",
                        "Nobody was found to say anything.",
                        "No person, body or place was recognised.");
        assertThat(page.select(".report .outlet").text()).isEqualTo("a.txt");
        assertThat(page.select(".report .facts .lack")).hasSize(4);
        assertThat(page.select(".report .body").text()).isEqualTo("No words of a report were found in it.");
    }

    @Test
    void growsWithTheWordsAndNotWithTheirSquare() {
        String sentence = "Ana Ruel said that nothing was agreed. ";
        String paragraph = sentence.repeat(25_000);
        Fake fake = new Fake().bare("a", paragraph).person("e", "Nobody");
        for (int i = 0; i < 300; i++) {
            int begin = i * 80 * sentence.length() + sentence.indexOf("nothing");
            fake.said("s" + i, "a", Optional.of("e"), Form.INDIRECT, new Span(begin, begin + 18));
        }

        String page = RecordHtml.render(fake.record());

        assertThat(page.length()).isLessThan(2 * paragraph.length() + 1_000_000);
    }

    @Test
    void refusesARecordWithALooseEnd() {
        ReadoutRecord whole = Varen.record();
        ReadoutRecord loose = new ReadoutRecord(
                whole.articles(),
                whole.entities(),
                List.of(),
                whole.statements(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> RecordHtml.render(loose)).isInstanceOf(IllegalArgumentException.class);
    }
}
