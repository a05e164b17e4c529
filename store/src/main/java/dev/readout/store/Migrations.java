package dev.readout.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a SQLite file to the schema of this version: the scripts of {@code db/migration}, each once, in order.
 *
 * <p>The number of scripts that a file has seen is its {@code user_version}, and {@code application_id} says that it is a
 * store at all. Both are set in the transaction that runs the scripts, so two processes that open a new file at once, or
 * one that is killed, leave either nothing or all of it.
 */
final class Migrations {
    /** "Rdot", in SQLite's header, where {@code file} and other programs look for the owner of a database. */
    static final int APPLICATION_ID = 0x52646f74;

    private static final List<String> SCRIPTS = List.of("V1__captures_and_entries.sql");

    private Migrations() {}

    /**
     * Checks that a file is a store that this version knows, without changing it.
     *
     * @throws StoreException when it is not
     */
    static void check(Connection database, String file) throws SQLException {
        // Tables first: whoever makes a store meanwhile sets both at once, so tables that are there have their owner's
        // id.
        boolean tables = number(database, "select count(*) from sqlite_schema") > 0;
        int application = number(database, "pragma application_id");
        if (application != APPLICATION_ID && (application != 0 || tables)) {
            throw new StoreException(
                    StoreException.Code.NOT_A_STORE,
                    file + " is a database of another program, not a store of Readout. Name another file.",
                    null);
        }
        int version = number(database, "pragma user_version");
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
        return number(database, "pragma user_version") == SCRIPTS.size();
    }

    /** Runs the scripts that have not run; to be called inside a transaction that holds the write lock. */
    static void run(Connection database) throws SQLException {
        int version = number(database, "pragma user_version");
        try (Statement statement = database.createStatement()) {
            for (String script : SCRIPTS.subList(Math.min(version, SCRIPTS.size()), SCRIPTS.size())) {
                // A statement ends where a line ends in a semicolon: that is the rule for these scripts.
                for (String sql : text(script).split(";\\R", -1)) {
                    if (!sql.isBlank()) {
                        statement.executeUpdate(sql);
                    }
                }
            }
            statement.executeUpdate("pragma application_id = " + APPLICATION_ID);
            statement.executeUpdate("pragma user_version = " + SCRIPTS.size());
        }
    }

    private static int number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String text(String script) {
        String name = "/db/migration/" + script;
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
