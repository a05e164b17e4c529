package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does. */
abstract class RecordStoreContract {
    private static final String NOW = "makers/1";
    private static final String LATER = "makers/2";

    private RecordStore store;

    /** Opens an empty store. */
    abstract RecordStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void holdsNothingAtFirst() {
        assertThat(store.count()).isZero();
        assertThat(store.facts()).isEmpty();
        assertThat(store.captures()).isEmpty();
        assertThat(store.outdated(NOW)).isEmpty();
        assertThat(store.capture("00")).isEmpty();
        assertThat(store.kept("00")).isEmpty();
    }

    @Test
    void givesBackCaptureAndFactsAsTheyWere() {
        byte[] everyByte = new byte[100_000];
        new Random(7).nextBytes(everyByte);
        Hints hints = new Hints(
                Reports.published("2026-03-02").published(),
                Reports.outlet("Küstenblatt 🌊").outlet());
        Capture capture = new Capture("in/ä.html", everyByte, hints, Reports.NOW);
        ArticleFacts facts = Reports.facts(Reports.article("a", capture, Optional.of("https://gull.example/1")));

        assertThat(store.add(capture, facts, NOW)).isEqualTo(Outcome.ADDED);

        assertThat(store.count()).isOne();
        assertThat(store.facts()).containsExactly(facts);
        assertThat(store.captures()).containsExactly(capture.sha256());
        assertThat(store.capture(capture.sha256())).contains(capture);
        assertThat(store.kept(capture.sha256())).contains(new Kept(new ArticleId("a"), hints, NOW));
    }

    @Test
    void changesNothingWhenTheSameIsAddedAgain() {
        add("a", Reports.capture("one"));

        assertThat(add("a", Reports.capture("one"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.count()).isOne();
    }

    @Test
    void keepsTheFirstNameOfBytesThatComeTwice() {
        Capture first = Reports.capture("one");
        add("a", first);
        add("a", new Capture("elsewhere.txt", first.bytes(), Hints.NONE, Reports.NOW.plusSeconds(60)));

        assertThat(store.capture(first.sha256())).contains(first);
    }

    @Test
    void ordersByArticleWhateverCameFirst() {
        for (String id : List.of("c", "a", "b")) {
            add(id, Reports.capture("bytes of " + id));
        }

        assertThat(store.facts()).extracting(f -> f.article().id().value()).containsExactly("a", "b", "c");
        assertThat(store.captures())
                .containsExactly(
                        Reports.capture("bytes of a").sha256(),
                        Reports.capture("bytes of b").sha256(),
                        Reports.capture("bytes of c").sha256());
    }

    @Test
    void keepsAnotherVersionOfAnAddressAsARevision() {
        Optional<String> address = Optional.of("https://gull.example/1");
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("one, corrected");

        assertThat(store.add(one, Reports.facts(Reports.article("a", one, address)), NOW))
                .isEqualTo(Outcome.ADDED);
        assertThat(store.add(two, Reports.facts(Reports.article("b", two, address)), NOW))
                .isEqualTo(Outcome.REVISION);
        assertThat(store.add(one, Reports.facts(Reports.article("a", one, address)), NOW))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(store.count()).isEqualTo(2);
    }

    @Test
    void takesArticlesWithoutAddressForDifferentOnes() {
        assertThat(add("a", Reports.capture("one"))).isEqualTo(Outcome.ADDED);
        assertThat(add("b", Reports.capture("two"))).isEqualTo(Outcome.ADDED);
    }

    @Test
    void letsNewerHintsWin() {
        add("a", Reports.capture("one"));
        Capture hinted = Reports.capture("one", Reports.outlet("The Gull"));

        assertThat(add("a", hinted)).isEqualTo(Outcome.UPDATED);
        assertThat(add("a", hinted)).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.count()).isOne();
        assertThat(store.capture(hinted.sha256()).orElseThrow().hints()).isEqualTo(Reports.outlet("The Gull"));
        assertThat(store.facts().getFirst().article().outlet()).contains("The Gull");
    }

    @Test
    void replacesAnArticleWhoseIdFollowsFromItsHints() {
        add("a", Reports.capture("one"));

        assertThat(add("a-of-the-gull", Reports.capture("one", Reports.outlet("The Gull"))))
                .isEqualTo(Outcome.UPDATED);
        assertThat(store.facts()).extracting(f -> f.article().id().value()).containsExactly("a-of-the-gull");
    }

    @Test
    void replacesAnArticleByAPageThatSaysMoreOfIt() {
        add("a", Reports.capture("one"));
        Capture dated = Reports.capture("one, with its date");
        Article more = Reports.article("a", Reports.capture("one", Reports.published("2026-03-02")));

        assertThat(store.add(dated, Reports.facts(more), NOW)).isEqualTo(Outcome.UPDATED);
        assertThat(store.facts()).containsExactly(Reports.facts(more));
        assertThat(store.captures()).containsExactly(dated.sha256());
    }

    @Test
    void keepsAnArticleWhenAnotherPageOfItSaysLessOrOtherwise() {
        Capture dated = Reports.capture("one", Reports.published("2026-03-02"));
        add("a", dated);

        assertThat(add("a", Reports.capture("one, elsewhere"))).isEqualTo(Outcome.UNCHANGED);
        Article signed = Reports.article("a", Reports.capture("one", Reports.outlet("The Gull")));
        assertThat(store.add(Reports.capture("one, signed"), Reports.facts(signed), NOW))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(store.captures()).containsExactly(dated.sha256());
    }

    @Test
    void takesTheUsersWordForAnArticleFromOtherBytes() {
        add("a", Reports.capture("one", Reports.outlet("The Gull")));
        Capture other = Reports.capture("one, elsewhere", Reports.outlet("Harbour Post"));

        assertThat(add("a", other)).isEqualTo(Outcome.UPDATED);
        assertThat(store.facts().getFirst().article().outlet()).contains("Harbour Post");
        assertThat(store.count()).isOne();
    }

    @Test
    void tellsWhichFactsOtherMakersMade() {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        add("a", one);
        add("b", two);
        assertThat(store.outdated(NOW)).isEmpty();
        assertThat(store.outdated(LATER)).containsExactly(one.sha256(), two.sha256());

        ArticleFacts anew = new ArticleFacts(
                Reports.article("a", one), List.of(), List.of(), ArticleTimes.NONE, List.of(), List.of());
        assertThat(store.add(one, anew, LATER)).isEqualTo(Outcome.UPDATED);

        assertThat(store.outdated(LATER)).containsExactly(two.sha256());
        assertThat(store.facts()).first().isEqualTo(anew);
        assertThat(store.count()).isEqualTo(2);
    }

    @Test
    void joinsTwoCapturesThatOtherMakersTakeForOneArticle() {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        add("a", one);
        add("b", two);

        store.add(two, Reports.facts(Reports.article("a", two)), LATER);

        assertThat(store.captures()).containsExactly(two.sha256());
    }

    @Test
    void takesArticlesFromManyThreads() throws Exception {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                numbers.add(i % 20);
            }
            Collections.shuffle(numbers, new Random(3));
            for (int number : numbers) {
                outcomes.add(threads.submit(() -> add("a" + number, Reports.capture("bytes " + number))));
            }
        }
        int added = 0;
        for (Future<Outcome> outcome : outcomes) {
            added += outcome.get() == Outcome.ADDED ? 1 : 0;
        }
        assertThat(added).isEqualTo(20);
        assertThat(store.count()).isEqualTo(20);
    }

    private Outcome add(String id, Capture capture) {
        return store.add(capture, Reports.facts(Reports.article(id, capture)), NOW);
    }
}
