package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.history.JournalLine.Deed;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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
        assertThat(store.holdings()).isEqualTo(new Holdings(List.of(), Reviews.NONE, 0));
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

        assertThat(store.add(capture, facts, NOW, Reports.NOW)).isEqualTo(Outcome.ADDED);

        assertThat(store.count()).isOne();
        assertThat(store.facts()).containsExactly(facts);
        assertThat(store.holdings()).isEqualTo(new Holdings(List.of(facts), Reviews.NONE, 1));
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

        assertThat(store.add(one, Reports.facts(Reports.article("a", one, address)), NOW, Reports.NOW))
                .isEqualTo(Outcome.ADDED);
        assertThat(store.add(two, Reports.facts(Reports.article("b", two, address)), NOW, Reports.NOW))
                .isEqualTo(Outcome.REVISION);
        assertThat(store.add(one, Reports.facts(Reports.article("a", one, address)), NOW, Reports.NOW))
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

        assertThat(store.add(dated, Reports.facts(more), NOW, Reports.NOW)).isEqualTo(Outcome.UPDATED);
        assertThat(store.facts()).containsExactly(Reports.facts(more));
        assertThat(store.captures()).containsExactly(dated.sha256());
    }

    @Test
    void keepsAnArticleWhenAnotherPageOfItSaysLessOrOtherwise() {
        Capture dated = Reports.capture("one", Reports.published("2026-03-02"));
        add("a", dated);

        assertThat(add("a", Reports.capture("one, elsewhere"))).isEqualTo(Outcome.UNCHANGED);
        Article signed = Reports.article("a", Reports.capture("one", Reports.outlet("The Gull")));
        assertThat(store.add(Reports.capture("one, signed"), Reports.facts(signed), NOW, Reports.NOW))
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
                Reports.article("a", one), List.of(), List.of(), ArticleTimes.NONE, List.of(), List.of(), List.of());
        assertThat(store.add(one, anew, LATER, Reports.NOW)).isEqualTo(Outcome.UPDATED);

        assertThat(store.outdated(LATER)).containsExactly(two.sha256());
        assertThat(store.facts()).first().isEqualTo(anew);
        assertThat(store.count()).isEqualTo(2);
    }

    @Test
    void takesFactsOfTheSameMakersAnewOnceTheyAreToBeMadeAnew() {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        add("a", one);
        add("b", two);
        ArticleFacts before = store.facts().getFirst();
        ArticleFacts anew = new ArticleFacts(
                Reports.article("a", one), List.of(), List.of(), ArticleTimes.NONE, List.of(), List.of(), List.of());
        assertThat(store.add(one, anew, NOW, Reports.NOW)).isEqualTo(Outcome.UNCHANGED);

        store.outdate();

        assertThat(store.outdated(NOW)).containsExactly(one.sha256(), two.sha256());
        assertThat(store.facts()).first().isEqualTo(before);
        assertThat(store.lines()).isEqualTo(2);
        assertThat(store.add(one, anew, NOW, Reports.NOW)).isEqualTo(Outcome.UPDATED);
        assertThat(store.outdated(NOW)).containsExactly(two.sha256());
        assertThat(store.facts()).first().isEqualTo(anew);
        assertThat(store.journal(2))
                .singleElement()
                .satisfies(line -> assertThat(line.deed()).isEqualTo(Deed.REREAD));
    }

    @Test
    void joinsTwoCapturesThatOtherMakersTakeForOneArticle() {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        add("a", one);
        add("b", two);

        store.add(two, Reports.facts(Reports.article("a", two)), LATER, Reports.NOW);

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

    @Test
    void startsWithAnEmptyJournalAndNoEdition() {
        assertThat(store.lines()).isZero();
        assertThat(store.journal(0)).isEmpty();
        assertThat(store.edition()).isEmpty();
        assertThat(store.editions()).isEmpty();
        assertThat(store.edition(Reports.NOW)).isEmpty();
        assertThat(store.changes(0, 9)).isEmpty();
        assertThat(store.history(Reports.TORV)).isEmpty();
        assertThat(store.tombstones()).isEmpty();
    }

    @Test
    void notesDownWhatIsDoneToArticles() {
        Optional<String> address = Optional.of("https://gull.example/1");
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("one, corrected");
        Capture hinted = Reports.capture("one", Reports.outlet("The Gull"));
        store.add(one, Reports.facts(Reports.article("a", one, address)), NOW, at(0));
        store.add(one, Reports.facts(Reports.article("a", one, address)), NOW, at(1));
        store.add(two, Reports.facts(Reports.article("b", two, address)), NOW, at(2));
        store.add(hinted, Reports.facts(Reports.article("a", hinted, address)), NOW, at(3));
        store.add(two, Reports.facts(Reports.article("b", two, address)), LATER, at(4));

        assertThat(store.journal(0))
                .containsExactly(
                        line(1, 0, Deed.ADDED, "a", one),
                        line(2, 2, Deed.REVISED, "b", two),
                        line(3, 3, Deed.UPDATED, "a", one),
                        line(4, 4, Deed.REREAD, "b", two));
        assertThat(store.journal(2)).extracting(JournalLine::number).containsExactly(3L, 4L);
        assertThat(store.journal(9)).isEmpty();
        assertThat(store.lines()).isEqualTo(4);
    }

    @Test
    void keepsTheRecordAsOfEachEdition() {
        RecordEntry torv = Reports.entry(Reports.TORV, "Torv", "a");
        RecordEntry fuller = Reports.entry(Reports.TORV, "Olena Torv 🌊", "a", "b");
        RecordEntry said = Reports.entry(EntryKind.ATTRIBUTION, "t1", "it rained", "a");

        Edition first = publish(at(0), said, torv);
        Edition second = publish(at(1), fuller);
        Edition third = publish(at(2), fuller, said);

        assertThat(store.editions()).containsExactly(first, second, third);
        assertThat(store.edition()).contains(third);
        assertThat(first).isEqualTo(new Edition(1, at(0), 0, NOW));
        assertThat(store.entries(first)).containsExactly(torv, said);
        assertThat(store.entries(second)).containsExactly(fuller);
        assertThat(store.entries(third)).containsExactly(fuller, said);
        assertThat(store.entries(EntryKind.ATTRIBUTION, third)).containsExactly(said);
        assertThat(store.entries(EntryKind.CLAIM, third)).isEmpty();
        assertThat(store.entry(Reports.TORV, first)).contains(torv);
        assertThat(store.entry(Reports.TORV, third)).contains(fuller);
        assertThat(store.entry(said.key(), second)).isEmpty();
        assertThat(store.entry(said.key(), third)).contains(said);
    }

    @Test
    void findsTheEditionOfAnInstant() {
        Edition first = publish(at(10));
        Edition second = publish(at(20));

        assertThat(store.edition(at(9))).isEmpty();
        assertThat(store.edition(at(10))).contains(first);
        assertThat(store.edition(at(19))).contains(first);
        assertThat(store.edition(at(20))).contains(second);
    }

    @Test
    void neverDatesAnEditionBeforeTheOneBefore() {
        publish(at(10));

        assertThat(publish(at(5)).at()).isEqualTo(at(10));
    }

    @Test
    void publishesNothingOnTopOfAnEditionThatIsNoLongerTheLatest() {
        RecordEntry torv = Reports.entry(Reports.TORV, "Torv", "a");
        Edition first = publish(at(0), torv);

        assertThat(store.publish(List.of(), Optional.empty(), 0, NOW, at(1))).isEmpty();
        Edition second = publish(at(1), torv);
        assertThat(store.publish(List.of(), Optional.of(first), 0, NOW, at(2))).isEmpty();
        assertThat(store.edition()).contains(second);
        assertThat(store.entries(second)).containsExactly(torv);
    }

    @Test
    void refusesARecordThatHasAKeyTwice() {
        RecordEntry torv = Reports.entry(Reports.TORV, "Torv", "a");

        assertThatThrownBy(() -> publish(at(0), torv, torv)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.edition()).isEmpty();
    }

    @Test
    void tellsWhatEachEditionDidAndWhy() {
        add("a", Reports.capture("one"));
        RecordEntry torv = Reports.entry(Reports.TORV, "Torv", "a");
        RecordEntry said = Reports.entry(EntryKind.STATEMENT, "s1", "it rained", "a");
        Edition first = publish(at(0), torv, said);
        add("b", Reports.capture("two"));
        add("c", Reports.capture("three"));
        RecordEntry fuller = Reports.entry(Reports.TORV, "Olena Torv", "a", "b");
        Edition second = publish(at(1), fuller, said);
        Edition third = publish(at(2), fuller);
        List<JournalLine> journal = store.journal(0);

        List<Change> all = store.changes(0, 3);
        assertThat(all)
                .containsExactly(
                        new Change(
                                torv.key(), first, Optional.empty(), Optional.of(torv.json()), List.of(journal.get(0))),
                        new Change(
                                said.key(), first, Optional.empty(), Optional.of(said.json()), List.of(journal.get(0))),
                        new Change(
                                torv.key(),
                                second,
                                Optional.of(torv.json()),
                                Optional.of(fuller.json()),
                                List.of(journal.get(1))),
                        new Change(said.key(), third, Optional.of(said.json()), Optional.empty(), List.of()));
        assertThat(store.changed(0, 3))
                .isEqualTo(Map.of(
                        1L,
                        Map.of(EntryKind.ENTITY, 1, EntryKind.STATEMENT, 1),
                        2L,
                        Map.of(EntryKind.ENTITY, 1),
                        3L,
                        Map.of(EntryKind.STATEMENT, 1)));
        assertThat(store.changed(3, 9)).isEmpty();
        assertThat(store.changes(1, 2)).containsExactly(all.get(2));
        assertThat(store.changes(3, 9)).isEmpty();
        assertThat(store.history(Reports.TORV)).containsExactly(all.get(0), all.get(2));
        assertThat(store.history(said.key())).containsExactly(all.get(1), all.get(3));
    }

    @Test
    void takesAnArticleThatBecameAnotherForACauseToo() {
        add("a", Reports.capture("one"));
        publish(at(0), Reports.entry(Reports.TORV, "Torv", "a"));
        add("a-of-the-gull", Reports.capture("one", Reports.outlet("The Gull")));
        publish(at(1));

        assertThat(store.changes(1, 2))
                .singleElement()
                .satisfies(change -> assertThat(change.causes()).isEqualTo(store.journal(1)));
    }

    @Test
    void publishesWhatHasThousandsOfEntries() {
        List<RecordEntry> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(Reports.entry(EntryKind.ATTRIBUTION, String.format("t%05d", i), "words " + i, "a"));
        }
        Edition edition = publish(at(0), many.toArray(RecordEntry[]::new));

        assertThat(store.entries(edition)).isEqualTo(many);
    }

    @Test
    void forgetsAnArticleWithAllThatHoldsWordsOfIt() {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        add("a", one);
        add("b", two);
        RecordEntry article = Reports.entry(EntryKind.ARTICLE, "a", "body of a", "a");
        RecordEntry reprint = Reports.entry(EntryKind.ARTICLE, "b", "copy", "a");
        RecordEntry of = Reports.entry(EntryKind.ATTRIBUTION, "t1", "it rained", "a");
        RecordEntry other = Reports.entry(EntryKind.ATTRIBUTION, "t2", "it poured", "b", "s1");
        RecordEntry statement = Reports.entry(EntryKind.STATEMENT, "s1", "it rained", "t1", "t2");
        RecordEntry before = Reports.entry(EntryKind.STATEMENT, "s1", "it poured", "t2");
        RecordEntry claim = Reports.entry(EntryKind.CLAIM, "p1", "it rained", "s1");
        RecordEntry apart = Reports.entry(EntryKind.CLAIM, "p2", "it poured", "s2");
        Edition first = publish(at(0), reprint, other, before, claim, apart);
        Edition second = publish(at(1), article, reprint, of, other, statement, claim, apart);

        assertThat(store.forget(new ArticleId("a"), "a source asked", at(2)))
                .contains(new Tombstone(
                        new ArticleId("a"), new TreeSet<>(List.of(one.sha256())), at(2), "a source asked"));

        assertThat(store.captures()).containsExactly(two.sha256());
        assertThat(store.capture(one.sha256())).isEmpty();
        assertThat(store.facts()).hasSize(1);
        assertThat(store.entries(first)).containsExactly(reprint, other, before, apart);
        assertThat(store.entries(second)).containsExactly(reprint, other, apart);
        assertThat(store.entry(of.key(), second)).isEmpty();
        assertThat(store.changed(0, 2))
                .as("of what was forgotten nothing is counted")
                .isEqualTo(store.changes(0, 2).stream()
                        .collect(Collectors.groupingBy(
                                change -> change.edition().number(),
                                Collectors.groupingBy(
                                        change -> change.key().kind(), Collectors.summingInt(change -> 1)))));
        assertThat(store.history(of.key())).isEmpty();
        assertThat(store.journal(2))
                .containsExactly(new JournalLine(
                        3, at(2), Deed.FORGOTTEN, new ArticleId("a"), one.sha256(), Optional.of("a source asked")));

        Edition third = publish(at(3), reprint, other, before, apart);
        assertThat(store.changes(2, 3))
                .containsExactly(new Change(
                        before.key(), third, Optional.empty(), Optional.of(before.json()), store.journal(2)));
    }

    @Test
    void forgetsTheNamesThatStandInAForgottenArticleAlone() {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        store.add(one, Reports.facts(Reports.article("a", one, "Old Fox Torv, the ferryman, spoke.")), NOW, at(0));
        store.add(two, Reports.facts(Reports.article("b", two, "Torv spoke.")), NOW, at(0));
        RecordEntry torv = new RecordEntry(Reports.TORV, """
                {"id":"e1","name":"Old Fox Torv","aliases":["Torv","Old Fox Torv"],"roles":[{"text":"ferryman"}],\
                "mentions":[{"article":"a","text":"Old Fox Torv"},{"article":"b","text":"Torv"}]}""".replace("\\\n", ""));
        RecordEntry ferry = new RecordEntry(
                new EntryKey(EntryKind.ENTITY, "e2"),
                "{\"id\":\"e2\",\"name\":\"the ferryman\",\"aliases\":[],\"mentions\":[{\"article\":\"a\"}]}");
        Edition edition = publish(at(1), torv, ferry);

        store.forget(new ArticleId("a"), "asked", at(2));

        assertThat(store.entries(edition))
                .containsExactly(new RecordEntry(
                        Reports.TORV,
                        "{\"id\":\"e1\",\"name\":\"Torv\",\"aliases\":[\"Torv\"],"
                                + "\"mentions\":[{\"article\":\"b\",\"text\":\"Torv\"}]}"));
        publish(at(3));
        assertThat(store.changes(1, 2))
                .singleElement()
                .satisfies(change -> assertThat(change.causes()).isEqualTo(store.journal(2)));
    }

    @Test
    void doesNotTakeAgainWhatWasForgotten() {
        add("a", Reports.capture("one"));
        add("a", Reports.capture("one", Reports.outlet("The Gull")));
        store.forget(new ArticleId("a"), "asked", at(1));

        assertThat(add("a", Reports.capture("one"))).isEqualTo(Outcome.FORGOTTEN);
        assertThat(add("z", Reports.capture("one"))).isEqualTo(Outcome.FORGOTTEN);
        assertThat(add("a", Reports.capture("another page of it"))).isEqualTo(Outcome.FORGOTTEN);
        assertThat(store.count()).isZero();
        assertThat(store.lines()).isEqualTo(3);
    }

    @Test
    void forgetsUnderEveryIdThatTheArticleHad() {
        Capture one = Reports.capture("one");
        add("a", one);
        add("a-of-the-gull", Reports.capture("one", Reports.outlet("The Gull")));
        Edition edition = publish(at(0), Reports.entry(EntryKind.ATTRIBUTION, "t1", "it rained", "a"));

        assertThat(store.forget(new ArticleId("a-of-the-gull"), "asked", at(1))).isPresent();

        assertThat(store.entries(edition)).isEmpty();
        assertThat(store.tombstones()).extracting(t -> t.article().value()).containsExactly("a", "a-of-the-gull");
        assertThat(store.tombstones()).allSatisfy(t -> assertThat(t.captures()).containsExactly(one.sha256()));
    }

    @Test
    void forgetsNothingThatIsAnotherArticleByNow() {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        add("a", one);
        add("b", two);
        store.add(two, Reports.facts(Reports.article("a", two, Optional.empty())), LATER, at(0));
        store.add(two, Reports.facts(Reports.article("b", two, Optional.empty())), NOW, at(1));

        store.forget(new ArticleId("a"), "asked", at(2));

        assertThat(store.captures()).containsExactly(two.sha256());
        assertThat(store.tombstones())
                .singleElement()
                .satisfies(t -> assertThat(t.captures()).containsExactly(one.sha256()));
    }

    @Test
    void forgettingOnceMoreChangesNothing() {
        add("a", Reports.capture("one"));
        Optional<Tombstone> first = store.forget(new ArticleId("a"), "asked", at(1));

        assertThat(store.forget(new ArticleId("a"), "asked again", at(2))).isEqualTo(first);
        assertThat(store.lines()).isEqualTo(2);
        assertThat(store.forget(new ArticleId("nowhere"), "asked", at(2))).isEmpty();
    }

    @Test
    void publishesNothingThatMayHoldWhatWasForgottenMeanwhile() {
        add("a", Reports.capture("one"));
        RecordEntry said = Reports.entry(EntryKind.ATTRIBUTION, "t1", "it rained", "a");
        long through = store.lines();
        store.forget(new ArticleId("a"), "asked", at(1));

        assertThat(store.publish(List.of(said), Optional.empty(), through, NOW, at(2)))
                .isEmpty();
        assertThat(store.edition()).isEmpty();
    }

    @Test
    void letsManyReadWhileOneWrites() throws Exception {
        RecordEntry torv = Reports.entry(Reports.TORV, "Torv", "a");
        publish(at(0), torv);
        List<Future<Integer>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> {
                    int reads = 0;
                    while (store.count() < 50) {
                        assertThat(store.entries(store.edition().orElseThrow())).contains(torv);
                        reads++;
                    }
                    return reads;
                }));
            }
            for (int i = 0; i < 50; i++) {
                add("a" + i, Reports.capture("bytes " + i));
                publish(at(i), torv, Reports.entry(EntryKind.CLAIM, "p" + i, "words", "a" + i));
            }
        }
        for (Future<Integer> reader : readers) {
            reader.get();
        }
        assertThat(store.editions()).hasSize(51);
    }

    @Test
    void keepsTokensUntilTheyAreRevokedAndThenSaysSo() {
        AccessToken one = new AccessToken(
                "one", "a desk", "1".repeat(64), Set.of(Right.READ, Right.ADD), at(0), Optional.empty());
        AccessToken other =
                new AccessToken("other", "a program", "2".repeat(64), Set.of(Right.REVIEW), at(1), Optional.empty());
        store.keep(other);
        store.keep(one);

        assertThat(store.tokens()).containsExactly(one, other);
        assertThatThrownBy(() -> store.keep(one)).isInstanceOf(StoreException.class);
        assertThat(store.revoke("one", at(2))).isTrue();
        assertThat(store.revoke("one", at(3))).isFalse();
        assertThat(store.revoke("nobody", at(3))).isFalse();
        assertThat(store.tokens()).containsExactly(one.revokedAt(at(2)), other);
    }

    private void decide(String by, Action action, String reason, int seconds) {
        Optional<String> why = Optional.of(reason).filter(given -> !given.isEmpty());
        assertThat(store.review(by, action, why, at(seconds))).isPresent();
    }

    private static Handle.Words torv(String article) {
        return new Handle.Words(new ArticleId(article), 0, 4);
    }

    private static Action apart(String one, String other) {
        return new Action.Apart(Action.Relation.ENTITY, List.of(torv(one)), List.of(torv(other)));
    }

    @Test
    void keepsWhatPeopleDecide() {
        add("a", Reports.capture("one"));
        add("b", Reports.capture("other"));
        assertThat(store.reviews()).isEqualTo(Reviews.NONE);

        Review made = store.review("Ana Бранд", apart("a", "b"), Optional.of("two people\n<b>'; --"), at(1))
                .orElseThrow();
        Review undone =
                store.review("Ben", new Action.Undo(3), Optional.empty(), at(2)).orElseThrow();

        assertThat(made)
                .isEqualTo(new Review(3, at(1), "Ana Бранд", apart("a", "b"), Optional.of("two people\n<b>'; --")));
        assertThat(undone).isEqualTo(new Review(4, at(2), "Ben", new Action.Undo(3), Optional.empty()));
        assertThat(store.reviews()).isEqualTo(Reviews.of(List.of(made, undone)));
        assertThat(store.holdings().reviews()).isEqualTo(store.reviews());
        assertThat(store.holdings().lines()).isEqualTo(4);
        assertThat(store.journal(2)).hasSize(2).allSatisfy(line -> {
            assertThat(line.deed()).isEqualTo(Deed.REVIEWED);
            assertThat(line.article()).isEqualTo(new ArticleId("a"));
        });
        assertThat(store.journal(2).getFirst().by()).contains("Ana Бранд");
        assertThat(store.journal(2).getFirst().reason()).isEqualTo(made.reason());
    }

    @Test
    void keepsNoDecisionOnWhatIsNotThere() {
        add("a", Reports.capture("one"));

        assertThat(store.review("Ana", apart("a", "gone"), Optional.empty(), at(1)))
                .isEmpty();
        assertThat(store.review("Ana", new Action.Undo(1), Optional.empty(), at(1)))
                .isEmpty();
        assertThatThrownBy(() -> store.review("Ana\u0000", apart("a", "a2"), Optional.empty(), at(1)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store.lines()).isEqualTo(1);
        assertThat(store.reviews()).isEqualTo(Reviews.NONE);
    }

    @Test
    void aDecisionIsTheCauseOfWhatItChanges() {
        add("a", Reports.capture("one"));
        add("b", Reports.capture("other"));
        publish(at(0), Reports.entry(Reports.TORV, "both", "a", "b"));
        decide("Ana", apart("a", "b"), "two people", 1);
        EntryKey other = new EntryKey(EntryKind.ENTITY, "e2");
        publish(at(2), Reports.entry(Reports.TORV, "one", "a"), Reports.entry(other, "other", "b"));
        decide("Ben", new Action.Undo(3), "", 3);
        publish(at(4), Reports.entry(Reports.TORV, "both", "a", "b"));

        assertThat(store.changes(1, 2))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(line -> line.by().orElse(""))
                        .containsExactly("Ana"));
        assertThat(store.history(other).getFirst().causes())
                .isEqualTo(store.journal(2).subList(0, 1));
        assertThat(store.history(other).getLast().causes())
                .extracting(line -> line.by().orElse(""))
                .containsExactly("Ben");
    }

    @Test
    void forgetsDecisionsThatPointIntoAForgottenArticle() {
        add("a", Reports.capture("one"));
        add("b", Reports.capture("other"));
        add("c", Reports.capture("third one"));
        decide("Ana", apart("a", "b"), "a and b", 1);
        decide("Ana", new Action.Undo(4), "", 1);
        decide("Ben", new Action.NotAnEncounter(List.of(torv("b"), torv("c"))), "none in either", 1);
        decide("Ben", new Action.NotAnEncounter(List.of(torv("c"))), "it says: “Torv spoke of b”", 1);
        decide("Ben", new Action.NotAnEncounter(List.of(torv("c"))), "it is none", 1);

        store.forget(new ArticleId("b"), "asked", at(2));

        assertThat(store.reviews().all()).extracting(Review::number).containsExactly(6L, 7L, 8L);
        assertThat(store.reviews().all().getFirst().action()).isEqualTo(new Action.NotAnEncounter(List.of(torv("c"))));
        assertThat(store.reviews().all())
                .extracting(review -> review.reason().orElse(""))
                .containsExactly("(forgotten)", "(forgotten)", "it is none");
        assertThat(store.journal(3).subList(0, 2)).allSatisfy(line -> {
            assertThat(line.deed()).isEqualTo(Deed.REVIEWED);
            assertThat(line.reason()).isEmpty();
            assertThat(line.by()).isEmpty();
        });
        assertThat(store.journal(3).get(2).reason()).contains("(forgotten)");
        // What stands for a decision in the journal is no capture.
        assertThat(store.tombstones().getFirst().captures())
                .containsExactly(Reports.capture("other").sha256());
    }

    private Edition publish(Instant at, RecordEntry... entries) {
        return store.publish(List.of(entries), store.edition(), store.lines(), NOW, at)
                .orElseThrow();
    }

    private static Instant at(int seconds) {
        return Reports.NOW.plusSeconds(seconds);
    }

    private static JournalLine line(long number, int seconds, Deed deed, String article, Capture capture) {
        return new JournalLine(number, at(seconds), deed, new ArticleId(article), capture.sha256(), Optional.empty());
    }

    private Outcome add(String id, Capture capture) {
        return store.add(capture, Reports.facts(Reports.article(id, capture)), NOW, Reports.NOW);
    }
}
