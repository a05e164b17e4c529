package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.extract.ArticleFacts;
import dev.readout.read.Capture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    @Test
    void takesArticlesFromTwoProcessesAtOnce() throws Exception {
        Process one = adder("p", 40);
        Process two = adder("q", 40);

        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        Set<String> printed = new HashSet<>(Files.readAllLines(printedBy("p")));
        printed.addAll(Files.readAllLines(printedBy("q")));
        assertThat(printed).hasSize(80);
        try (RecordStore store = open()) {
            assertThat(store.count()).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
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
            Set<String> kept = new HashSet<>();
            store.facts().forEach(f -> kept.add(f.article().id().value()));
            assertThat(kept).containsAll(printed);
            assertThat(store.captures())
                    .hasSameSizeAs(kept)
                    .allSatisfy(sha256 -> assertThat(store.capture(sha256))
                            .get()
                            .extracting(Capture::sha256)
                            .isEqualTo(sha256));
        }
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

    /** Another process: adds articles and prints the id of each when it is kept. */
    static final class Adder {
        private Adder() {}

        public static void main(String[] args) {
            try (RecordStore store = SqliteRecordStore.open(Path.of(args[0]))) {
                for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                    String id = args[1] + "-" + i;
                    Capture capture = Reports.capture("bytes of " + id);
                    store.add(capture, Reports.facts(Reports.article(id, capture)), "makers/1", Reports.NOW);
                    System.out.println(id);
                }
            }
        }
    }
}
