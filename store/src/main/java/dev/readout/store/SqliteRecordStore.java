package dev.readout.store;

import dev.readout.store.StoreException.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps everything in one SQLite file.
 *
 * <p>Thread-safe. Several processes may use one file: readers never wait, writers wait for each other up to {@link
 * #PATIENCE}.
 */
public final class SqliteRecordStore extends JdbcRecordStore {
    /** How long a writer waits for another process. A transaction here takes milliseconds, an edition at most seconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private SqliteRecordStore(SqliteDialect dialect, Connection database) {
        super(dialect, database);
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
        SqliteDialect dialect = new SqliteDialect(file, patience);
        if (Files.isDirectory(file)) {
            throw new StoreException(Code.CANNOT_OPEN, dialect.name() + " is a folder. Name a file in it.", null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StoreException(Code.CANNOT_OPEN, "There is no folder " + folder + " to keep a store in.", null);
        }
        Connection database = null;
        try {
            database = dialect.connect();
            SqliteMigrations.check(database, dialect.name());
            dialect.prepare(database);
            SqliteMigrations.check(database, dialect.name());
            return new SqliteRecordStore(dialect, database);
        } catch (SQLException e) {
            Connections.close(database, e);
            throw dialect.failure(e);
        } catch (StoreException e) {
            Connections.close(database, e);
            throw e;
        }
    }

    /** Leaves so much room: how tests fill a disk. */
    void limitPages(int pages) {
        connections().write(database -> {
            database.execute("pragma max_page_count = " + pages);
            return true;
        });
    }
}
