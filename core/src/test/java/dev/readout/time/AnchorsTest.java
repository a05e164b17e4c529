package dev.readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.PrintedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
    private static Article article(String published, String dateline, String body, String... updates) {
        return new Article(
                new ArticleId("a-1"),
                "in/one.html",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(dateline).filter(line -> !line.isEmpty()),
                Optional.empty(),
                Optional.of(published).filter(day -> !day.isEmpty()).map(PrintedTime::parse),
                Optional.empty(),
                Instant.EPOCH,
                body,
                List.of(updates).stream()
                        .map(update -> new Furniture(Furniture.Kind.UPDATE, update, 0))
                        .toList());
    }

    private static String anchor(Article article) {
        return Anchors.of(article)
                .map(anchor -> anchor.day() + " " + anchor.source())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03 | ''                                 | 2026-03-03 PUBLISHED
            2026-03-03 | ISSOLMAR                           | 2026-03-03 PUBLISHED
            2026-03-03 | ISSOLMAR, March 3 (Meridian Wire)  | 2026-03-03 PUBLISHED
            2026-03-03 | ISSOLMAR, March 2 (Meridian Wire)  | 2026-03-02 DATELINE
            2026-01-01 | ISSOLMAR, Dec. 31 (Meridian Wire)  | 2025-12-31 DATELINE
            2026-03-03 | ISSOLMAR, March 4 (Meridian Wire)  | 2026-03-04 DATELINE
            2026-03-03 | ISSOLMAR, 2 February               | 2026-03-03 PUBLISHED
            2026-03-03 | ISSOLMAR, 2 May                    | 2026-03-03 PUBLISHED
            2026-03-03 | ISSOLMAR, 18 August 2025           | 2025-08-18 DATELINE
            2026-03-03 | ISSOLMAR, 18 August 2027           | 2026-03-03 PUBLISHED
            ''         | ISSOLMAR, 18 August 2025           | 2025-08-18 DATELINE
            ''         | ISSOLMAR, 18 August                | none
            ''         | ''                                 | none
            """)
    void countsFromTheDatelineOfAStoryPrintedAfterIt(String published, String dateline, String expected) {
        assertThat(anchor(article(published, dateline, "They met on Monday."))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-01 | Update: 8/18/25, 7:41 p.m. ET        | 2025-08-18 INFERRED
            2026-05-01 | Updated 30 April 2026                | 2026-05-01 PUBLISHED
            2026-05-01 | Updated 3 May 2026                   | 2026-05-01 PUBLISHED
            2026-05-01 | This story has been updated.         | 2026-05-01 PUBLISHED
            2026-05-01 | Update: 3/4/25                       | 2026-05-01 PUBLISHED
            ''         | Update: 8/18/25, 7:41 p.m. ET        | 2025-08-18 TEXT
            """)
    void knowsThatNoPageIsUpdatedBeforeItIsPublished(String published, String update, String expected) {
        assertThat(anchor(article(published, "", "They met on Monday.", update)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Torv said on Monday, 2 March 2026, that it was shut.                                 | 2026-03-02 TEXT
            Torv said Monday, 2 March 2026. Lind said on Tuesday, 3 March 2026.                  | none
            They will meet on Monday, 2 March 2026.                                              | none
            Torv said on Monday, 3 March 2026, that it was shut.                                 | none
            Torv said on 2 March that it was shut.                                               | none
            """)
    void takesTheDayThatTheTextSaysItWasToldOn(String body, String expected) {
        assertThat(anchor(article("", "", body))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Torv said on Monday, August 18. They met on Friday, August 15.                       | 2025-08-18 INFERRED
            Torv said on Monday, August 18.                                                      | 2028-02-10 PUBLISHED
            Torv said on Monday, August 18. They met on Friday, August 16.                       | 2028-02-10 PUBLISHED
            They met on Monday, August 18. They met on Friday, August 15.                        | 2028-02-10 PUBLISHED
            Torv said on Monday, August 18, 2025. They met on Friday, August 15, 2025.           | 2028-02-10 PUBLISHED
            Torv said on Thursday, February 10. They met on Monday, August 18.                   | 2028-02-10 PUBLISHED
            """)
    void seesFromWeekdaysThatAPageWasPublishedInAnotherYear(String body, String expected) {
        assertThat(anchor(article("2028-02-10", "", body))).isEqualTo(expected);
    }

    @Test
    void saysWhyItDoesNotBelieveThePage() {
        assertThat(Anchors.of(article("2026-05-01", "", "They met.", "Update: 8/18/25"))
                        .map(Anchor::because))
                .contains("day of the page's last update; that it was published on 2026-05-01 cannot be");
    }

    @Test
    void keepsTheInstantOfPublication() {
        assertThat(Anchors.of(article("2026-03-02T18:30:00+01:00", "", "They met."))
                        .flatMap(Anchor::instant)
                        .map(Object::toString))
                .contains("2026-03-02T18:30+01:00");
        assertThat(Anchors.of(article("2026-03-02", "", "They met.")).map(Anchor::day))
                .contains(LocalDate.of(2026, 3, 2));
    }
}
