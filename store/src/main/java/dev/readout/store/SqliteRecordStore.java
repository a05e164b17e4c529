package dev.readout.store;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.extract.ArticleFacts;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.FactsFormatException;
import dev.readout.record.FactsJson;
import dev.readout.store.StoreException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Keeps everything in one SQLite file.
 *
 * <p>Thread-safe by one lock around one connection. Several processes may use one file: readers never wait, writers wait
 * for each other up to {@link #PATIENCE}.
 */
public final class SqliteRecordStore implements RecordStore {
    /** How long a writer waits for another process. A transaction here takes milliseconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String file;
    private final Connection database;
    private final FactsJson codec = new FactsJson();

    private SqliteRecordStore(String file, Connection database) {
        this.file = file;
        this.database = database;
    }

    /**
     * Opens a store, making the file when there is none.
     *
     * @throws StoreException when that cannot be
     */
    public static SqliteRecordStore open(Path file) {
        return open(file, PATIENCE);
    }

    static SqliteRecordStore open(Path file, Duration patience) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new StoreException(Code.CANNOT_OPEN, name + " is a folder. Name a file in it.", null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StoreException(Code.CANNOT_OPEN, "There is no folder " + folder + " to keep a store in.", null);
        }
        Connection database = null;
        try {
            database = connect(file, patience);
            Migrations.check(database, name);
            prepare(database, patience);
            Migrations.check(database, name);
            return new SqliteRecordStore(name, database);
        } catch (SQLException e) {
            close(database, e);
            throw failure(name, e);
        } catch (StoreException e) {
            close(database, e);
            throw e;
        }
    }

    private static Connection connect(Path file, Duration patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        // With FULL a commit survives a power cut as well as a killed process. It takes 2 to 3 ms where NORMAL takes
        // 0.2
        // to 0.4 (2,000 commits of 10 kB, 2 cores), beside the 20 to 30 ms that it takes to understand an article.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static void prepare(Connection database, Duration patience) throws SQLException {
        if (Migrations.current(database)) {
            return;
        }
        // SQLite does not wait for its turn to change the journal, so two processes that make one file have to be
        // patient themselves.
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                execute(database, "pragma journal_mode = wal");
                break;
            } catch (SQLException e) {
                if (code(e) != Code.LOCKED || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
        inTransaction(database, () -> {
            Migrations.run(database);
            return Boolean.TRUE;
        });
    }

    @Override
    public synchronized Outcome add(Capture capture, ArticleFacts facts, String fingerprint) {
        byte[] packedCapture = Deflated.deflate(capture.bytes());
        byte[] packedFacts = Deflated.deflate(codec.write(facts).getBytes(StandardCharsets.UTF_8));
        return asking(() -> inTransaction(database, () -> {
            Article article = facts.article();
            Outcome outcome = Admission.decide(
                    article,
                    capture.hints(),
                    fingerprint,
                    keptOf(capture.sha256()),
                    () -> asking(() -> articleOf(article.id())),
                    addressKnown(article));
            switch (outcome) {
                case UNCHANGED -> {}
                case ADDED, REVISION, UPDATED -> {
                    update(
                            "insert into capture (sha256, size, bytes) values (?, ?, ?) on conflict do nothing",
                            capture.sha256(),
                            capture.bytes().length,
                            packedCapture);
                    update(
                            "delete from entry where sha256 = ? or article = ?",
                            capture.sha256(),
                            article.id().value());
                    update(
                            """
                            insert into entry (article, url, sha256, name, published, outlet, read, fingerprint, facts)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            article.id().value(),
                            article.url().orElse(null),
                            capture.sha256(),
                            capture.name(),
                            capture.hints()
                                    .published()
                                    .map(PrintedTime::toString)
                                    .orElse(null),
                            capture.hints().outlet().orElse(null),
                            capture.read().toString(),
                            fingerprint,
                            packedFacts);
                }
            }
            return outcome;
        }));
    }

    @Override
    public synchronized Optional<Kept> kept(String sha256) {
        return asking(() -> keptOf(sha256));
    }

    @Override
    public synchronized List<ArticleFacts> facts() {
        return asking(() -> query("select article, facts from entry order by article", this::factsOf));
    }

    @Override
    public synchronized List<String> captures() {
        return asking(() -> query("select sha256 from entry order by article", row -> row.getString(1)));
    }

    @Override
    public synchronized List<String> outdated(String fingerprint) {
        return asking(() -> query(
                "select sha256 from entry where fingerprint <> ? order by article",
                row -> row.getString(1),
                fingerprint));
    }

    @Override
    public synchronized Optional<Capture> capture(String sha256) {
        return asking(() -> first(query(
                """
                select name, bytes, published, outlet, read from entry join capture using (sha256)
                where sha256 = ?
                """,
                row -> new Capture(
                        row.getString("name"),
                        inflate(row.getBytes("bytes"), "capture " + sha256),
                        hintsOf(row),
                        Instant.parse(row.getString("read"))),
                sha256)));
    }

    @Override
    public synchronized int count() {
        return asking(
                () -> query("select count(*) from entry", row -> row.getInt(1)).getFirst());
    }

    @Override
    public synchronized void close() {
        asking(() -> {
            database.close();
            return Boolean.TRUE;
        });
    }

    /** Leaves so much room: how tests fill a disk. */
    synchronized void limitPages(int pages) {
        asking(() -> {
            execute(database, "pragma max_page_count = " + pages);
            return Boolean.TRUE;
        });
    }

    private Optional<Kept> keptOf(String sha256) throws SQLException {
        return first(query(
                "select article, published, outlet, fingerprint from entry where sha256 = ?",
                row -> new Kept(new ArticleId(row.getString("article")), hintsOf(row), row.getString("fingerprint")),
                sha256));
    }

    private Optional<Article> articleOf(ArticleId id) throws SQLException {
        return first(query("select article, facts from entry where article = ?", this::factsOf, id.value()))
                .map(ArticleFacts::article);
    }

    private boolean addressKnown(Article article) throws SQLException {
        return article.url().isPresent()
                && !query(
                                "select 1 from entry where url = ? limit 1",
                                row -> row.getInt(1),
                                article.url().get())
                        .isEmpty();
    }

    private ArticleFacts factsOf(ResultSet row) throws SQLException {
        String what = "what is kept of article " + row.getString("article");
        try {
            return codec.read(new String(inflate(row.getBytes("facts"), what), StandardCharsets.UTF_8));
        } catch (FactsFormatException e) {
            throw damaged(what, e);
        }
    }

    private byte[] inflate(byte[] packed, String what) {
        try {
            return Deflated.inflate(packed);
        } catch (IOException e) {
            throw damaged(what, e);
        }
    }

    private StoreException damaged(String what, Exception cause) {
        return new StoreException(
                Code.FAILED,
                file + ": " + what + " cannot be read (" + cause.getMessage() + "). Read the reports into a new store.",
                cause);
    }

    private static Hints hintsOf(ResultSet row) throws SQLException {
        return new Hints(
                Optional.ofNullable(row.getString("published")).map(PrintedTime::parse),
                Optional.ofNullable(row.getString("outlet")));
    }

    private <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static <T> T inTransaction(Connection database, Question<T> work) throws SQLException {
        // IMMEDIATE: a transaction that first reads and then writes would otherwise lose to another one half-way.
        execute(database, "begin immediate");
        try {
            T result = work.ask();
            execute(database, "commit");
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                execute(database, "rollback");
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static void close(@Nullable Connection database, Exception because) {
        if (database != null) {
            try {
                database.close();
            } catch (SQLException e) {
                because.addSuppressed(e);
            }
        }
    }

    private static StoreException failure(String file, SQLException e) {
        Code code = code(e);
        String what = switch (code) {
            case CANNOT_OPEN ->
                file + " cannot be opened for writing. Check that you may write to it and its"
                        + " folder, or name another file.";
            case NOT_A_STORE -> file + " is not a store of Readout. Name another file.";
            case NEWER_VERSION -> file + " was made by a newer Readout.";
            case LOCKED -> file + " is held by another program for too long. Try again when that is done.";
            case DISK_FULL ->
                "There is no room left on the disk of " + file
                        + ". What was reported as read is kept; make room and read the rest again.";
            case FAILED -> file + ": the database failed (" + e.getMessage() + ").";
        };
        return new StoreException(code, what, e);
    }

    private static Code code(SQLException e) {
        // The low byte of an extended code is the plain one.
        int plain = e.getErrorCode() & 0xff;
        if (plain == SQLiteErrorCode.SQLITE_BUSY.code || plain == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Code.LOCKED;
        }
        if (plain == SQLiteErrorCode.SQLITE_FULL.code) {
            return Code.DISK_FULL;
        }
        if (plain == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Code.NOT_A_STORE;
        }
        if (plain == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || plain == SQLiteErrorCode.SQLITE_READONLY.code
                || plain == SQLiteErrorCode.SQLITE_PERM.code) {
            return Code.CANNOT_OPEN;
        }
        return Code.FAILED;
    }

    /** Something asked of the database. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    /** Reads one row. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
