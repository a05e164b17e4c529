package dev.readout.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections on which a request takes too long to arrive: whoever sends a letter now and then would hold one for
 * ever, and enough of them all that there are (Slowloris).
 *
 * <p>Thread-safe.
 */
final class Arrivals implements Connection.Listener {
    private final Map<Connection, Arrival> open = new ConcurrentHashMap<>();
    private final long within;

    Arrivals(Duration within) {
        this.within = within.toNanos();
    }

    /**
     * A request on its way.
     *
     * @param messages requests that had arrived before
     * @param bytes that had arrived before
     * @param since when some more have
     */
    private record Arrival(long messages, long bytes, long since) {}

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Arrival(0, 0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** Looks at all connections once; to be called every second or so. */
    void look() {
        long now = System.nanoTime();
        open.forEach((connection, arrival) -> {
            long messages = connection.getMessagesIn();
            long bytes = connection.getBytesIn();
            if (messages != arrival.messages() || bytes == arrival.bytes()) {
                // A request is there, or nothing of one: the idle timeout looks after silence.
                open.replace(connection, arrival, new Arrival(messages, bytes, now));
            } else if (now - arrival.since() > within) {
                connection.getEndPoint().close();
            }
        });
    }
}
