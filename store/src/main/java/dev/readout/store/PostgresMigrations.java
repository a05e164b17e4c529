package dev.readout.store;

import dev.readout.store.StoreException.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings a database of PostgreSQL to the schema of this version: the scripts of {@code db/migration/postgresql}, each once,
 * in order, under the lock that all writers take; the number of those that it has seen is in a table of its own.
 */
final class PostgresMigrations {
    static final String SCHEMA = "readout";

    private static final List<String> SCRIPTS =
            List.of("postgresql/V1__store.sql", "postgresql/V2__tokens.sql", "postgresql/V3__reviews.sql");

    private PostgresMigrations() {}

    /**
     * Runs the scripts that have not run, all or none of them.
     *
     * @throws StoreException when the database is none that this version knows
     */
    static void run(PostgresDialect dialect, Connection database) throws SQLException {
        Sql sql = new Sql(database);
        if (version(sql) == SCRIPTS.size()) {
            return;
        }
        dialect.begin(database);
        try {
            // Somebody else may have been here first.
            long version = version(sql);
            check(sql, version, dialect.name());
            if (version == 0) {
                sql.execute("create schema if not exists " + SCHEMA);
                sql.execute("create table store_version (version bigint not null)");
                sql.execute("insert into store_version (version) values (0)");
            }
            for (String script : SCRIPTS.subList((int) version, SCRIPTS.size())) {
                Scripts.run(sql, script);
            }
            sql.update("update store_version set version = ?", SCRIPTS.size());
            dialect.commit(database);
        } catch (SQLException | RuntimeException e) {
            try {
                dialect.rollback(database);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Returns how many scripts a database has seen. */
    static long version(Sql sql) throws SQLException {
        boolean there = sql.number(
                        "select count(*) from pg_tables where schemaname = ? and tablename = 'store_version'", SCHEMA)
                > 0;
        return there ? sql.number("select version from store_version") : 0;
    }

    private static void check(Sql sql, long version, String name) throws SQLException {
        if (version > SCRIPTS.size()) {
            throw new StoreException(
                    Code.NEWER_VERSION,
                    name + " was made by a newer Readout (store version " + version + ", this one knows "
                            + SCRIPTS.size() + "). Use that one, or name another database.",
                    null);
        }
        if (version == 0 && sql.number("select count(*) from pg_tables where schemaname = ?", SCHEMA) > 0) {
            throw new StoreException(
                    Code.NOT_A_STORE,
                    name + " has a schema '" + SCHEMA + "' that is not a store of Readout. Name another database.",
                    null);
        }
    }
}
