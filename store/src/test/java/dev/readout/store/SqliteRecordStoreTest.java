package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.history.JournalLine.Deed;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.EntryKind;
import dev.readout.record.FactsJson;
import dev.readout.record.RecordEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteRecordStoreTest extends RecordStoreContract {
    @TempDir
    Path folder;

    @Override
    RecordStore open() {
        return SqliteRecordStore.open(file());
    }

    private Path file() {
        return folder.resolve("a store.db");
    }

    @Test
    void keepsEverythingWhenItIsClosedAndOpenedAgain() {
        Capture capture = Reports.capture("one", Reports.outlet("The Gull"));
        ArticleFacts facts = Reports.facts(Reports.article("a", capture));
        try (RecordStore store = open()) {
            store.add(capture, facts, "makers/1", Reports.NOW);
        }
        try (RecordStore store = open()) {
            assertThat(store.facts()).containsExactly(facts);
            assertThat(store.capture(capture.sha256())).contains(capture);
        }
    }

    @Test
    void keepsEveryCaptureThatAnotherOneReplaced() throws SQLException {
        Capture one = Reports.capture("one");
        Capture more = Reports.capture("one, signed", Reports.outlet("The Gull"));
        try (RecordStore store = open()) {
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
            store.add(more, Reports.facts(Reports.article("a", more)), "makers/1", Reports.NOW);
            assertThat(store.count()).isOne();
        }
        try (Connection database = plain(file());
                Statement statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from capture")) {
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void leavesOneFileBehind() throws IOException {
        try (RecordStore store = open()) {
            Capture one = Reports.capture("one");
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
        }
        closeStore();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        openStore();
    }

    @Test
    void namesAFolderThatIsNoFile() {
        assertFailure(folder, StoreException.Code.CANNOT_OPEN).hasMessageContaining("is a folder");
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertFailure(folder.resolve("no/where.db"), StoreException.Code.CANNOT_OPEN)
                .hasMessageContaining("no folder");
    }

    @Test
    void leavesAFileOfSomethingElseAlone() throws IOException {
        Path file = folder.resolve("notes.db");
        String text = "These are my notes of the talks, and no database. ".repeat(40);
        Files.writeString(file, text);

        assertFailure(file, StoreException.Code.NOT_A_STORE).hasMessageContaining("notes.db");
        assertThat(file).hasContent(text);
    }

    @Test
    void leavesADatabaseOfAnotherProgramAlone() throws Exception {
        Path file = folder.resolve("other.db");
        change(file, "create table bookmark (url text)");
        byte[] before = Files.readAllBytes(file);

        assertFailure(file, StoreException.Code.NOT_A_STORE).hasMessageContaining("another program");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void takesAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.db"));
        try (RecordStore store = SqliteRecordStore.open(file)) {
            assertThat(store.count()).isZero();
        }
    }

    @Test
    void leavesAStoreOfANewerReadoutAlone() throws Exception {
        change(file(), "pragma user_version = 99");

        assertFailure(file(), StoreException.Code.NEWER_VERSION).hasMessageContaining("newer Readout");
    }

    @Test
    void saysWhenAnotherProgramHoldsTheFile() throws Exception {
        Capture one = Reports.capture("one");
        try (RecordStore store = SqliteRecordStore.open(file(), Duration.ofMillis(50));
                Connection other = plain(file());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(() -> store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.LOCKED));
            assertThat(store.count()).isZero();
            statement.execute("rollback");
            assertThat(store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW))
                    .isEqualTo(Outcome.ADDED);
        }
    }

    @Test
    void keepsNothingOfAnArticleForWhichThereIsNoRoom() throws Exception {
        Capture small = Reports.capture("small");
        byte[] noise = new byte[1_000_000];
        new Random(5).nextBytes(noise);
        Capture large = new Capture("large", noise, small.hints(), Reports.NOW);
        try (SqliteRecordStore store = SqliteRecordStore.open(file())) {
            store.limitPages(40);
            store.add(small, Reports.facts(Reports.article("a", small)), "makers/1", Reports.NOW);
            assertThatThrownBy(
                            () -> store.add(large, Reports.facts(Reports.article("b", large)), "makers/1", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.DISK_FULL))
                    .hasMessageContaining("room");
            assertThat(store.count()).isOne();
            assertThat(store.capture(large.sha256())).isEmpty();
        }
    }

    @Test
    void saysWhichArticleIsDamaged() throws Exception {
        Capture one = Reports.capture("one");
        try (RecordStore store = open()) {
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
            change(file(), "update entry set facts = x'00'");
            assertThatThrownBy(store::facts)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.FAILED))
                    .hasMessageContaining("article a");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void letsSeveralOpenANewFileAtOnce(long seed) throws Exception {
        Path file = folder.resolve("together-" + seed + ".db");
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                String id = "a" + i;
                all.add(threads.submit(() -> {
                    Capture capture = Reports.capture("bytes of " + id);
                    try (RecordStore store = SqliteRecordStore.open(file)) {
                        store.add(capture, Reports.facts(Reports.article(id, capture)), "makers/1", Reports.NOW);
                    }
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        try (RecordStore store = SqliteRecordStore.open(file)) {
            assertThat(store.count()).isEqualTo(6);
        }
    }

    /** Ten children at random moments: whatever they had said is there, and every edition is whole. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void losesNothingThatItReportedWhenItIsKilled(long seed) throws Exception {
        Process adder = adder("k" + seed, 1_000_000);
        while (Files.size(printedBy("k" + seed)) == 0) {
            assertThat(adder.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(new Random(seed).nextInt(150));
        adder.destroyForcibly().waitFor();

        String text = Files.readString(printedBy("k" + seed));
        // A last line without its end was not reported yet.
        List<String> printed = text.substring(0, text.lastIndexOf('\n')).lines().toList();
        try (RecordStore store = open()) {
            List<JournalLine> journal = store.journal(0);
            List<String> added =
                    journal.stream().map(line -> line.article().value()).toList();
            List<String> edited = store.editions().stream()
                    .map(edition -> "edition " + edition.number())
                    .toList();
            assertThat(Stream.concat(added.stream(), edited.stream()).toList()).containsAll(printed);
            assertThat(store.facts())
                    .extracting(facts -> facts.article().id().value())
                    .containsExactlyInAnyOrderElementsOf(added);
            assertThat(store.captures())
                    .hasSameSizeAs(added)
                    .allSatisfy(sha256 -> assertThat(store.capture(sha256))
                            .get()
                            .extracting(Capture::sha256)
                            .isEqualTo(sha256));
            for (Edition edition : store.editions()) {
                assertThat(store.entries(edition)).isEqualTo(Adder.derive(added.subList(0, (int) edition.through())));
            }
            assertThat(store.entries(Adder.editions(store).upToDate())).isEqualTo(Adder.derive(added));
        }
    }

    @Test
    void takesArticlesAndEditionsFromTwoProcessesAtOnce() throws Exception {
        Process one = adder("p", 40);
        Process two = adder("q", 40);

        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        List<String> printed = new ArrayList<>(Files.readAllLines(printedBy("p")));
        printed.addAll(Files.readAllLines(printedBy("q")));
        printed.removeIf(line -> line.startsWith("edition"));
        try (RecordStore store = open()) {
            List<String> added = store.journal(0).stream()
                    .map(line -> line.article().value())
                    .toList();
            assertThat(added).hasSize(80).containsExactlyInAnyOrderElementsOf(printed);
            assertThat(store.count()).isEqualTo(80);
            assertThat(store.editions())
                    .isNotEmpty()
                    .allSatisfy(edition -> assertThat(store.entries(edition))
                            .isEqualTo(Adder.derive(added.subList(0, (int) edition.through()))));
            assertThat(store.entries(Adder.editions(store).upToDate())).isEqualTo(Adder.derive(added));
        }
    }

    @Test
    void opensAStoreOfTheVersionBefore() throws Exception {
        Path file = folder.resolve("older.db");
        Optional<String> address = Optional.of("https://gull.example/1");
        Capture one = Reports.capture("one");
        Capture two = new Capture("in/two.txt", new byte[] {2}, Hints.NONE, Reports.NOW.plusSeconds(5));
        Capture more = Reports.capture("three");
        ArticleFacts first = Reports.facts(Reports.article("b", one, address));
        ArticleFacts second = Reports.facts(Reports.article("a", two, address));
        older(file, List.of(first, second), List.of(one, two), more);

        try (RecordStore store = SqliteRecordStore.open(file)) {
            assertThat(store.facts()).containsExactly(second, first);
            assertThat(store.capture(two.sha256())).contains(two);
            assertThat(store.journal(0))
                    .containsExactly(
                            new JournalLine(
                                    1, one.read(), Deed.ADDED, new ArticleId("b"), one.sha256(), Optional.empty()),
                            new JournalLine(
                                    2, two.read(), Deed.REVISED, new ArticleId("a"), two.sha256(), Optional.empty()));
            assertThat(store.edition()).isEmpty();
            assertThat(store.add(more, Reports.facts(Reports.article("c", more)), "makers/1", Reports.NOW))
                    .isEqualTo(Outcome.ADDED);
        }
        try (RecordStore store = SqliteRecordStore.open(file)) {
            assertThat(store.lines()).isEqualTo(3);
        }
    }

    @Test
    void forgetsCapturesThatWereReplacedBeforeThereWasAJournal() throws Exception {
        Path file = folder.resolve("older.db");
        String words =
                "Torv spoke of the ferry at length on Monday, and of the weather.\n\nNobody else spoke that day.\n";
        Capture one = Reports.capture(words);
        Capture replaced = Reports.capture(words + "\n");
        Capture other = Reports.capture("Another report, of another day and by other people, who spoke of nothing.");
        older(file, List.of(Reports.facts(Reports.article("a", one, words.strip()))), List.of(one), replaced, other);

        try (RecordStore store = SqliteRecordStore.open(file)) {
            store.forget(new ArticleId("a"), "asked", Reports.NOW);
            assertThat(store.tombstones())
                    .singleElement()
                    .satisfies(tombstone -> assertThat(tombstone.captures())
                            .containsExactlyInAnyOrder(one.sha256(), replaced.sha256()));
        }
        assertThat(capturesOf(file)).containsExactly(other.sha256());
    }

    @Test
    void leavesNoByteOfAForgottenArticleInItsFiles() throws Exception {
        Random random = new Random(5);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            body.append((char) ('a' + random.nextInt(26))).append(random.nextInt(5) == 0 ? " " : "");
        }
        String words = body.toString().strip();
        Capture earlier = Reports.capture("<p>" + words);
        Capture secret = Reports.capture("<p>" + words + "</p>", Reports.outlet("The Gull"));
        Capture kept = Reports.capture("kept");
        try (RecordStore store = open()) {
            store.add(kept, Reports.facts(Reports.article("b", kept)), "makers/1", Reports.NOW);
            store.add(earlier, Reports.facts(Reports.article("a", earlier, words)), "makers/1", Reports.NOW);
            store.add(secret, Reports.facts(Reports.article("a", secret, words)), "makers/1", Reports.NOW);
            store.publish(
                    List.of(
                            Reports.entry(EntryKind.ARTICLE, "a", words, "a"),
                            Reports.entry(EntryKind.STATEMENT, "s1", words.substring(100, 900), "a")),
                    Optional.empty(),
                    store.lines(),
                    "makers/1",
                    Reports.NOW);
            store.publish(List.of(), store.edition(), store.lines(), "makers/1", Reports.NOW);
            List<byte[]> traces = traces();
            assertThat(traces).hasSize(5);
            assertThat(found(traces)).isEqualTo(5);

            store.forget(new ArticleId("a"), "asked", Reports.NOW);

            assertThat(found(traces)).isZero();
            assertThat(store.captures()).containsExactly(kept.sha256());
        }
        closeStore();
        assertThat(found(List.of(words.substring(0, 12).getBytes(StandardCharsets.UTF_8))))
                .isZero();
        openStore();
    }

    @Test
    void saysThatAReaderElsewhereStandsInTheWayOfForgetting() throws Exception {
        Capture one = Reports.capture("one");
        try (RecordStore store = SqliteRecordStore.open(file(), Duration.ofMillis(50));
                Connection reader = plain(file());
                Statement statement = reader.createStatement()) {
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
            statement.execute("begin");
            statement.executeQuery("select count(*) from capture").close();

            assertThatThrownBy(() -> store.forget(new ArticleId("a"), "asked", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.LOCKED));
            assertThat(store.tombstones()).hasSize(1);
            statement.execute("rollback");
            assertThat(store.forget(new ArticleId("a"), "asked", Reports.NOW)).isPresent();
        }
    }

    @Test
    void keepsNothingOfAnEditionForWhichThereIsNoRoom() {
        byte[] noise = new byte[1_000_000];
        new Random(5).nextBytes(noise);
        RecordEntry large = Reports.entry(EntryKind.CLAIM, "p1", HexFormat.of().formatHex(noise), "a");
        RecordEntry small = Reports.entry(EntryKind.CLAIM, "p0", "words", "a");
        try (SqliteRecordStore store = SqliteRecordStore.open(file())) {
            store.limitPages(60);
            Optional<Edition> first = store.publish(List.of(small), Optional.empty(), 0, "makers/1", Reports.NOW);
            assertThatThrownBy(() -> store.publish(List.of(large), first, 0, "makers/1", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.DISK_FULL));
            assertThat(store.editions()).hasSize(1);
            assertThat(store.entries(first.orElseThrow())).containsExactly(small);
        }
    }

    /** The file is full after some of many entries; what there is room for later is the whole edition. */
    @Test
    void makesTheEditionOnceThereIsRoomForIt() {
        Random random = new Random(5);
        List<RecordEntry> many = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            byte[] noise = new byte[400];
            random.nextBytes(noise);
            many.add(Reports.entry(
                    EntryKind.ATTRIBUTION, "t%04d".formatted(i), HexFormat.of().formatHex(noise), "a"));
        }
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        try (SqliteRecordStore store = SqliteRecordStore.open(file())) {
            Editions editions = new Editions(
                    store,
                    held -> many.subList(0, held.facts().size() == 1 ? 2 : many.size()),
                    "makers/1",
                    Clock.systemUTC());
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
            Edition first = editions.upToDate();
            store.add(two, Reports.facts(Reports.article("b", two)), "makers/1", Reports.NOW);
            store.limitPages(150);

            assertThatThrownBy(editions::upToDate)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.DISK_FULL))
                    .hasMessageContaining("make room");

            assertThat(store.editions()).containsExactly(first);
            assertThat(store.entries(first)).isEqualTo(many.subList(0, 2));
            assertThat(store.count()).isEqualTo(2);
            store.limitPages(1_000_000);
            Edition second = editions.upToDate();
            assertThat(second.through()).isEqualTo(2);
            assertThat(store.entries(second)).isEqualTo(many);
            assertThat(store.entries(first)).isEqualTo(many.subList(0, 2));
        }
    }

    @Test
    void saysWhenAnotherProgramHoldsTheFileWhileAnEditionIsToBeWritten() throws Exception {
        try (RecordStore store = SqliteRecordStore.open(file(), Duration.ofMillis(50));
                Connection other = plain(file());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(() -> store.publish(List.of(), Optional.empty(), 0, "makers/1", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.LOCKED));
            assertThat(store.edition()).isEmpty();
            statement.execute("rollback");
            assertThat(store.publish(List.of(), Optional.empty(), 0, "makers/1", Reports.NOW))
                    .isPresent();
        }
    }

    /** Makes a store as the first version did, with captures that others have replaced. */
    private static void older(Path file, List<ArticleFacts> all, List<Capture> captures, Capture... replaced)
            throws SQLException {
        try (Connection database = plain(file)) {
            Sql sql = new Sql(database);
            Scripts.run(sql, "sqlite/V1__captures_and_entries.sql");
            sql.execute("pragma application_id = " + SqliteMigrations.APPLICATION_ID);
            sql.execute("pragma user_version = 1");
            List<Capture> together = new ArrayList<>(captures);
            together.addAll(List.of(replaced));
            for (Capture capture : together) {
                sql.update(
                        "insert into capture (sha256, size, bytes) values (?, ?, ?)",
                        capture.sha256(),
                        capture.bytes().length,
                        Deflated.deflate(capture.bytes()));
            }
            for (int i = 0; i < all.size(); i++) {
                ArticleFacts facts = all.get(i);
                sql.update(
                        """
                        insert into entry (article, url, sha256, name, read, fingerprint, facts)
                        values (?, ?, ?, ?, ?, 'makers/1', ?)
                        """,
                        facts.article().id().value(),
                        facts.article().url().orElse(null),
                        captures.get(i).sha256(),
                        captures.get(i).name(),
                        captures.get(i).read().toString(),
                        Deflated.deflate(new FactsJson().write(facts).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static List<String> capturesOf(Path file) throws SQLException {
        try (Connection database = plain(file)) {
            return new Sql(database).query("select sha256 from capture", row -> row.getString(1));
        }
    }

    /** Pieces from the middle of each blob that holds words of article "a". */
    private List<byte[]> traces() throws SQLException {
        try (Connection database = plain(file())) {
            return new Sql(database)
                    .query("""
                            select bytes from capture where size > 1000
                            union all select facts from entry where article = 'a'
                            union all select json from version
                            """, row -> row.getBytes(1)).stream()
                            .map(blob -> Arrays.copyOfRange(
                                    blob, blob.length / 2, Math.min(blob.length / 2 + 12, blob.length)))
                            .toList();
        }
    }

    private int found(List<byte[]> traces) throws IOException {
        int found = 0;
        try (var files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path each : files.filter(f -> f.getFileName().toString().startsWith("a store.db"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
            for (byte[] trace : traces) {
                found += all.indexOf(new String(trace, StandardCharsets.ISO_8859_1)) >= 0 ? 1 : 0;
            }
        }
        return found;
    }

    private Process adder(String prefix, int count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adder.class.getName(),
                        file().toString(),
                        prefix,
                        Integer.toString(count))
                .redirectOutput(printedBy(prefix).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Path printedBy(String prefix) {
        return folder.resolve(prefix + ".out");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFailure(
            Path file, StoreException.Code expected) {
        return assertThatThrownBy(() -> SqliteRecordStore.open(file).close())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection database = plain(file);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection plain(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Another process: adds articles, brings the record up to date now and then, and prints what is done when it is. */
    static final class Adder {
        private Adder() {}

        public static void main(String[] args) {
            try (RecordStore store = SqliteRecordStore.open(Path.of(args[0]))) {
                Editions editions = editions(store);
                for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                    String id = args[1] + "-" + i;
                    Capture capture = Reports.capture("bytes of " + id);
                    store.add(capture, Reports.facts(Reports.article(id, capture)), "makers/1", Reports.NOW);
                    System.out.println(id);
                    if (i % 5 == 4) {
                        System.out.println("edition " + editions.upToDate().number());
                    }
                }
            }
        }

        static Editions editions(RecordStore store) {
            return new Editions(
                    store,
                    held -> derive(held.facts().stream()
                            .map(each -> each.article().id().value())
                            .toList()),
                    "makers/1",
                    Clock.fixed(Reports.NOW, ZoneOffset.UTC));
        }

        /** One entry of each article, and one of all of them. */
        static List<RecordEntry> derive(List<String> articles) {
            String[] sorted = articles.stream().sorted().toArray(String[]::new);
            return Stream.concat(
                            Stream.of(sorted).map(id -> Reports.entry(EntryKind.ARTICLE, id, "words of " + id, id)),
                            Stream.of(Reports.entry(Reports.TORV, "Torv", sorted)))
                    .toList();
        }
    }
}
