package dev.readout.read;

import static dev.readout.read.Reads.FIRST;
import static dev.readout.read.Reads.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static Article read(String... lines) {
        return Reads.article("report.txt", String.join("\n", lines));
    }

    @Test
    void partsParagraphsAtBlankLines() {
        assertThat(Reads.paragraphs(read(FIRST, "", SECOND))).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028"})
    void takesEveryLineForAParagraphWhenLinesAreLong(String lineEnd) {
        String third =
                "Relations were suspended in June 2024 after a bridge over the Sennet was blown up, and nobody has rebuilt it.";

        Article article = Reads.article("report.txt", FIRST + lineEnd + third + lineEnd + SECOND);

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, third, SECOND);
    }

    @Test
    void joinsHardWrappedLines() {
        Article article = read(
                "The foreign minister of Varen met her colleague from Kesht in Lissand on",
                "Tuesday, and the two agreed on nothing but the hour of the next meeting,",
                "officials on both sides said.",
                "",
                "\"We counted the chairs twice,\" her spokesman told reporters after the",
                "meeting. \"There was one too many.\"");

        assertThat(Reads.paragraphs(article))
                .containsExactly(
                        "The foreign minister of Varen met her colleague from Kesht in Lissand on Tuesday, and the two"
                                + " agreed on nothing but the hour of the next meeting, officials on both sides said.",
                        "\"We counted the chairs twice,\" her spokesman told reporters after the meeting. \"There was"
                                + " one too many.\"");
    }

    @Test
    void takesFirstLineWithoutStopForTheHeadline() {
        Article article = read("", "Varen says that Kesht 'counted the chairs twice'", FIRST, SECOND);

        assertThat(article.title()).contains("Varen says that Kesht 'counted the chairs twice'");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
        assertThat(Reads.furniture(article, Furniture.Kind.HEADLINE)).hasSize(1);
    }

    @Test
    void keepsLeadThatEndsInAStop() {
        Article article = read(FIRST, "", SECOND);

        assertThat(article.title()).isEmpty();
        assertThat(article.furniture()).isEmpty();
    }

    @Test
    void setsBylineAndDateUnderTheHeadlineApart() {
        Article article = read("Ministers meet in Lissand", "By Hanne Voll", "3 March 2026", "", FIRST, "", SECOND);

        assertThat(article.byline()).contains("By Hanne Voll");
        assertThat(article.published()).hasToString("Optional[2026-03-03]");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void setsSectionHeadingsApart() {
        Article article = read(FIRST, "", "Why It Matters", "", SECOND, "", "What happens next?", "", FIRST);

        assertThat(Reads.furniture(article, Furniture.Kind.HEADING))
                .containsExactly("Why It Matters", "What happens next?");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND, FIRST);
        assertThat(article.furniture().getFirst().before()).isEqualTo(FIRST.length() + 2);
    }

    @Test
    void keepsCaptionOutOfBody() {
        String caption = "The minister inspects the locks at Sennet during a visit last autumn.";

        Article article =
                read(FIRST, "", "Minister at Sennet", caption, caption, "Olt Bassen/Getty Images", "", SECOND);

        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
        assertThat(Reads.furniture(article, Furniture.Kind.CAPTION))
                .containsExactly("Minister at Sennet", caption, caption);
        assertThat(Reads.furniture(article, Furniture.Kind.CREDIT)).containsExactly("Olt Bassen/Getty Images");
    }

    @Test
    void setsNotesAtTheEndApart() {
        Article article = read(
                FIRST, "", SECOND, "", "Update: 3/14/26, 7:41 p.m. ET: This article was updated with new remarks.");

        assertThat(Reads.furniture(article, Furniture.Kind.UPDATE)).hasSize(1);
        assertThat(article.furniture().getFirst().before())
                .isEqualTo(article.body().length());
    }

    @Test
    void keepsShortQuotationsAsParagraphs() {
        assertThat(Reads.paragraphs(read(FIRST, "", "“No,” she said.", "", "“Why not?”", "", SECOND)))
                .containsExactly(FIRST, "“No,” she said.", "“Why not?”", SECOND);
    }

    @Test
    void keepsParagraphThatAnnouncesAQuotation() {
        assertThat(Reads.paragraphs(read(FIRST, "", "The statement read:", "", SECOND)))
                .containsExactly(FIRST, "The statement read:", SECOND);
    }

    @Test
    void printsCharactersAsTheyStand() {
        String odd =
                "The ‘Orrin formula’ — Keshti: „formuła” — cost €85\u00A0mil\u00ADlion, ﬁnally, said Łukasz Ødegård.";

        assertThat(Reads.paragraphs(read(odd)))
                .containsExactly(
                        "The ‘Orrin formula’ — Keshti: „formuła” — cost €85 million, ﬁnally, said Łukasz Ødegård.");
    }

    @Test
    void reportsDatelineAndKeepsItInTheBody() {
        Article article =
                read("ISSOLMAR, March 2 (Meridian Wire) - The presidents spoke by telephone on Monday, aides said.");

        assertThat(article.dateline()).contains("ISSOLMAR, March 2 (Meridian Wire)");
        assertThat(article.body()).startsWith("ISSOLMAR, March 2 (Meridian Wire) - The");
    }
}
