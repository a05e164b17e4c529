package dev.readout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real and invented reports that development keeps beside the checkout; skipped where they are not. */
class SharedFixturesTest {
    private static final Path SHARED = Path.of("..", "..", "shared");

    private static Article read(String... path) throws IOException {
        Path file = SHARED;
        for (String each : path) {
            file = file.resolve(each);
        }
        assumeTrue(Files.isRegularFile(file), "development data are not here");
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        Capture capture = new Capture(name, Files.readAllBytes(file), Hints.NONE, Reads.NOW);
        return new ArticleReader().read(capture).article().orElseThrow();
    }

    private static Map<Furniture.Kind, Long> counts(Article article) {
        return article.furniture().stream().collect(Collectors.groupingBy(Furniture::kind, Collectors.counting()));
    }

    @Test
    void readsFirstSeed() throws IOException {
        Article article = read("seeds", "000_b78177918f016508.txt");

        assertThat(article.title().orElseThrow()).startsWith("Kremlin says that Trump and Putin");
        assertThat(article.paragraphs()).hasSize(11);
        assertThat(counts(article)).isEqualTo(Map.of(Furniture.Kind.HEADLINE, 1L));
    }

    @Test
    void readsSecondSeed() throws IOException {
        Article article = read("seeds", "001_9c71e9e0fcf49bef.txt");

        assertThat(article.title()).isEmpty();
        assertThat(article.paragraphs()).hasSize(16);
        assertThat(article.body()).doesNotContain("Igora ski resort").doesNotContain("Why It Matters");
        assertThat(Reads.furniture(article, Furniture.Kind.HEADING))
                .containsExactly("Why It Matters", "What To Know", "What People Are Saying", "What Happens Next");
        assertThat(counts(article))
                .containsEntry(Furniture.Kind.CAPTION, 3L)
                .containsEntry(Furniture.Kind.CREDIT, 1L)
                .containsEntry(Furniture.Kind.UPDATE, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "a01-meridian-call.html, Meridian Wire, 2026-03-02, 12, By Hanne Voll and Tem Ruskin, 'ISSOLMAR, March 2 (Meridian Wire)'",
        "a02-halden-call.html, The Halden Record, 2026-03-03, 12, Meridian Wire, 'ISSOLMAR, March 2 (Meridian Wire)'",
        "a03-keshtinform-call.html, Keshtinform, 2026-03-03, 10, Keshtinform, 'ORDUBEK, 3 March. Keshtinform'",
        "a04-chronicle-orrin.html, Port Emmer Chronicle, 2026-03-11, 11, 'Crispin Ladd, Diplomatic Correspondent', PORT EMMER",
        "a05-ostwick-issolmar.html, Ostwick Dagblad, 2026-03-15, 11, By our correspondent Wiebke Stoll, ISSOLMAR",
        "a06-meridian-postponed.html, Meridian Wire, 2026-03-19, 12, By Sel Amory, 'PORT EMMER, March 19 (Meridian Wire)'",
        "a07-ostwick-postponed.html, Ostwick Dagblad, 2026-03-20, 10, OD/Meridian Wire, PORT EMMER",
        "a08-halden-live.html, The Halden Record, 2026-03-28, 13, Sunniva Kray and Tobit Marl in Khorsha, ''",
        "a09-keshtinform-khorsha.html, Keshtinform, 2026-03-29, 10, Keshtinform, 'KHORSHA, 29 March. Keshtinform'",
        "a10-crossings-khorsha-v1.html, Crossings, 2026-04-02, 13, Ottoline Grave, ''",
        "a10-crossings-khorsha-v2.html, Crossings, 2026-04-02, 13, Ottoline Grave, ''",
    })
    void readsInventedPages(
            String file, String outlet, String published, int paragraphs, String byline, String dateline)
            throws IOException {
        Article article = read("gold", "varen", "articles", file);

        assertThat(article.outlet()).contains(outlet);
        assertThat(article.published().orElseThrow().date()).hasToString(published);
        assertThat(article.paragraphs()).hasSize(paragraphs);
        assertThat(article.byline()).contains(byline);
        assertThat(article.dateline().orElse("")).isEqualTo(dateline);
        assertThat(article.url()).isPresent();
        assertThat(article.body())
                .doesNotContain("Photograph:")
                .doesNotContain("Picture:")
                .doesNotContain("Correction, 3 April")
                .doesNotContain("Share this post")
                .doesNotContain("forestry congress")
                .doesNotContain("Editing by");
    }

    @Test
    void keepsVersionsOfOneAddressApart() throws IOException {
        Article first = read("gold", "varen", "articles", "a10-crossings-khorsha-v1.html");
        Article second = read("gold", "varen", "articles", "a10-crossings-khorsha-v2.html");

        assertThat(first.url()).isEqualTo(second.url());
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(Reads.furniture(second, Furniture.Kind.CORRECTION)).hasSize(1);
        assertThat(List.of(second, first).stream()
                        .sorted(Article.BY_PUBLICATION)
                        .toList())
                .containsExactly(first, second);
    }
}
