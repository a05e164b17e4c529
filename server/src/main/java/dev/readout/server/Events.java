package dev.readout.server;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.store.StoreException;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells listeners of each edition of the record as it comes (server-sent events, WHATWG HTML 9.2).
 *
 * <p>Thread-safe. Each listener has a thread of its own, a virtual one: one that does not listen holds up nobody else,
 * and is dropped when its connection has been silent for too long.
 */
final class Events implements AutoCloseable {
    /** Who missed more is told of all at once. */
    private static final int TOLD_ONE_BY_ONE = 100;

    private static final int COUNTED = 100;

    private final Library library;
    private final Guard guard;
    private final int most;
    private final Duration heartbeat;
    private final Consumer<String> log;
    private final Map<Long, String> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > COUNTED;
        }
    };
    private int listeners;
    private boolean closed;

    Events(Library library, Guard guard, Limits limits, Consumer<String> log) {
        this.library = library;
        this.guard = guard;
        this.most = limits.listeners();
        this.heartbeat = limits.heartbeat();
        this.log = log;
    }

    /** Lets those who wait look for news. */
    synchronized void news() {
        notifyAll();
    }

    /**
     * Opens a line.
     *
     * @throws ApiProblem when too many are open
     */
    void open(Context request, Ask ask) {
        long last = Optional.ofNullable(request.header("Last-Event-ID"))
                .map(id -> {
                    new Parameter.Shape.Whole(0, Long.MAX_VALUE).check("Last-Event-ID", id);
                    return Long.parseLong(id);
                })
                .or(() -> ask.text("edition").map(Long::parseLong))
                .orElseGet(() -> library.current().edition().number());
        synchronized (this) {
            if (closed || listeners >= most) {
                throw new ApiProblem(ApiProblem.Kind.BUSY, "Too many listen already; ask for /api/changes instead.")
                        .with("Retry-After", "60");
            }
            listeners++;
        }
        request.status(200)
                .contentType("text/event-stream;charset=utf-8")
                .header("Cache-Control", "no-store")
                // Proxies that gather what they pass on would gather for ever.
                .header("X-Accel-Buffering", "no");
        CompletableFuture<Void> end = new CompletableFuture<>();
        Line line = new Line(request.res());
        Thread listener = Thread.ofVirtual().name("readout-listener").unstarted(() -> {
            try {
                tell(line, ask.visitor(), last);
            } finally {
                gone();
                end.complete(null);
            }
        });
        request.future(() -> {
            listener.start();
            return end;
        });
    }

    /** What goes to one listener. */
    private record Line(HttpServletResponse response) {
        void comment(String text) throws IOException {
            write(": " + text + "\n\n");
        }

        void event(String name, String data, long id) throws IOException {
            write("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
        }

        private void write(String text) throws IOException {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        }
    }

    private void tell(Line line, Visitor visitor, long from) {
        try {
            long last = from;
            line.comment(
                    "the record is at edition " + library.current().edition().number());
            while (waitFor(last) && guard.stillWelcome(visitor)) {
                last = send(line, last);
            }
        } catch (IOException e) {
            // Whoever listened is gone.
        } catch (StoreException e) {
            log.accept("a listener could not be told of changes: " + e.getMessage());
        }
    }

    private long send(Line line, long last) throws IOException {
        List<Edition> news = library.editions().stream()
                .filter(edition -> edition.number() > last)
                .toList();
        if (news.isEmpty()) {
            line.comment("still here");
            return last;
        }
        Edition newest = news.getLast();
        if (news.size() > TOLD_ONE_BY_ONE) {
            line.event("missed", missed(last, newest), newest.number());
            return newest.number();
        }
        for (Edition edition : news) {
            line.event("edition", data(edition), edition.number());
        }
        return newest.number();
    }

    /** Waits until there is a newer edition, or a heartbeat is due; returns whether the line is to stay open. */
    private synchronized boolean waitFor(long last) {
        long end = System.nanoTime() + heartbeat.toNanos();
        try {
            while (!closed && library.current().edition().number() <= last) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return true;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String data(Edition edition) {
        synchronized (told) {
            return told.computeIfAbsent(edition.number(), number -> counted(edition));
        }
    }

    private String counted(Edition edition) {
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        List<Edition> editions = library.editions();
        int at = editions.indexOf(edition);
        if (at > 0) {
            library.changes(editions.get(at - 1), edition)
                    .forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        }
        return text(Json.object(out -> {
            Json.edition(out, "edition", edition);
            for (Change.Kind kind : Change.Kind.values()) {
                out.writeNumberField(Json.lower(kind), counts.getOrDefault(kind, 0));
            }
            if (at > 0) {
                out.writeStringField("changes", changes(editions.get(at - 1).number(), edition));
            }
        }));
    }

    private static String missed(long last, Edition newest) {
        return text(Json.object(out -> {
            Json.edition(out, "edition", newest);
            out.writeStringField("changes", changes(Math.max(1, last), newest));
        }));
    }

    private static String changes(long from, Edition to) {
        return "/api/changes?from=" + from + "&to=" + to.number();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private synchronized void gone() {
        listeners--;
    }

    /** Ends all lines. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
