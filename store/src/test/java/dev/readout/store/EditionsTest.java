package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Edition;
import dev.readout.read.Capture;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EditionsTest {
    private static final Clock CLOCK = Clock.fixed(Reports.NOW, ZoneOffset.UTC);

    private final RecordStore store = new MemoryRecordStore();
    private final AtomicInteger derived = new AtomicInteger();
    private final Editions editions = editions("makers/1");

    @Test
    void derivesTheRecordOfWhatIsThere() {
        add("a");

        assertThat(editions.current()).isFalse();
        Edition edition = editions.upToDate();

        assertThat(edition).isEqualTo(new Edition(1, Reports.NOW, 1, "makers/1"));
        assertThat(store.entries(edition)).containsExactly(entry("a"));
        assertThat(editions.current()).isTrue();
    }

    @Test
    void derivesNothingWhileNothingHappens() {
        add("a");
        Edition first = editions.upToDate();

        assertThat(editions.upToDate()).isEqualTo(first);
        assertThat(derived).hasValue(1);
    }

    @Test
    void derivesAgainWhenTheJournalWentOn() {
        add("a");
        editions.upToDate();
        add("b");

        assertThat(store.entries(editions.upToDate())).containsExactly(entry("a"), entry("b"));
    }

    @Test
    void derivesAgainForOtherMakers() {
        add("a");
        editions.upToDate();

        assertThat(editions("makers/2").upToDate()).isEqualTo(new Edition(2, Reports.NOW, 1, "makers/2"));
        assertThat(store.changes(1, 2)).isEmpty();
    }

    @Test
    void derivesAgainWhenAnotherWasFasterWithLess() {
        add("a");
        AtomicInteger runs = new AtomicInteger();
        Editions slow = new Editions(
                store,
                held -> {
                    if (runs.incrementAndGet() == 1) {
                        store.publish(List.of(), store.edition(), 0, "makers/1", Reports.NOW);
                    }
                    return derive(held.facts());
                },
                "makers/1",
                CLOCK);

        Edition edition = slow.upToDate();

        assertThat(runs).hasValue(2);
        assertThat(edition.number()).isEqualTo(2);
        assertThat(store.entries(edition)).containsExactly(entry("a"));
    }

    @Test
    void takesTheEditionOfAnotherWhoWasFasterWithTheSame() {
        add("a");
        Editions slow = new Editions(
                store,
                held -> {
                    editions.upToDate();
                    return derive(held.facts());
                },
                "makers/1",
                CLOCK);

        assertThat(slow.upToDate().number()).isEqualTo(1);
        assertThat(store.editions()).hasSize(1);
    }

    @Test
    void derivesAgainWhenAnArticleIsForgottenMeanwhile() {
        add("a");
        add("b");
        AtomicInteger runs = new AtomicInteger();
        Editions slow = new Editions(
                store,
                held -> {
                    if (runs.incrementAndGet() == 1) {
                        store.forget(new ArticleId("a"), "asked", Reports.NOW);
                    }
                    return derive(held.facts());
                },
                "makers/1",
                CLOCK);

        assertThat(store.entries(slow.upToDate())).containsExactly(entry("b"));
        assertThat(store.editions()).hasSize(1);
    }

    private Editions editions(String makers) {
        return new Editions(
                store,
                held -> {
                    derived.incrementAndGet();
                    return derive(held.facts());
                },
                makers,
                CLOCK);
    }

    private static List<RecordEntry> derive(List<ArticleFacts> facts) {
        return facts.stream().map(each -> entry(each.article().id().value())).toList();
    }

    private static RecordEntry entry(String article) {
        return Reports.entry(EntryKind.ARTICLE, article, "words", article);
    }

    private void add(String id) {
        Capture capture = Reports.capture("bytes of " + id);
        store.add(capture, Reports.facts(Reports.article(id, capture)), "makers/1", Reports.NOW);
    }
}
