package dev.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
    private static Article article(String id, String body, Optional<String> url, String published, String modified) {
        return new Article(
                new ArticleId(id),
                id + ".txt",
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                published.isEmpty() ? Optional.empty() : Optional.of(PrintedTime.parse(published)),
                modified.isEmpty() ? Optional.empty() : Optional.of(PrintedTime.parse(modified)),
                Instant.EPOCH,
                body,
                List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            One.;                 One.
            One.¶¶Two.;           One.|Two.
            One.¶Still one.;      One.¶Still one.
            One.¶¶¶¶Two.;         One.|Two.
            One.¶¶¶Two.;          One.|¶Two.
            One.¶¶;               One.
            ¶¶One.;               One.
            """)
    void hasItsParagraphsBetweenBreaks(String body, String expected) {
        Article article = article("a", body.replace('¶', '\n'), Optional.empty(), "", "");

        assertThat(article.paragraphs().stream().map(span -> span.in(article.body())))
                .containsExactly(expected.replace('¶', '\n').split("\\|", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\n\n\n\n\n\n"})
    void mayHaveNoParagraphs(String body) {
        assertThat(article("a", body, Optional.empty(), "", "").paragraphs()).isEmpty();
    }

    @Test
    void standsInOneOrderByPublication() {
        Optional<String> gull = Optional.of("https://gull.example/1");
        List<Article> ordered = List.of(
                article("u2", "", Optional.empty(), "", ""),
                article("u3", "", Optional.empty(), "", ""),
                article("u1", "", gull, "", ""),
                article("d1", "", Optional.empty(), "2026-03-01", ""),
                article("d3", "", gull, "2026-03-02", ""),
                article("d4", "", gull, "2026-03-02", "2026-03-03"),
                article("d5", "", gull, "2026-03-02", "2026-03-04"),
                article("d2", "", gull, "2026-03-02T09:00:00Z", ""));

        for (int seed = 0; seed < 20; seed++) {
            List<Article> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(shuffled.stream().sorted(Article.BY_PUBLICATION)).isEqualTo(ordered);
        }
    }

    @Test
    void keepsItsFurnitureFromLaterChanges() {
        List<Furniture> furniture = new ArrayList<>();
        furniture.add(new Furniture(Furniture.Kind.CAPTION, "The locks", 0));
        Article article = new Article(
                new ArticleId("a"),
                "a.txt",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                "",
                furniture);
        furniture.clear();

        assertThat(article.furniture()).extracting(Furniture::text).containsExactly("The locks");
    }

    @Test
    void refusesFurnitureWithoutWordsOrPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Furniture(Furniture.Kind.CAPTION, " \n", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Furniture(Furniture.Kind.CAPTION, "x", -1));
    }

    @Test
    void refusesABlankId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId(" "));
        assertThat(new ArticleId("a-1")).hasToString("a-1").isLessThan(new ArticleId("a-2"));
    }
}
