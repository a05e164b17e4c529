package dev.readout.store;

import dev.readout.store.StoreException.Code;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** One file of SQLite. */
final class SqliteDialect implements Dialect {
    private final Path file;
    private final Duration patience;

    /**
     * Makes one.
     *
     * @param file the store
     * @param patience how long to wait for other processes
     */
    SqliteDialect(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        // With FULL a commit survives a power cut as well as a killed process. It takes 2 to 3 ms where NORMAL takes
        // 0.2 to 0.4 (2,000 commits of 10 kB, 2 cores), beside the 20 to 30 ms that it takes to understand an article.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /** Brings the file to the schema of this version. */
    void prepare(Connection database) throws SQLException {
        if (SqliteMigrations.current(database)) {
            return;
        }
        // SQLite does not wait for its turn to change the journal, so two processes that make one file have to be
        // patient themselves.
        patiently(() -> new Sql(database).execute("pragma journal_mode = wal"));
        begin(database);
        try {
            SqliteMigrations.run(database);
            commit(database);
        } catch (SQLException | RuntimeException e) {
            try {
                rollback(database);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    @Override
    public boolean usable(Connection database, Duration idle) {
        return true;
    }

    @Override
    public void begin(Connection database) throws SQLException {
        // IMMEDIATE: a transaction that first reads and then writes would otherwise lose to another one half-way.
        new Sql(database).execute("begin immediate");
    }

    @Override
    public void commit(Connection database) throws SQLException {
        new Sql(database).execute("commit");
    }

    @Override
    public void rollback(Connection database) throws SQLException {
        new Sql(database).execute("rollback");
    }

    /** Writes the file anew without its free pages, and empties the log, where older pages may still be. */
    @Override
    public void erase(Connection database) throws SQLException {
        Sql sql = new Sql(database);
        sql.execute("vacuum");
        patiently(() -> {
            // The log cannot be emptied while somebody reads what was before.
            if (sql.number("pragma wal_checkpoint(truncate)") != 0) {
                throw new SQLException("a reader holds the log", "", SQLiteErrorCode.SQLITE_BUSY.code);
            }
        });
    }

    @Override
    public StoreException failure(SQLException e) {
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
            case FAILED, UNREACHABLE, DENIED -> file + ": the database failed (" + e.getMessage() + ").";
        };
        return new StoreException(code, what, e);
    }

    private void patiently(Trying trying) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                trying.once();
                return;
            } catch (SQLException e) {
                if (code(e) != Code.LOCKED || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
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

    /** Something that another process may stand in the way of. */
    private interface Trying {
        void once() throws SQLException;
    }
}
