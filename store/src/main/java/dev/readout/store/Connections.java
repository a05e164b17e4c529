package dev.readout.store;

import dev.readout.store.StoreException.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection that writes and a few that read, so that who reads does not wait for who writes.
 *
 * <p>Thread-safe. A connection that failed is closed and made anew when it is needed.
 */
final class Connections implements AutoCloseable {
    /** More would wait for the processors or the disk. */
    private static final int READERS = 8;

    private final Dialect dialect;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final Deque<Idle> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Idle writer;
    private volatile boolean closed;

    /** Takes over a connection. */
    Connections(Dialect dialect, Connection first) {
        this.dialect = dialect;
        this.writer = new Idle(first, System.nanoTime());
    }

    /** What is done with a connection. */
    interface Work<T> {
        T on(Sql database) throws SQLException;
    }

    /** Asks something; each statement sees what was committed before it. */
    <T> T read(Work<T> work) {
        reading.acquireUninterruptibly();
        try {
            open();
            Connection database = connection(readers.pollLast());
            T result;
            try {
                result = work.on(new Sql(database));
            } catch (SQLException | RuntimeException | Error e) {
                close(database, e);
                throw e;
            }
            readers.addLast(new Idle(database, System.nanoTime()));
            return result;
        } catch (SQLException e) {
            throw dialect.failure(e);
        } finally {
            reading.release();
        }
    }

    /** Does something in one transaction beside which nobody else writes. */
    <T> T write(Work<T> work) {
        return alone(database -> {
            dialect.begin(database);
            try {
                T result = work.on(new Sql(database));
                dialect.commit(database);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(database, e);
                throw e;
            }
        });
    }

    /** Erases what was deleted. */
    void erase() {
        alone(database -> {
            dialect.erase(database);
            return true;
        });
    }

    private <T> T alone(Alone<T> work) {
        writing.lock();
        try {
            open();
            Connection database = connection(writer);
            writer = null;
            try {
                return work.on(database);
            } finally {
                if (!database.isClosed()) {
                    writer = new Idle(database, System.nanoTime());
                }
            }
        } catch (SQLException e) {
            throw dialect.failure(e);
        } finally {
            writing.unlock();
        }
    }

    private Connection connection(@Nullable Idle idle) throws SQLException {
        if (idle != null) {
            if (dialect.usable(idle.database, Duration.ofNanos(System.nanoTime() - idle.since))) {
                return idle.database;
            }
            close(idle.database, new SQLException("it broke while it was idle"));
        }
        return dialect.connect();
    }

    private void undo(Connection database, Throwable because) {
        try {
            dialect.rollback(database);
        } catch (SQLException e) {
            because.addSuppressed(e);
            close(database, because);
        }
    }

    private void open() {
        if (closed) {
            throw new StoreException(Code.FAILED, dialect.name() + " was closed.", null);
        }
    }

    /** Waits for what is going on, and closes everything; the writer last, who may tidy up. */
    @Override
    public void close() {
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            closed = true;
            for (Idle idle = readers.poll(); idle != null; idle = readers.poll()) {
                idle.database.close();
            }
            if (writer != null) {
                writer.database.close();
                writer = null;
            }
        } catch (SQLException e) {
            throw dialect.failure(e);
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }

    static void close(@Nullable Connection database, Throwable because) {
        if (database != null) {
            try {
                database.close();
            } catch (SQLException e) {
                because.addSuppressed(e);
            }
        }
    }

    private interface Alone<T> {
        T on(Connection database) throws SQLException;
    }

    private record Idle(Connection database, long since) {}
}
