package dev.readout.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps everything in a database of PostgreSQL, in a schema of its own, {@code readout}.
 *
 * <p>Thread-safe. Any number of processes may use one database: readers never wait, writers wait for each other up to
 * {@link SqliteRecordStore#PATIENCE}. After a connection was lost the next call makes another.
 */
public final class PostgresRecordStore extends JdbcRecordStore {
    private PostgresRecordStore(PostgresDialect dialect, Connection database) {
        super(dialect, database);
    }

    /**
     * Opens a store, making its tables in a database that has none.
     *
     * @throws StoreException when that cannot be
     */
    public static PostgresRecordStore open(PostgresAddress address) {
        return open(address, SqliteRecordStore.PATIENCE);
    }

    static PostgresRecordStore open(PostgresAddress address, Duration patience) {
        PostgresDialect dialect = new PostgresDialect(address, patience);
        Connection database = null;
        try {
            database = dialect.connect();
            PostgresMigrations.run(dialect, database);
            return new PostgresRecordStore(dialect, database);
        } catch (SQLException e) {
            Connections.close(database, e);
            throw dialect.failure(e);
        } catch (StoreException e) {
            Connections.close(database, e);
            throw e;
        }
    }

    /**
     * Returns whether there is a store in a database.
     *
     * @throws StoreException when the database cannot be asked
     */
    public static boolean exists(PostgresAddress address) {
        PostgresDialect dialect = new PostgresDialect(address, SqliteRecordStore.PATIENCE);
        try (Connection database = dialect.connect()) {
            return PostgresMigrations.version(new Sql(database)) > 0;
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }
}
