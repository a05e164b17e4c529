package dev.readout.read;

import static dev.readout.read.Reads.FIRST;
import static dev.readout.read.Reads.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void readsYamlFrontMatter() {
        Article article = Reads.article("report.md", """
                ---
                title: "Ministers meet in Lissand"
                date: 2026-03-03T06:05:00+01:00
                modified: 2026-03-04
                authors:
                  - Hanne Voll
                  - Tem Ruskin
                publisher: The Halden Record
                url: https://haldenrecord.example/a?utm_source=x
                lang: en-GB
                ---
                """ + FIRST + "\n\n" + SECOND);

        assertThat(article.title()).contains("Ministers meet in Lissand");
        assertThat(article.published()).hasToString("Optional[2026-03-03T06:05:00+01:00]");
        assertThat(article.modified()).hasToString("Optional[2026-03-04]");
        assertThat(article.byline()).contains("Hanne Voll, Tem Ruskin");
        assertThat(article.outlet()).contains("The Halden Record");
        assertThat(article.url()).contains("https://haldenrecord.example/a");
        assertThat(article.language()).contains("en-GB");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void keepsLinesOfLinksOutOfTheBody() {
        Article article = Reads.article(
                "report.md",
                "---\ntitle: Talks\nsite: The Halden Record\n---\n" + FIRST
                        + "\n\n*Earlier letters: [The singing onion](https://a.example/1) · [A history of salt](https://a.example/2)*");

        assertThat(article.outlet()).contains("The Halden Record");
        assertThat(Reads.paragraphs(article)).containsExactly(FIRST);
    }

    @Test
    void readsTomlFrontMatterInAnyTextFile() {
        Article article = Reads.article(
                "report.txt", "+++\ntitle = \"Talks\"\ndate = 2026-03-03\nauthor = 'Hanne Voll'\n+++\n\n" + FIRST);

        assertThat(article.title()).contains("Talks");
        assertThat(article.published()).hasToString("Optional[2026-03-03]");
        assertThat(article.byline()).contains("Hanne Voll");
    }

    @Test
    void readsFrontMatterThatIsNoYaml() {
        Article article = Reads.article("report.md", "---\ntitle: Talks: day two\ndate: 2026-03-03\n---\n" + FIRST);

        assertThat(article.title()).contains("Talks: day two");
        assertThat(article.published()).hasToString("Optional[2026-03-03]");
    }

    @Test
    void keepsVisibleWordsOfEmphasisAndLinks() {
        Article article = Reads.article(
                "report.md",
                "The *minister* of [Varen](https://varen.example) met **her colleague** on\nTuesday, `officials` said.");

        assertThat(article.body()).isEqualTo("The minister of Varen met her colleague on Tuesday, officials said.");
    }

    @Test
    void setsHeadingsPicturesAndCommentsApart() {
        Article article = Reads.article(
                "report.md",
                "# Ministers meet\n\n" + FIRST
                        + "\n\n![The locks at Sennet](a.jpg)\n\n<!-- not for print -->\n\n## What was said\n\n> "
                        + SECOND + "\n\n- One crossing opens.\n- The other stays shut.\n");

        assertThat(article.title()).contains("Ministers meet");
        assertThat(Reads.furniture(article, Furniture.Kind.HEADING)).containsExactly("What was said");
        assertThat(Reads.furniture(article, Furniture.Kind.CAPTION)).containsExactly("The locks at Sennet");
        assertThat(Reads.paragraphs(article))
                .containsExactly(FIRST, SECOND, "One crossing opens.", "The other stays shut.");
    }

    @Test
    void doesNotExpandYamlBombs() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            yaml.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }
        yaml.append("title: Talks\n---\n").append(FIRST);

        assertThat(Reads.article("report.md", yaml.toString()).body()).isEqualTo(FIRST);
    }
}
