package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.history.Edition;
import dev.readout.read.Capture;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.store.StoreException.Code;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresRecordStoreTest extends RecordStoreContract {
    @SuppressWarnings("NullAway.Init") // JUnit calls start first
    private PostgresServer server;

    @SuppressWarnings("NullAway.Init") // open makes it
    private PostgresAddress address;

    @BeforeAll
    void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Override
    RecordStore open() {
        try {
            address = server.database();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return PostgresRecordStore.open(address);
    }

    @Test
    void keepsEverythingWhenItIsClosedAndOpenedAgain() {
        Capture one = Reports.capture("one", Reports.outlet("The Gull"));
        try (RecordStore store = PostgresRecordStore.open(address)) {
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
        }
        try (RecordStore store = PostgresRecordStore.open(address)) {
            assertThat(store.capture(one.sha256())).contains(one);
            assertThat(PostgresRecordStore.exists(address)).isTrue();
        }
    }

    @Test
    void tellsADatabaseWithoutAStore() throws Exception {
        assertThat(PostgresRecordStore.exists(server.database())).isFalse();
    }

    @Test
    void takesAnAddressThatHoldsWhatPostgresqlDoesNotTake() {
        Capture one = Reports.capture("one");
        try (RecordStore store = PostgresRecordStore.open(address)) {
            Optional<String> odd = Optional.of("https://gull.example/\0" + "x".repeat(20_000));
            assertThat(store.add(one, Reports.facts(Reports.article("a", one, odd)), "makers/1", Reports.NOW))
                    .isEqualTo(Outcome.ADDED);
        }
    }

    @Test
    void letsSeveralOpenANewDatabaseAtOnce() throws Exception {
        PostgresAddress fresh = server.database();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                String id = "a" + i;
                all.add(threads.submit(() -> {
                    Capture capture = Reports.capture("bytes of " + id);
                    try (RecordStore store = PostgresRecordStore.open(fresh)) {
                        store.add(capture, Reports.facts(Reports.article(id, capture)), "makers/1", Reports.NOW);
                    }
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        try (RecordStore store = PostgresRecordStore.open(fresh)) {
            assertThat(store.count()).isEqualTo(6);
            assertThat(store.lines()).isEqualTo(6);
        }
    }

    @Test
    void saysThatThePasswordIsWrongWithoutShowingIt() {
        PostgresAddress wrong = PostgresAddress.parse(
                "postgresql://gull:open-sesame@localhost:" + server.port() + "/" + address.database());

        assertFailure(wrong, Code.DENIED)
                .hasMessageContaining("password")
                .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("open-sesame"));
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertFailure(server.address("nowhere"), Code.CANNOT_OPEN)
                .hasMessageContaining("no database nowhere")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void saysThatNoServerIsThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertFailure(PostgresAddress.parse("postgresql://gull@localhost:" + port + "/talks"), Code.UNREACHABLE)
                .hasMessageContaining("does not answer");
    }

    @Test
    void leavesAStoreOfANewerReadoutAlone() throws Exception {
        execute("update readout.store_version set version = 99");

        assertFailure(address, Code.NEWER_VERSION).hasMessageContaining("newer Readout");
    }

    @Test
    void leavesASchemaOfAnotherProgramAlone() throws Exception {
        PostgresAddress other = server.database();
        try (Connection database = connection(other)) {
            new Sql(database).execute("create schema readout");
            new Sql(database).execute("create table readout.bookmark (url text)");
        }

        assertFailure(other, Code.NOT_A_STORE).hasMessageContaining("not a store");
        assertThat(PostgresRecordStore.exists(other)).isFalse();
    }

    @Test
    void saysThatTheConnectionBrokeAndGoesOnWithAnother() throws Exception {
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        try (RecordStore store = PostgresRecordStore.open(address)) {
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
            assertThat(store.count()).isOne();
            breakConnections();

            assertThatThrownBy(() -> store.add(two, Reports.facts(Reports.article("b", two)), "makers/1", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));
            assertThatThrownBy(store::count)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));

            assertThat(store.captures()).containsExactly(one.sha256());
            assertThat(store.add(two, Reports.facts(Reports.article("b", two)), "makers/1", Reports.NOW))
                    .isEqualTo(Outcome.ADDED);
        }
    }

    /** A server that fails half-way: it ends the connection, or says that its disk is full. */
    @ParameterizedTest
    @CsvSource({
        "perform pg_terminate_backend(pg_backend_pid()), UNREACHABLE, try again",
        "raise exception 'could not extend file' using errcode = 'disk_full', DISK_FULL, make room"
    })
    void keepsNothingOfAnEditionThatFailedHalfWayAndMakesItLater(String what, Code code, String advice)
            throws Exception {
        List<RecordEntry> many = IntStream.range(0, 1_500)
                .mapToObj(i -> Reports.entry(EntryKind.ATTRIBUTION, "t%04d".formatted(i), "words", "a"))
                .toList();
        Capture one = Reports.capture("one");
        Capture two = Reports.capture("two");
        try (RecordStore store = PostgresRecordStore.open(address)) {
            Editions editions = new Editions(
                    store,
                    held -> many.subList(0, held.facts().size() == 1 ? 2 : many.size()),
                    "makers/1",
                    Clock.systemUTC());
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
            Edition first = editions.upToDate();
            store.add(two, Reports.facts(Reports.article("b", two)), "makers/1", Reports.NOW);
            execute("create function readout.fails() returns trigger language plpgsql as $$ begin " + what
                    + "; return new; end $$");
            execute("create trigger fails before insert on readout.version for each row"
                    + " when (new.id = 't0900') execute function readout.fails()");

            assertThatThrownBy(editions::upToDate)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(code))
                    .hasMessageContaining(advice)
                    .hasMessageNotContaining("s3cret");

            assertThat(store.editions()).containsExactly(first);
            assertThat(store.entries(first)).isEqualTo(many.subList(0, 2));
            assertThat(store.count()).isEqualTo(2);
            execute("drop trigger fails on readout.version");
            Edition second = editions.upToDate();
            assertThat(second.through()).isEqualTo(2);
            assertThat(store.entries(second)).isEqualTo(many);
            assertThat(store.entries(first)).isEqualTo(many.subList(0, 2));
        }
    }

    @Test
    void makesTheEditionWithAnotherConnectionWhereOneBrokeBefore() throws Exception {
        Capture one = Reports.capture("one");
        List<RecordEntry> entries = List.of(Reports.entry(Reports.TORV, "Torv", "a"));
        try (RecordStore store = PostgresRecordStore.open(address)) {
            store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW);
            Editions breaking = new Editions(
                    store,
                    facts -> {
                        breakConnections();
                        return entries;
                    },
                    "makers/1",
                    Clock.systemUTC());

            assertThatThrownBy(breaking::upToDate)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));

            Editions editions = new Editions(store, facts -> entries, "makers/1", Clock.systemUTC());
            assertThatThrownBy(editions::upToDate)
                    .as("the writer's connection broke too")
                    .isInstanceOf(StoreException.class);
            assertThat(store.edition()).isEmpty();
            assertThat(store.entries(editions.upToDate())).isEqualTo(entries);
        }
    }

    @Test
    void saysWhenAnotherWriterTakesTooLongWhileAnEditionIsToBeWritten() throws Exception {
        try (RecordStore store = PostgresRecordStore.open(address, Duration.ofMillis(50));
                Connection other = connection(address)) {
            new PostgresDialect(address, Duration.ofSeconds(1)).begin(other);
            assertThatThrownBy(() -> store.publish(List.of(), Optional.empty(), 0, "makers/1", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCKED));
            assertThat(store.edition()).isEmpty();
            other.rollback();
            assertThat(store.publish(List.of(), Optional.empty(), 0, "makers/1", Reports.NOW))
                    .isPresent();
        }
    }

    @Test
    void saysWhenAnotherWriterTakesTooLong() throws Exception {
        Capture one = Reports.capture("one");
        try (RecordStore store = PostgresRecordStore.open(address, Duration.ofMillis(50));
                Connection other = connection(address)) {
            new PostgresDialect(address, Duration.ofSeconds(1)).begin(other);
            assertThatThrownBy(() -> store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCKED));
            assertThat(store.count()).isZero();
            other.rollback();
            assertThat(store.add(one, Reports.facts(Reports.article("a", one)), "makers/1", Reports.NOW))
                    .isEqualTo(Outcome.ADDED);
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFailure(PostgresAddress where, Code expected) {
        return assertThatThrownBy(() -> PostgresRecordStore.open(where).close())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    private void breakConnections() {
        try {
            server.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'readout'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = connection(address)) {
            new Sql(database).execute(sql);
        }
    }

    private static Connection connection(PostgresAddress address) throws SQLException {
        return new PostgresDialect(address, Duration.ofSeconds(1)).connect();
    }
}
