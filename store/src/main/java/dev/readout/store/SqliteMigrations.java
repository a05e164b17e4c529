package dev.readout.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings a SQLite file to the schema of this version: the scripts of {@code db/migration/sqlite}, each once, in order.
 *
 * <p>The number of scripts that a file has seen is its {@code user_version}, and {@code application_id} says that it is a
 * store at all. Both are set in the transaction that runs the scripts, so two processes that open a file at once, or
 * one that is killed, leave either nothing or all of it.
 */
final class SqliteMigrations {
    /** "Rdot", in SQLite's header, where {@code file} and other programs look for the owner of a database. */
    static final int APPLICATION_ID = 0x52646f74;

    private static final List<String> SCRIPTS = List.of(
            "sqlite/V1__captures_and_entries.sql",
            "sqlite/V2__journal_and_editions.sql",
            "sqlite/V3__tokens.sql",
            "sqlite/V4__reviews.sql");

    private SqliteMigrations() {}

    /**
     * Checks that a file is a store that this version knows, without changing it.
     *
     * @throws StoreException when it is not
     */
    static void check(Connection database, String file) throws SQLException {
        Sql sql = new Sql(database);
        // Tables first: whoever makes a store meanwhile sets both at once, so tables that are there have their owner's
        // id.
        boolean tables = sql.number("select count(*) from sqlite_schema") > 0;
        long application = sql.number("pragma application_id");
        if (application != APPLICATION_ID && (application != 0 || tables)) {
            throw new StoreException(
                    StoreException.Code.NOT_A_STORE,
                    file + " is a database of another program, not a store of Readout. Name another file.",
                    null);
        }
        long version = sql.number("pragma user_version");
        if (version > SCRIPTS.size()) {
            throw new StoreException(
                    StoreException.Code.NEWER_VERSION,
                    file + " was made by a newer Readout (store version " + version + ", this one knows "
                            + SCRIPTS.size() + "). Use that one, or name another file.",
                    null);
        }
    }

    /** Returns whether every script has run. */
    static boolean current(Connection database) throws SQLException {
        return new Sql(database).number("pragma user_version") == SCRIPTS.size();
    }

    /** Runs the scripts that have not run; to be called inside a transaction that holds the write lock. */
    static void run(Connection database) throws SQLException {
        Sql sql = new Sql(database);
        int version = (int) sql.number("pragma user_version");
        for (String script : SCRIPTS.subList(Math.min(version, SCRIPTS.size()), SCRIPTS.size())) {
            Scripts.run(sql, script);
        }
        sql.execute("pragma application_id = " + APPLICATION_ID);
        sql.execute("pragma user_version = " + SCRIPTS.size());
    }
}
