package dev.readout.store;

import dev.readout.store.StoreException.Code;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

/** One database of PostgreSQL. */
final class PostgresDialect implements Dialect {
    /** What every writer locks; it means nothing to PostgreSQL. */
    private static final long LOCK = 0x52646f74L;
    /** How long a connection may lie idle before it is tried out. A try takes as long as asking for one row. */
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private static final int SECONDS_TO_ANSWER = 10;

    private final PostgresAddress address;
    private final Duration patience;

    /**
     * Makes one.
     *
     * @param address of the database
     * @param patience how long to wait for other writers
     */
    PostgresDialect(PostgresAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Connection connect() throws SQLException {
        Properties properties = address.properties();
        properties.setProperty("ApplicationName", "readout");
        properties.setProperty("currentSchema", PostgresMigrations.SCHEMA);
        properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_ANSWER));
        properties.setProperty("loginTimeout", Integer.toString(SECONDS_TO_ANSWER));
        properties.setProperty("tcpKeepAlive", "true");
        // Several rows in one statement: an edition of 10,000 entries is written in a fifth of the time.
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(address.jdbc(), properties);
    }

    @Override
    public boolean usable(Connection database, Duration idle) {
        try {
            return idle.compareTo(TRUSTED) < 0 || database.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void begin(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try {
            Sql sql = new Sql(database);
            sql.execute("set local lock_timeout = " + patience.toMillis());
            // One after the other, so that the journal has no gaps. The lock goes with the transaction, however it
            // ends.
            sql.first("select pg_advisory_xact_lock(?)", row -> true, LOCK);
        } catch (SQLException e) {
            rollback(database);
            throw e;
        }
    }

    @Override
    public void commit(Connection database) throws SQLException {
        database.commit();
        database.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection database) throws SQLException {
        database.rollback();
        database.setAutoCommit(true);
    }

    /** Writes anew the tables from which something was deleted; what logs and backups of the server hold is beyond reach. */
    @Override
    public void erase(Connection database) throws SQLException {
        Sql sql = new Sql(database);
        sql.execute("set lock_timeout = " + patience.toMillis());
        for (String table : new String[] {"capture", "entry", "version"}) {
            sql.execute("vacuum (full, analyze) " + table);
        }
        sql.execute("set lock_timeout = 0");
    }

    @Override
    public StoreException failure(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        Code code = code(state);
        String what = switch (code) {
            case UNREACHABLE ->
                name() + " does not answer, or the connection to it broke (" + said(e)
                        + "). What was reported as done is kept; try again when the server is there.";
            case DENIED ->
                name() + " does not accept the user or the password (" + said(e)
                        + "). Put the password into PGPASSWORD or the address.";
            case CANNOT_OPEN ->
                name() + ": there is no database " + address.database() + " on that server. Make it with: createdb "
                        + address.database();
            case NOT_A_STORE -> name() + " is not a store of Readout. Name another database.";
            case NEWER_VERSION -> name() + " was made by a newer Readout.";
            case LOCKED -> name() + " is held by another writer for too long. Try again when that is done.";
            case DISK_FULL ->
                "There is no room left on the disk of " + name()
                        + ". What was reported as read is kept; make room and read the rest again.";
            case FAILED -> name() + ": the database failed (" + said(e) + ").";
        };
        return new StoreException(code, what, e);
    }

    /** The first line: others tell of statements and places in the server. */
    private static String said(SQLException e) {
        return Objects.requireNonNullElse(e.getMessage(), "no reason given")
                .lines()
                .findFirst()
                .orElse("");
    }

    /** See appendix A of PostgreSQL's manual. */
    private static Code code(String state) {
        return switch (state) {
            case "3D000" -> Code.CANNOT_OPEN;
            case "42501" -> Code.DENIED;
            case "53100" -> Code.DISK_FULL;
            case "55P03" -> Code.LOCKED;
            default -> {
                if (state.startsWith("28")) {
                    yield Code.DENIED;
                }
                // Connections, too many of them, and a server that stops or starts.
                yield state.startsWith("08") || state.equals("53300") || state.startsWith("57P")
                        ? Code.UNREACHABLE
                        : Code.FAILED;
            }
        };
    }
}
