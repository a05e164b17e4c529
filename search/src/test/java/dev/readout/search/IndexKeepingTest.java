package dev.readout.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Mention;
import dev.readout.record.ReadoutRecord;
import dev.readout.search.SearchQuery.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is that of its record, whatever it was before and whatever became of its folder. */
class IndexKeepingTest {
    private static final String[] WORDS = {
        "harbour",
        "ferry",
        "salt",
        "bridge",
        "orchard",
        "troops",
        "soldiers",
        "dues",
        "fees",
        "border",
        "frontier",
        "snow"
    };

    @TempDir
    Path folder;

    private static RecordSearch inMemory() {
        return RecordSearch.inMemory(Optional.of(new Concepts()));
    }

    private RecordSearch kept() {
        return RecordSearch.in(folder.resolve("index"), "test/1", Optional.of(new Concepts()));
    }

    private static ReadoutRecord record(int... reports) {
        Records records = new Records();
        for (int i : reports) {
            records.report("a" + i, "Outlet " + i % 3, "2026-03-" + (10 + i % 20), body(i));
        }
        records.entity("e", Mention.Kind.PERSON, "Ferrin", reports.length % 2 == 0 ? "Odd Ferrin" : "O. Ferrin");
        for (int i : reports) {
            records.said("a" + i, "s" + i % 7, "e", said(i));
        }
        return records.record();
    }

    private static String body(int i) {
        return said(i) + ", Ferrin said about number" + i + ".";
    }

    private static String said(int i) {
        Random random = new Random(i);
        List<String> words = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    private static List<String> found(RecordSearch search, String text, Mode mode) {
        // In order of their keys: how rare a word is counts what was replaced and not yet cleared away too.
        return search.search(SearchQuery.of(text).in(mode).page(0, 1000)).hits().stream()
                .map(hit -> hit.key() + " " + hit.through() + hit.words() + hit.who() + hit.outlets() + hit.reports())
                .sorted()
                .toList();
    }

    @Test
    void broughtUpToDateFindsWhatOneMadeAtOnceFinds() {
        Random random = new Random(3);
        try (RecordSearch growing = inMemory()) {
            for (int round = 0; round < 12; round++) {
                int[] reports = random.ints(0, 40)
                        .distinct()
                        .limit(1 + random.nextInt(25))
                        .sorted()
                        .toArray();
                ReadoutRecord record = record(reports);
                growing.bring("round " + round, record, Meanings.NONE);
                try (RecordSearch made = inMemory()) {
                    made.bring("at once", record, Meanings.NONE);
                    assertThat(growing.size()).isEqualTo(made.size());
                    for (String text :
                            List.of("", "ferry", "salt bridge", "\"Ferrin said\"", "sol*", "O Ferrin snow")) {
                        assertThat(found(growing, text, Mode.WORDS)).isEqualTo(found(made, text, Mode.WORDS));
                    }
                    assertThat(found(growing, "battalion", Mode.MEANING))
                            .isEqualTo(found(made, "battalion", Mode.MEANING));
                }
            }
        }
    }

    @Test
    void isThereAgainWithoutBeingMade() {
        List<String> before;
        try (RecordSearch search = kept()) {
            assertThat(search.stamp()).isEmpty();
            search.bring("7", record(1, 2, 3), Meanings.NONE);
            before = found(search, "ferry", Mode.MIXED);
        }
        try (RecordSearch search = kept()) {
            assertThat(search.stamp()).contains("7");
            assertThat(found(search, "ferry", Mode.MIXED)).isEqualTo(before);
        }
    }

    @Test
    void goesOnFromWhatAnotherProcessMadeOfTheFolder() {
        try (RecordSearch server = kept();
                RecordSearch made = inMemory()) {
            server.bring("1", record(1, 2), Meanings.NONE);
            try (RecordSearch command = kept()) {
                command.bring("2", record(1, 2, 3, 4), Meanings.NONE);
            }
            server.bring("3", record(1, 2, 3, 4, 5), Meanings.NONE);
            made.bring("at once", record(1, 2, 3, 4, 5), Meanings.NONE);

            assertThat(server.size()).isEqualTo(made.size());
            assertThat(found(server, "", Mode.WORDS)).isEqualTo(found(made, "", Mode.WORDS));

            try (RecordSearch command = kept()) {
                command.bring("4", record(5), Meanings.NONE);
            }
            server.bring("4", record(5), Meanings.NONE);
            assertThat(server.stamp()).contains("4");
            assertThat(server.size()).isLessThan(made.size());
        }
    }

    @Test
    void isMadeAnewWhereItsFolderWasRemoved() throws IOException {
        try (RecordSearch server = kept();
                RecordSearch made = inMemory()) {
            server.bring("1", record(1, 2), Meanings.NONE);
            RecordSearch.remove(folder.resolve("index"));
            server.bring("2", record(1, 2, 3), Meanings.NONE);
            made.bring("at once", record(1, 2, 3), Meanings.NONE);

            assertThat(found(server, "", Mode.WORDS)).isEqualTo(found(made, "", Mode.WORDS));
        }
    }

    @Test
    void doesNothingForTheRecordThatItIsAnIndexOf() {
        try (RecordSearch search = inMemory()) {
            search.bring("7", record(1, 2, 3), Meanings.NONE);
            search.bring("7", ReadoutRecord.EMPTY, Meanings.NONE);
            assertThat(search.size()).isPositive();
        }
    }

    @Test
    void isMadeAnewWhereOtherMakersMadeIt() {
        try (RecordSearch search = kept()) {
            search.bring("7", record(1, 2, 3), Meanings.NONE);
        }
        try (RecordSearch search = RecordSearch.in(folder.resolve("index"), "test/2", Optional.of(new Concepts()))) {
            assertThat(search.stamp()).isEmpty();
            search.bring("7", record(4), Meanings.NONE);
            assertThat(search.search(SearchQuery.of("number4")).total()).isPositive();
            assertThat(search.search(SearchQuery.of("number1")).total()).isZero();
        }
    }

    @Test
    void isMadeAnewWhereItIsDamaged() throws IOException {
        int sizes = 0;
        for (int damage = 0; damage < 12; damage++) {
            try (RecordSearch search = kept()) {
                search.bring("round " + damage, record(1, 2, 3), Meanings.NONE);
                assertThat(search.search(SearchQuery.of("number2")).total())
                        .as("round " + damage)
                        .isPositive();
            }
            List<Path> files;
            try (Stream<Path> all = Files.list(folder.resolve("index"))) {
                files = all.sorted().toList();
            }
            sizes += files.size();
            damage(files.get(damage % files.size()), damage);
        }
        assertThat(sizes).isPositive();
        try (RecordSearch search = kept()) {
            search.bring("last", record(1, 2, 3), Meanings.NONE);
            assertThat(search.search(SearchQuery.of("number2")).total()).isPositive();
        }
    }

    private static void damage(Path file, int how) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (how % 3) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, new byte[] {1, 2, 3});
            default -> {
                for (int i = 0; i < bytes.length; i += 7) {
                    bytes[i] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void goesIntoMemoryWhereAnotherWrites() throws IOException {
        Files.createDirectories(folder.resolve("index"));
        try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
                IndexWriter other = new IndexWriter(directory, new IndexWriterConfig());
                RecordSearch search = kept()) {
            search.bring("7", record(1, 2, 3), Meanings.NONE);

            assertThat(other.isOpen()).isTrue();
            assertThat(search.stamp()).contains("7");
            assertThat(search.search(SearchQuery.of("number2")).total()).isPositive();
        }
    }

    @Test
    void goesIntoMemoryWhereThereCannotBeAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (RecordSearch search = RecordSearch.in(file, "test/1", Optional.empty())) {
            search.bring("7", record(1, 2, 3), Meanings.NONE);
            assertThat(search.search(SearchQuery.of("number2")).total()).isPositive();
        }
        assertThat(file).hasContent("no folder");
    }

    @Test
    void keepsNoWordOfAnArticleThatIsGone() throws IOException {
        try (RecordSearch search = kept()) {
            search.bring("7", record(1, 2, 3, 4, 5), Meanings.NONE);
            assertThat(holds("number3")).isTrue();
            search.bring("8", record(1, 2, 4, 5), Meanings.NONE);
            assertThat(search.search(SearchQuery.of("number3")).total()).isZero();
        }
        assertThat(holds("number3")).isFalse();
        assertThat(holds("number4")).isTrue();
    }

    private boolean holds(String word) throws IOException {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            return files.anyMatch(file -> {
                try {
                    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .contains(new String(wanted, StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void removedLeavesNothing() throws IOException {
        try (RecordSearch search = kept()) {
            search.bring("7", record(1, 2, 3), Meanings.NONE);
        }
        RecordSearch.remove(folder.resolve("index"));
        RecordSearch.remove(folder.resolve("index"));

        assertThat(folder.resolve("index")).doesNotExist();
    }

    @Test
    void searchesGoOnWhileItIsBroughtUpToDate() throws Exception {
        try (RecordSearch search = kept();
                ExecutorService others = Executors.newFixedThreadPool(2)) {
            search.bring("0", record(1, 2, 3), Meanings.NONE);
            AtomicBoolean done = new AtomicBoolean();
            List<Future<Integer>> searching = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                searching.add(others.submit(() -> {
                    int searches = 0;
                    while (!done.get()) {
                        assertThat(search.search(SearchQuery.of("number2")).total())
                                .isPositive();
                        searches++;
                    }
                    return searches;
                }));
            }
            for (int round = 1; round < 15; round++) {
                search.bring("" + round, record(2, round + 3, round + 20), Meanings.NONE);
            }
            done.set(true);
            for (Future<Integer> each : searching) {
                assertThat(each.get()).isPositive();
            }
        }
    }
}
