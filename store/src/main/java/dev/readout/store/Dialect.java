package dev.readout.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What one database does otherwise than another. Implementations are thread-safe. */
interface Dialect {
    /** Returns what messages call the store; without any password. */
    String name();

    /** Makes a connection. */
    Connection connect() throws SQLException;

    /** Returns whether a connection that lay idle so long can still be used. */
    boolean usable(Connection database, Duration idle);

    /** Begins a transaction beside which nobody else writes. */
    void begin(Connection database) throws SQLException;

    /** Ends a transaction for good. */
    void commit(Connection database) throws SQLException;

    /** Ends a transaction as if it had not been. */
    void rollback(Connection database) throws SQLException;

    /** Sees to it that nothing deleted is left on the disk, as far as the database can. */
    void erase(Connection database) throws SQLException;

    /** Returns what the database says, for people: what failed and what to do. */
    StoreException failure(SQLException e);
}
