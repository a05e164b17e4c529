package dev.readout.reconcile.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.reconcile.copies.Copy.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopyIndexTest {
    private static final Article WIRE = Printed.by("Meridian Wire", "wire")
            .on("2026-03-03")
            .text(Texts.WIRE)
            .article();

    private static List<Copy> copies(Article... articles) {
        return CopyIndex.of(List.of(articles)).copies();
    }

    private static Copy only(Article... articles) {
        assertThat(copies(articles)).hasSize(1);
        return copies(articles).getFirst();
    }

    private static Printed paper(String id) {
        return Printed.by("Port Emmer Chronicle", id).on("2026-03-04");
    }

    private static List<String> rewritten(List<String> paragraphs) {
        return paragraphs.stream()
                .map(text -> text.replace(" said", " stated")
                        .replace("told reporters", "informed journalists")
                        .replace("late on Tuesday ", "")
                        .replace("eleven", "11")
                        .replace(", according to a guard", ""))
                .toList();
    }

    @Test
    void reprintIsWhole() {
        Copy copy = only(WIRE, paper("reprint").text(Texts.WIRE).article());

        assertThat(copy.article()).isEqualTo(new ArticleId("reprint"));
        assertThat(copy.of()).contains(WIRE.id());
        assertThat(copy.extent()).isEqualTo(Extent.WHOLE);
        assertThat(copy.originalKnown()).isTrue();
        assertThat(copy.credit()).isEmpty();
        assertThat(copy.share()).contains(1.0);
        assertThat(copy.reason()).contains("own words stand there");
    }

    @Test
    void cutReorderedAndRewrittenReprintIsWhole() {
        List<String> text = new ArrayList<>(rewritten(Texts.WIRE.subList(0, 4)));
        Collections.swap(text, 1, 3);

        Copy copy = only(WIRE, paper("rewrite").text(text).article());

        assertThat(copy.of()).contains(WIRE.id());
        assertThat(copy.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void passageAmongOwnWordsIsPart() {
        Copy copy = only(
                WIRE,
                paper("passage")
                        .text(Texts.OWN)
                        .text(rewritten(Texts.WIRE.subList(1, 3)))
                        .text(Texts.OTHER)
                        .article());

        assertThat(copy.of()).contains(WIRE.id());
        assertThat(copy.extent()).isEqualTo(Extent.PART);
        assertThat(copy.share().orElseThrow()).isBetween(0.1, 0.4);
    }

    @Test
    void ownReportsOfOneEventAreNoCopies() {
        assertThat(copies(WIRE, paper("own").text(Texts.OWN).article())).isEmpty();
    }

    @Test
    void sharedQuotationsMakeNoCopy() {
        Article one = Printed.by("Halden Record", "one")
                .text(Texts.WIRE.get(0), Texts.QUOTED, Texts.WIRE.get(3))
                .article();
        Article other = paper("other")
                .text(Texts.OWN.get(0), Texts.QUOTED, Texts.OWN.get(3))
                .article();

        assertThat(copies(one, other)).isEmpty();
    }

    @Test
    void sharedDocumentMakesNoCopy() {
        Article one = Printed.by("Halden Record", "one")
                .text(Texts.WIRE.get(0))
                .text(Texts.COMMUNIQUE)
                .article();
        Article other =
                paper("other").text(Texts.OWN.get(0)).text(Texts.COMMUNIQUE).article();

        assertThat(copies(one, other)).isEmpty();
    }

    @Test
    void sharedAddressInTheFirstPersonMakesNoCopy() {
        List<String> address = List.of(
                "My fellow islanders, tonight I can tell you what was said at Port Emmer, and what was not said, and why we did not sign.",
                "We asked for one thing on Monday and for the same thing on Tuesday, and our neighbours told us each time that the answer would come.");

        assertThat(copies(
                        Printed.by("Halden Record", "one")
                                .text(Texts.WIRE.get(0))
                                .text(address)
                                .article(),
                        paper("other").text(Texts.OWN.get(0)).text(address).article()))
                .isEmpty();
    }

    @Test
    void boilerplateOfManyMakesNoCopies() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(Printed.by("Paper " + i, "p" + i)
                    .on("2026-03-04")
                    .text(invented(i, 120))
                    .text(Texts.BOILERPLATE)
                    .article());
        }

        assertThat(CopyIndex.of(articles).copies()).isEmpty();
    }

    @Test
    void storyThatEverybodyCarriesPointsToTheAgency() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            articles.add(Printed.by("Paper " + i, "p" + i)
                    .on("2026-03-03")
                    .text(Texts.WIRE)
                    .article());
        }
        articles.add(WIRE);

        assertThat(CopyIndex.of(articles).copies())
                .hasSize(100)
                .allSatisfy(copy -> assertThat(copy.of()).contains(WIRE.id()));
    }

    @Test
    void agencyIsTheOriginalWhateverTheDates() {
        Article early = paper("early").on("2026-03-01").text(Texts.WIRE).article();

        assertThat(only(WIRE, early).article()).isEqualTo(early.id());
    }

    @Test
    void agencyInTheDatelineIsNearerToTheOriginal() {
        Article credited = Printed.by("Halden Record", "credited")
                .on("2026-03-05")
                .dateline("PORT EMMER, March 3 (Meridian Wire)")
                .text(Texts.WIRE)
                .article();
        Article silent = paper("silent").text(Texts.WIRE).article();

        List<Copy> copies = copies(credited, silent);

        assertThat(copies).hasSize(2);
        assertThat(copies.get(0).article()).isEqualTo(silent.id());
        assertThat(copies.get(0).of()).contains(credited.id());
        assertThat(copies.get(1).article()).isEqualTo(credited.id());
        assertThat(copies.get(1).of()).isEmpty();
        assertThat(copies.get(1).credit()).contains("(Meridian Wire)");
    }

    @Test
    void earlierPublishedIsTheOriginalBetweenPapers() {
        Article earlier = Printed.by("Halden Record", "z")
                .on("2026-03-03T08:00:00Z")
                .text(Texts.WIRE)
                .article();
        Article later =
                paper("a").on("2026-03-03T10:30:00+01:00").text(Texts.WIRE).article();

        Copy copy = only(later, earlier);

        assertThat(copy.article()).isEqualTo(later.id());
        assertThat(copy.of()).contains(earlier.id());
        assertThat(copy.originalKnown()).isTrue();
    }

    @Test
    void originalIsUnknownWhereNoDateTells() {
        Article day = Printed.by("Halden Record", "b")
                .on("2026-03-04")
                .text(Texts.WIRE)
                .article();
        Article sameDay = paper("a").text(Texts.WIRE).article();
        Article undated = Printed.by("Lissand Post", "c").text(Texts.WIRE).article();

        assertThat(only(day, sameDay).originalKnown()).isFalse();
        assertThat(only(day, undated).originalKnown()).isFalse();
        assertThat(only(day, undated).of()).contains(day.id());
    }

    @Test
    void chainsPointAtTheRoot() {
        Article first = paper("first").text(Texts.WIRE.subList(0, 5)).article();
        Article second = Printed.by("Halden Record", "second")
                .on("2026-03-05")
                .text(Texts.WIRE.subList(1, 5))
                .article();

        assertThat(copies(second, first, WIRE))
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.of()).contains(WIRE.id()));
    }

    @Test
    void revisionsAndOneOutletsOwnTextsAreNoCopies() {
        Article first =
                paper("v1").at("https://emmer.example/talks").text(Texts.WIRE).article();
        Article second = Printed.by("", "v2")
                .on("2026-03-05")
                .at("https://emmer.example/talks")
                .text(Texts.WIRE)
                .article();
        Article elsewhere = Printed.by("The Port Emmer Chronicle Online", "later")
                .on("2026-03-06")
                .text(Texts.WIRE)
                .article();

        assertThat(copies(first, second)).isEmpty();
        assertThat(copies(first, elsewhere)).isEmpty();
    }

    @Test
    void textsOfTwoAgenciesAreNotLinked() {
        Article other = Printed.by("Nahr Agency", "other")
                .on("2026-03-04")
                .text(Texts.WIRE)
                .article();

        assertThat(copies(WIRE, other)).isEmpty();
    }

    @Test
    void orderOfAddingChangesNothing() {
        List<Article> articles = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            List<String> text = new ArrayList<>(invented(i % 20, 60));
            Collections.shuffle(text, random);
            articles.add(Printed.by("Paper " + i, "p" + i)
                    .on("2026-03-" + (10 + random.nextInt(9)))
                    .text(text.subList(0, 1 + random.nextInt(text.size())))
                    .text(random.nextInt(3) == 0 ? Texts.WIRE : List.of())
                    .article());
        }
        articles.add(WIRE);
        List<Copy> once = CopyIndex.of(articles).copies();
        assertThat(once).hasSizeGreaterThan(30);

        for (int run = 0; run < 5; run++) {
            Collections.shuffle(articles, random);
            CopyIndex index = new CopyIndex();
            for (Article article : articles) {
                index.add(article);
                if (random.nextInt(10) == 0) {
                    index.copies();
                }
            }
            assertThat(index.copies()).isEqualTo(once);
        }
    }

    @Test
    void articleAddedTwiceCountsOnce() {
        CopyIndex index = CopyIndex.of(List.of(WIRE, WIRE));

        assertThat(index.copies()).isEmpty();
    }

    @Test
    void emptyAndHostileTextsTakeLittleTime() {
        String[] hostile = {
            "",
            "word ".repeat(1_000_000),
            "'a ".repeat(300_000),
            "\"".repeat(300_000),
            "“said ".repeat(200_000),
            "said: ".repeat(200_000),
            "A. Q. ".repeat(100_000),
            "\uD83C\uDF0A".repeat(200_000),
            "said on Monday a b ".repeat(50_000)
        };

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            CopyIndex index = new CopyIndex();
            for (int i = 0; i < hostile.length; i++) {
                index.add(Printed.by("One", "a" + i).text(hostile[i]).article());
                index.add(Printed.by("Two", "b" + i).text(hostile[i]).article());
            }
            assertThat(index.copies()).hasSizeLessThan(hostile.length * 2);
        });
    }

    @Test
    void creditAloneIsEnough() {
        Copy copy = only(paper("credited")
                .text(Texts.OWN)
                .credit("With the Associated Press")
                .article());

        assertThat(copy.of()).isEmpty();
        assertThat(copy.credit()).isEqualTo(Optional.of("With the Associated Press"));
        assertThat(copy.extent()).isEqualTo(Extent.PART);
        assertThat(copy.share()).isEmpty();
    }

    /** Paragraphs of words that no other number has. */
    private static List<String> invented(int number, int words) {
        Random random = new Random(number);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < words / 4; j++) {
                text.append(Integer.toString(1_000_000 + random.nextInt(1_000_000), 36))
                        .append(j % 10 == 9 ? " said the of and to " : " ");
            }
            paragraphs.add(text.toString().strip() + ".");
        }
        return paragraphs;
    }
}
