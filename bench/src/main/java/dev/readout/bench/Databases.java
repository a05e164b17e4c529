package dev.readout.bench;

import dev.readout.store.PostgresAddress;
import dev.readout.store.PostgresRecordStore;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Empty stores of both kinds to measure: files of SQLite, and databases of a real server of PostgreSQL on this machine, all
 * in temporary folders that go when it is closed. For one thread.
 */
final class Databases implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres server;
    private final List<Kept> opened = new ArrayList<>();

    private Databases(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static Databases start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                // As servers have it that are to lose nothing; this library turns it off, for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new Databases(Files.createTempDirectory("readout-stores"), server);
    }

    /** Returns the version of PostgreSQL. */
    String postgres() throws IOException {
        try (Connection database = server.getPostgresDatabase().getConnection()) {
            return database.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Opens an empty store of each kind. */
    List<Kept> both(String name) throws IOException {
        Path file = folder.resolve(name + ".db");
        try (Connection database = server.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        PostgresAddress address =
                PostgresAddress.parse("postgresql://postgres@localhost:" + server.getPort() + "/" + name);
        List<Kept> both = List.of(
                new Kept(
                        "SQLite",
                        SqliteRecordStore.open(file),
                        () -> DriverManager.getConnection("jdbc:sqlite:" + file),
                        """
                        select sum(dbstat.pgsize) from dbstat join sqlite_schema on sqlite_schema.name = dbstat.name
                        where sqlite_schema.tbl_name = '%s'
                        """,
                        "select page_count * page_size from pragma_page_count, pragma_page_size"),
                new Kept(
                        "PostgreSQL",
                        PostgresRecordStore.open(address),
                        () -> server.getDatabase("postgres", name).getConnection(),
                        "select pg_total_relation_size('readout.%s')",
                        "select sum(pg_total_relation_size(pg_class.oid)) from pg_class join pg_namespace"
                                + " on pg_namespace.oid = relnamespace where nspname = 'readout' and relkind = 'r'"));
        opened.addAll(both);
        return both;
    }

    @Override
    public void close() throws IOException {
        opened.forEach(kept -> kept.store().close());
        server.close();
        Folders.delete(folder);
    }

    /**
     * A store.
     *
     * @param name of its kind
     * @param connecting connects to its database, past the store
     * @param table asks how many bytes a table takes, with its indexes
     * @param everything asks how many all tables take
     */
    record Kept(String name, RecordStore store, Connecting connecting, String table, String everything) {
        /** Returns what it takes now. */
        Sizes sizes() throws IOException {
            try (Connection database = connecting.connect();
                    Statement statement = database.createStatement()) {
                return new Sizes(
                        number(statement, table.formatted("capture")),
                        number(statement, table.formatted("entry")),
                        number(statement, table.formatted("version")),
                        number(statement, everything));
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private static long number(Statement statement, String sql) throws SQLException {
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Bytes that parts of a store take, with keys and indexes. */
    record Sizes(long captures, long facts, long editions, long all) {}

    /** Connects to a database. */
    interface Connecting {
        Connection connect() throws SQLException;
    }
}
