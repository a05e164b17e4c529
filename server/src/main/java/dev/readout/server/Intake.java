package dev.readout.server;

import dev.readout.read.Capture;
import dev.readout.store.StoreException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes reports in, reads them one after another in a thread of its own, and then has the record brought up to date.
 *
 * <p>Thread-safe. Reports that come together are brought into the record together: that costs as much for one as for
 * many. While more wait, at most a fifth of the time goes into it.
 */
final class Intake implements AutoCloseable {
    /** Those whose end somebody may still ask for. */
    private static final int REMEMBERED = 1000;

    private static final long WAITING_BYTES = 64L << 20;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int SHARE = 4;
    private static final int ID_BYTES = 18;

    private final Desk desk;
    private final Library library;
    private final Runnable onEdition;
    private final int most;
    private final Clock clock;
    private final Consumer<String> log;
    private final SecureRandom random = new SecureRandom();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<String> kept = new ArrayDeque<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Deque<Unreadable> unreadable = new ArrayDeque<>();
    private final Thread worker;
    private Optional<String> inHand = Optional.empty();
    private long waitingBytes;
    private boolean closing;
    private boolean failed;

    private record Waiting(String job, Capture report) {}

    /**
     * Starts one.
     *
     * @param onEdition told when there is another edition
     * @param most how many reports may wait
     * @param log told what failed
     */
    Intake(Desk desk, Library library, Runnable onEdition, int most, Clock clock, Consumer<String> log) {
        this.desk = desk;
        this.library = library;
        this.onEdition = onEdition;
        this.most = most;
        this.clock = clock;
        this.log = log;
        this.worker = Thread.ofPlatform().name("readout-intake").daemon().unstarted(this::work);
    }

    void start() {
        worker.start();
    }

    /**
     * Takes a report.
     *
     * @throws ApiProblem when too many wait
     */
    Job submit(Capture report) {
        return submit(List.of(report)).getFirst();
    }

    /**
     * Takes reports that were sent together: all of them or none.
     *
     * @return a job for each
     * @throws ApiProblem when too many wait already
     */
    synchronized List<Job> submit(List<Capture> reports) {
        long bytes = reports.stream().mapToLong(Capture::size).sum();
        if (closing || waiting.size() >= most || waitingBytes + bytes > WAITING_BYTES) {
            throw new ApiProblem(ApiProblem.Kind.BUSY, "Too many reports wait to be read; send it again later.")
                    .with("Retry-After", "10");
        }
        List<Job> taken = new ArrayList<>();
        for (Capture report : reports) {
            Job job = new Job(newId(), clock.instant(), Job.State.WAITING, List.of(), Optional.empty());
            jobs.put(job.id(), job);
            waiting.add(new Waiting(job.id(), report));
            taken.add(job);
        }
        waitingBytes += bytes;
        notifyAll();
        return taken;
    }

    /** Returns whether a job is the one that is being read. */
    synchronized boolean isInHand(String id) {
        return inHand.equals(Optional.of(id));
    }

    /** Returns what could not be read since this was started, the latest first; of very many the last ones. */
    synchronized List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /** A report that could not be read. */
    record Unreadable(String name, Instant received, Addition addition) {}

    synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Returns an id that nobody can guess. */
    String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void work() {
        long looked = System.nanoTime();
        long took = 0;
        while (true) {
            Optional<Waiting> next = next(looked, took);
            if (next.isPresent()) {
                read(next.get());
                continue;
            }
            long began = System.nanoTime();
            bringUpToDate();
            looked = System.nanoTime();
            took = looked - began;
            if (isOver()) {
                return;
            }
        }
    }

    /** Returns the next report, or nothing when it is time to look after the record. */
    private synchronized Optional<Waiting> next(long looked, long took) {
        while (true) {
            long passed = System.nanoTime() - looked;
            if (!waiting.isEmpty() && (kept.isEmpty() || closing || passed < Math.max(LOOK.toNanos(), SHARE * took))) {
                return Optional.of(waiting.remove());
            }
            boolean news = !kept.isEmpty() && !failed;
            if (closing || news || passed >= LOOK.toNanos()) {
                return Optional.empty();
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, LOOK.toNanos() - passed);
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    private void read(Waiting next) {
        synchronized (this) {
            inHand = Optional.of(next.job());
        }
        Optional<List<Addition>> came;
        try {
            came = Optional.of(desk.add(next.report()));
        } catch (StoreException e) {
            log.accept("a report that was sent could not be kept: " + e.getMessage());
            came = Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            // One report never stops the others.
            log.accept("a report that was sent brought out a fault: " + e);
            came = Optional.empty();
        }
        Optional<List<Addition>> additions = came;
        synchronized (this) {
            inHand = Optional.empty();
            waitingBytes -= next.report().size();
            additions.orElse(List.of()).stream()
                    .filter(addition -> addition.outcome() == Addition.Outcome.UNREADABLE)
                    .forEach(addition -> unreadable.addFirst(
                            new Unreadable(next.report().name(), next.report().read(), addition)));
            while (unreadable.size() > REMEMBERED) {
                unreadable.removeLast();
            }
            jobs.computeIfPresent(
                    next.job(), (id, job) -> additions.map(job::kept).orElseGet(job::failed));
            if (additions.isPresent()) {
                kept.add(next.job());
            }
            forget();
        }
    }

    private void bringUpToDate() {
        List<String> before;
        synchronized (this) {
            before = List.copyOf(kept);
        }
        try {
            if (library.refresh()) {
                onEdition.run();
            }
            library.index();
        } catch (StoreException e) {
            tryLater("the record could not be brought up to date: " + e.getMessage());
            return;
        } catch (RuntimeException | StackOverflowError e) {
            // The edition before goes on answering, and reports go on being kept.
            tryLater("bringing the record up to date brought out a fault: " + e);
            return;
        }
        long number = library.current().edition().number();
        synchronized (this) {
            before.forEach(id -> jobs.computeIfPresent(id, (same, job) -> job.done(number)));
            kept.removeAll(before);
            failed = false;
        }
    }

    private void tryLater(String why) {
        log.accept(why);
        synchronized (this) {
            failed = true;
        }
    }

    /** The oldest of those that came to an end go first. */
    private void forget() {
        var oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED + most && oldest.hasNext()) {
            Job job = oldest.next();
            if (job.state() == Job.State.DONE || job.state() == Job.State.FAILED) {
                oldest.remove();
            }
        }
    }

    private synchronized boolean isOver() {
        return closing && waiting.isEmpty();
    }

    /** Reads what waits, for some time, and stops. */
    void close(Duration within) {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            worker.join(within.toMillis());
            if (worker.isAlive()) {
                synchronized (this) {
                    if (!waiting.isEmpty()) {
                        log.accept(waiting.size() + " of the reports that were sent have not been read.");
                    }
                    waiting.clear();
                }
                worker.join(within.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(10));
    }
}
