package dev.readout.server;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.search.RecordSearch;
import dev.readout.search.SearchQuery;
import dev.readout.search.SearchResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The record of now, laid out for answering, and that of then where somebody asks for it.
 *
 * <p>Thread-safe. While another edition is laid out, the one before it answers: nobody waits for it.
 */
final class Library implements AutoCloseable {
    /** Editions of then that stay laid out: somebody pages through one or compares two. */
    private static final int KEPT = 4;

    private final Desk desk;
    private final boolean shared;
    private final RecordSearch search;
    private final Object refreshing = new Object();
    private final Object opening = new Object();
    private final Map<Long, Snapshot> past = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Snapshot> eldest) {
            return size() > KEPT;
        }
    };
    private final ExecutorService bringing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("readout-bringing").daemon().factory());
    private volatile Future<?> last = CompletableFuture.completedFuture(null);
    private volatile Now now;

    /**
     * Makes one.
     *
     * @param search becomes the index of the record, now and with each edition; whoever made it closes it
     * @param shared whether its pages are for others than who sits at this machine
     */
    Library(Desk desk, RecordSearch search, boolean shared) {
        this.shared = shared;
        this.desk = desk;
        this.search = search;
        this.now = load(desk.current());
        index();
    }

    /** The last edition laid out, and all up to it. */
    private record Now(Snapshot snapshot, List<Edition> editions, int forgotten) {}

    /**
     * Brings the record up to date and lays it out if it is another one than before.
     *
     * @return whether it is
     */
    boolean refresh() {
        synchronized (refreshing) {
            Edition edition = desk.current();
            if (edition.equals(now.snapshot().edition())) {
                return false;
            }
            Now next = load(edition);
            next.snapshot().prepare();
            now = next;
            synchronized (opening) {
                // What was forgotten meanwhile is gone from those too.
                past.clear();
            }
            return true;
        }
    }

    /**
     * Brings the record up to date in the background, and waits a while for it: in a large record it takes minutes.
     *
     * @param onEdition told when there is another edition
     * @return whether it is up to date now; otherwise it will be
     */
    boolean refresh(Duration patience, Runnable onEdition) {
        Future<?> next;
        synchronized (bringing) {
            // What was decided while another round goes on is part of the next.
            next = bringing.submit(() -> {
                if (refresh()) {
                    onEdition.run();
                }
            });
            last = next;
        }
        try {
            next.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Returns whether something was decided of which the record laid out does not take account yet. */
    boolean isBehind() {
        return !last.isDone();
    }

    /** Makes what the first page, and the first search, would otherwise wait for. */
    void prepare() {
        current().prepare();
        search.search(SearchQuery.of("talks"));
    }

    /** Makes the index that of the edition laid out. Searches go on meanwhile, in the one before. */
    void index() {
        Edition edition = current().edition();
        search.bring(edition, () -> desk.entries(edition), desk::meanings);
    }

    /**
     * Searches the newest edition that is indexed.
     *
     * @throws ApiProblem when none is
     */
    Found search(SearchQuery query) {
        while (true) {
            Optional<String> stamp = search.stamp();
            SearchResult result = search.search(query);
            // The stamp of an index never comes back: what was found between two equal ones is of that edition.
            if (stamp.equals(search.stamp())) {
                Edition edition = editions().reversed().stream()
                        .filter(each ->
                                stamp.filter(RecordSearch.stamp(each)::equals).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new ApiProblem(
                                        ApiProblem.Kind.BUSY, "The record is being indexed; ask again later.")
                                .with("Retry-After", "10"));
                return new Found(edition, result);
            }
        }
    }

    /** What a search found, and in which edition. */
    record Found(Edition edition, SearchResult result) {}

    private Now load(Edition edition) {
        List<Edition> editions = desk.editions().stream()
                .filter(each -> each.number() <= edition.number())
                .toList();
        return new Now(new Snapshot(edition, () -> desk.entries(edition), shared), editions, desk.forgotten());
    }

    Snapshot current() {
        return now.snapshot();
    }

    /** Returns what an answer out of an edition depends on, besides what was asked. */
    String basis(Edition edition) {
        return edition.number() + " " + edition.at() + " " + edition.makers() + " " + now.forgotten() + "\n";
    }

    /** Returns all editions, oldest first. */
    List<Edition> editions() {
        return now.editions();
    }

    /**
     * Returns the edition that was the last one then.
     *
     * @param asOf the number of an edition, a day or a moment; empty for now
     * @throws ApiProblem when there was none
     */
    Edition edition(Optional<String> asOf) {
        return asOf.isEmpty() ? current().edition() : edition(asOf.get());
    }

    private Edition edition(String asOf) {
        List<Edition> editions = editions();
        if (asOf.matches("[0-9]+")) {
            long number = Long.parseLong(asOf);
            return editions.stream()
                    .filter(edition -> edition.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new ApiProblem(
                            ApiProblem.Kind.NOT_FOUND, "There is no edition " + number + " of the record."));
        }
        Instant end = asOf.length() == 10
                ? LocalDate.parse(asOf).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(asOf).plusNanos(1);
        return editions.reversed().stream()
                .filter(edition -> edition.at().isBefore(end))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ApiProblem.Kind.NOT_FOUND,
                        "There was no record yet at " + asOf + "; the first edition is of "
                                + editions.getFirst().at() + "."));
    }

    /** Returns the record as of an edition. */
    Snapshot snapshot(Edition edition) {
        Snapshot current = current();
        if (edition.equals(current.edition())) {
            return current;
        }
        // One at a time: each holds a whole record, and two visitors often want the same.
        synchronized (opening) {
            return past.computeIfAbsent(
                    edition.number(), number -> new Snapshot(edition, () -> desk.entries(edition), shared));
        }
    }

    /** Returns an entry with all that it holds, the body of an article too. */
    Optional<RecordEntry> whole(EntryKey key, Edition edition) {
        return desk.entry(key, edition);
    }

    List<Change> changes(Edition from, Edition to) {
        return desk.changes(from.number(), to.number());
    }

    /**
     * Returns a part of what came after one edition, up to another: no more editions are looked into than that part is
     * from.
     */
    Changed changes(Edition from, Edition to, Predicate<EntryKind> kind, int skip, int limit) {
        List<Change> page = new ArrayList<>();
        int total = 0;
        for (Map.Entry<Long, Map<EntryKind, Integer>> step :
                desk.changed(from.number(), to.number()).entrySet()) {
            int some = step.getValue().entrySet().stream()
                    .filter(of -> kind.test(of.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int before = Math.max(0, skip - total);
            if (before < some && page.size() < limit) {
                desk.changes(step.getKey() - 1, step.getKey()).stream()
                        .filter(change -> kind.test(change.key().kind()))
                        .skip(before)
                        .limit(limit - page.size())
                        .forEach(page::add);
            }
            total += some;
        }
        return new Changed(page, total);
    }

    /** Returns how many entries of which kind each edition after one, up to another, changed. */
    SortedMap<Long, Map<EntryKind, Integer>> changed(Edition from, Edition to) {
        return desk.changed(from.number(), to.number());
    }

    /** A part of some changes, and how many there are. */
    record Changed(List<Change> page, int total) {}

    /** Returns what one edition did. */
    List<Change> changesOf(Edition edition) {
        return desk.changes(edition.number() - 1, edition.number());
    }

    List<Change> history(EntryKey key) {
        return desk.history(key);
    }

    /** Waits for nothing: what is being brought together is brought together by the next server. */
    @Override
    public void close() {
        bringing.shutdown();
    }
}
