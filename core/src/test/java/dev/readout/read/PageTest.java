package dev.readout.read;

import static dev.readout.read.Reads.FIRST;
import static dev.readout.read.Reads.SECOND;
import static dev.readout.read.Reads.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    private static Article read(String html) {
        return Reads.article("page.html", html);
    }

    @Test
    void readsNewsArticleOfJsonLd() {
        Article article = read(page("""
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                "headline":"Ministers meet","datePublished":"2026-03-02T19:14:00Z","dateModified":"2026-03-02T20:00:00Z",
                "author":[{"@type":"Person","name":"Hanne Voll"},{"@type":"Person","name":"Tem Ruskin"}],
                "publisher":{"@type":"Organization","name":"Meridian Wire"},"inLanguage":"en-GB",
                "mainEntityOfPage":{"@id":"https://Meridian.example/a#x"}}</script>""", BODY));

        assertThat(article.title()).contains("Ministers meet");
        assertThat(article.published()).hasToString("Optional[2026-03-02T19:14:00Z]");
        assertThat(article.modified()).hasToString("Optional[2026-03-02T20:00:00Z]");
        assertThat(article.byline()).contains("Hanne Voll, Tem Ruskin");
        assertThat(article.outlet()).contains("Meridian Wire");
        assertThat(article.url()).contains("https://meridian.example/a");
        assertThat(article.language()).contains("en-GB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Ministers meet\"}]",
                "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Ministers meet\"}]}",
                "{\"@type\":\"WebPage\",\"name\":\"x\",\"mainEntity\":{\"@type\":\"Article\",\"headline\":\"Ministers meet\"}}",
                "{\"@type\":\"https://schema.org/LiveBlogPosting\",\"headline\":\"Ministers\\n meet\",};",
                "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Ministers meet\"}\n//]]>",
            })
    void findsArticleWhereverJsonLdKeepsIt(String json) {
        Article article = read(page("<script type=\"application/ld+json\">" + json + "</script>", BODY));

        assertThat(article.title()).contains("Ministers meet");
    }

    @Test
    void keepsTheBoxThatAsksForAnAddressOutOfTheBody() {
        Article article = read(page(
                "",
                BODY + "<div class=\"k7\"><p>“The only letter I open,” says Mirka from Dolnava.</p>"
                        + "<input type=\"email\"><button>Send it to me</button></div>"));

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "De Grauwer Bode - English pages - A table,http://www.grauwerbode.example/english/table.htm,De Grauwer Bode",
        "A table: The Halden Record - World,https://halden-record.example/a,World",
        "A table | The Halden Record | World,https://halden-record.example/a,The Halden Record",
    })
    void takesTheOutletThatItsAddressSpells(String title, String address, String outlet) {
        Article article = read("<html><head><title>" + title + "</title><link rel=\"canonical\" href=\"" + address
                + "\"></head><body><article>" + BODY + "</article></body></html>");

        assertThat(article.outlet()).contains(outlet);
    }

    @Test
    void passesOverBrokenJsonLd() {
        Article article = read(page(
                "<script type=\"application/ld+json\">{broken</script><meta property=\"og:title\" content=\"Ministers meet\">",
                BODY));

        assertThat(article.title()).contains("Ministers meet");
    }

    @Test
    void readsOpenGraph() {
        Article article = read(page("""
                <title>Ministers meet – Ostwick Dagblad in English</title>
                <meta property="og:title" content="Ministers meet">
                <meta property="og:site_name" content="Ostwick Dagblad">
                <meta property="og:url" content="https://ostwick.example/a">
                <meta property="article:published_time" content="2026-03-15T07:20:00+01:00">
                <meta property="article:modified_time" content="2026-03-16T07:20:00+01:00">
                <meta property="article:author" content="Wiebke Stoll">""", BODY));

        assertThat(article.title()).contains("Ministers meet");
        assertThat(article.outlet()).contains("Ostwick Dagblad");
        assertThat(article.url()).contains("https://ostwick.example/a");
        assertThat(article.published()).hasToString("Optional[2026-03-15T07:20:00+01:00]");
        assertThat(article.modified()).hasToString("Optional[2026-03-16T07:20:00+01:00]");
        assertThat(article.byline()).contains("Wiebke Stoll");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ministers meet | Meridian Wire ; Meridian Wire",
                "Ministers meet - The Halden Record ; The Halden Record",
                "Varen-Kesht summit put off – Ostwick Dagblad ; Ostwick Dagblad",
                "KESHTINFORM :: Ministers meet ; KESHTINFORM",
            })
    void takesOutletFromTheTitlesEnding(String title, String outlet) {
        assertThat(read(page("<title>" + title + "</title>", BODY)).outlet()).contains(outlet);
    }

    @Test
    void prefersPrintedBylineAndFindsPrintedTime() {
        Article article = read(page(
                "<meta name=\"author\" content=\"web desk\">",
                "<h1>Ministers meet</h1><div class=\"byline\">By Hanne Voll</div><time datetime=\"2026-03-02T19:14:00Z\">March 2</time>"
                        + BODY));

        assertThat(article.byline()).contains("By Hanne Voll");
        assertThat(article.published()).hasToString("Optional[2026-03-02T19:14:00Z]");
    }

    @Test
    void hintsFillInOnlyWhatTheFileDoesNotSay() {
        Hints hints = new Hints(
                Optional.of(dev.readout.article.PrintedTime.parse("2020-01-01")), Optional.of("Another Paper"));
        String html = page("<meta property=\"og:site_name\" content=\"Ostwick Dagblad\">", BODY);

        Article article = new ArticleReader()
                .read(new Capture("a.html", html.getBytes(StandardCharsets.UTF_8), hints, Instant.EPOCH))
                .article()
                .orElseThrow();

        assertThat(article.outlet()).contains("Ostwick Dagblad");
        assertThat(article.published()).hasToString("Optional[2020-01-01]");
    }

    @Test
    void reportsMissingDateAndOutletAndStillReads() {
        Reading reading = Reads.reading("page.html", page("", BODY));

        assertThat(reading.article()).isPresent();
        assertThat(reading.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.NO_DATE, Problem.Kind.NO_OUTLET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<figure><img alt='x'><figcaption>The locks at Sennet.</figcaption></figure> | CAPTION    | The locks at Sennet.",
                "<div class='wp-caption-text'>The locks at Sennet.</div>                     | CAPTION    | The locks at Sennet.",
                "<span class='photo-credit'><p>Olt Bassen</p></span>                         | CREDIT     | Olt Bassen",
                "<p class='credits'>(Reporting by Hanne Voll; Editing by Piet Orsay)</p>     | CREDIT     | (Reporting by Hanne Voll; Editing by Piet Orsay)",
                "<p>This report is from Meridian Wire and has not been edited by us.</p>     | CREDIT     | This report is from Meridian Wire and has not been edited by us.",
                "<h2>What was agreed?</h2>                                                   | HEADING    | What was agreed?",
                "<p><strong>What was agreed</strong></p>                                     | HEADING    | What was agreed",
                "<p class='correction'><em>The fund is €85 million.</em></p>                 | CORRECTION | The fund is €85 million.",
                "<p>Correction, 3 April: the fund is €85 million.</p>                        | CORRECTION | Correction, 3 April: the fund is €85 million.",
                "<p>Update: 3/14/26: This article was updated.</p>                           | UPDATE     | Update: 3/14/26: This article was updated.",
                "<div class='inline-signup'><p>Like maps? Our letter has one.</p></div>      | PROMOTION  | Like maps? Our letter has one.",
                "<aside class='promo'><p>Our letter is free to subscribers.</p></aside>      | PROMOTION  | Our letter is free to subscribers.",
                "<p><a href='/x'>Ten soups for a wet Lent</a></p>                            | PROMOTION  | Ten soups for a wet Lent",
                "<div class='shareBar'><a href='#'>Share</a> <a href='#'>Print</a></div>     | PROMOTION  | Share Print",
                "<ul class='related-links'><li>Beet sowing is on plan.</li></ul>             | PROMOTION  | Beet sowing is on plan.",
            })
    void setsFurnitureInsideTheArticleApart(String html, Furniture.Kind kind, String text) {
        String long1 = "<p>" + FIRST.repeat(4) + "</p>";

        Article article = read(page("", long1 + html + BODY));

        assertThat(Reads.furniture(article, kind)).containsExactly(text);
        assertThat(article.body()).doesNotContain(text);
        assertThat(Reads.paragraphs(article)).endsWith(FIRST, SECOND);
    }

    @Test
    void dropsWhatStandsOutsideTheArticle() {
        Article article = read(
                "<html><body><header><nav><a href='/'>Home</a></nav></header><main><article><h1>Ministers meet</h1>"
                        + BODY
                        + "</article><aside><h3>More from us</h3><p>The day's news in five minutes.</p></aside></main>"
                        + "<footer><p>© 2026 Meridian Wire. All rights reserved.</p></footer></body></html>");

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
        assertThat(article.furniture()).extracting(Furniture::kind).containsExactly(Furniture.Kind.HEADLINE);
    }

    @Test
    void findsReportWithoutAnyHelpfulMarkup() {
        Article article = read("<html><body><table><tr><td><a href=/>Home</a><td>" + FIRST + "<br><br>" + SECOND
                + "<br>It was late.</td></tr></table></body></html>");

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND + " It was late.");
    }

    @Test
    void collapsesWhiteSpaceAsABrowserDoes() {
        Article article = read(page(
                "", "<p>The  minister\n   of <b>Varen</b>&nbsp;met\u200B her\tcol&shy;league&#39;s <i>aide</i>s.</p>"));

        assertThat(article.body()).isEqualTo("The minister of Varen met her colleague's aides.");
    }

    @Test
    void leavesInvisibleWordsOut() {
        Article article = read(page(
                "<style>p{}</style>",
                "<p>" + FIRST
                        + "<span style='display: none'>Secret.</span><script>var x = 'Secret.';</script></p><p hidden>Secret.</p>"
                        + "<template><p>Secret.</p></template><noscript><p>Secret.</p></noscript><!-- Secret. --><p>"
                        + SECOND + "</p>"));

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
        assertThat(article.furniture()).isEmpty();
    }

    @Test
    void keepsParagraphsOfEveryPostOfALivePage() {
        Article article = read(page(
                "",
                "<h1>Talks live</h1><section class=post><time datetime='2026-03-28T19:20:00+02:00'>19.20</time><h3>One page</h3><p>"
                        + FIRST
                        + "</p><p class=share>Share this post</p></section><section class=post><time>18.55</time><h3>Two numbers</h3><p>"
                        + SECOND + "</p><p class=share>Share this post</p></section>"));

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
        assertThat(Reads.furniture(article, Furniture.Kind.HEADING)).containsExactly("One page", "Two numbers");
        assertThat(Reads.furniture(article, Furniture.Kind.BYLINE)).containsExactly("19.20", "18.55");
    }

    @Test
    void setsStandfirstApartAndKeepsQuotedPosts() {
        Article article = read(page(
                "",
                "<h1>Ministers meet</h1><h2 class=article-dek>They agreed on the hour.</h2><p>" + FIRST.repeat(4)
                        + "</p><div class='social-media-embed'><blockquote><p>Two chairs today.</p></blockquote></div><p>"
                        + SECOND
                        + "</p>"));

        assertThat(Reads.furniture(article, Furniture.Kind.HEADLINE))
                .containsExactly("Ministers meet", "They agreed on the hour.");
        assertThat(Reads.paragraphs(article)).contains("Two chairs today.", SECOND);
    }

    @Test
    void leavesCardsOfOtherStoriesOut() {
        String card =
                "<div class=card><h4><a href=/x>Beet sowing is on plan</a></h4><p>The harvest of the year began early, farmers said.</p></div>";

        Article article = read("<html><body><div>" + BODY + card.repeat(5) + "</div></body></html>");

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void readsPageInATextFile() {
        assertThat(Reads.paragraphs(Reads.article("page.txt", page("", BODY)))).containsExactly(FIRST, SECOND);
    }

    @Test
    void countsFurniturePlacesInTheBody() {
        Article article = read(page(
                "",
                "<h1>Ministers meet</h1><p>" + FIRST + "</p><h2>Then</h2><p>" + SECOND
                        + "</p><p>(Reporting by Hanne Voll; Editing by Piet Orsay)</p>"));

        assertThat(article.furniture())
                .extracting(Furniture::before)
                .containsExactly(0, FIRST.length() + 2, article.body().length());
    }
}
