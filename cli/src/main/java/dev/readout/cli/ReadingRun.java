package dev.readout.cli;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Edition;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.read.Problem;
import dev.readout.read.Reading;
import dev.readout.record.ReadoutRecord;
import dev.readout.search.Meanings;
import dev.readout.search.RecordSearch;
import dev.readout.server.Addition;
import dev.readout.store.Kept;
import dev.readout.store.Outcome;
import dev.readout.store.RecordStore;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings inputs into a store: read and understood on all cores, kept in the order of input, each article in its own
 * transaction before it is counted.
 *
 * <p>What one article brings down is caught at its boundary and reported; only the store can end a run. For one thread.
 */
final class ReadingRun implements AutoCloseable {
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    /** Enough that no worker waits for the store, and few enough that a folder of any size fits into memory. */
    private static final int AHEAD = 4 * WORKERS;

    private final RecordStore store;
    private final KeptRecord kept;
    private final Stages stages;
    private final Environment environment;
    private final Progress progress;
    private final Diagnostics diagnostics;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private String position = "";

    ReadingRun(RecordStore store, Environment environment, Progress progress, Diagnostics diagnostics) {
        this.store = store;
        this.kept = new KeptRecord(store, environment, progress);
        this.stages = environment.stages();
        this.environment = environment;
        this.progress = progress;
        this.diagnostics = diagnostics;
    }

    /** Makes the facts anew that other makers, or earlier versions of them, have made. */
    void remake() {
        List<String> outdated = store.outdated(stages.fingerprint());
        if (outdated.isEmpty()) {
            return;
        }
        progress.say("readout: making the facts of " + Words.count(outdated.size(), "article")
                + " anew, which this version did not make");
        int done = 0;
        for (String sha256 : outdated) {
            position = "making anew " + ++done + " of " + outdated.size();
            store.capture(sha256).ifPresent(capture -> submit(capture, Optional.empty()));
        }
        drain(0);
        outcomes.clear();
    }

    /** Reads all inputs. */
    void read(List<Input> inputs, Hints hints) {
        int done = 0;
        for (Input input : inputs) {
            position = "at file " + ++done + " of " + inputs.size() + ": " + input.name();
            tell();
            switch (input) {
                case Input.Unreadable unreadable ->
                    inOrder(() -> diagnostics.failure(unreadable.name(), unreadable.reason()));
                case Input.File file -> read(file.name(), () -> Opening.of(file, hints, environment));
                case Input.Standard standard -> read(standard.name(), () -> Opening.of(standard, hints, environment));
            }
        }
        drain(0);
    }

    /** Returns the record that the store keeps. */
    KeptRecord kept() {
        return kept;
    }

    /** Returns the record of all that the store holds. */
    ReadoutRecord record() {
        return kept.record(kept.upToDate());
    }

    /** Returns the record of what had been published by the end of a day. */
    ReadoutRecord record(LocalDate day) {
        return record(store.facts().stream()
                .filter(facts -> facts.article()
                        .published()
                        .filter(time -> !time.date().isAfter(day))
                        .isPresent())
                .toList());
    }

    /** Has the facts of all articles made anew; what is done when that is stopped stays, and the next run goes on. */
    void remakeAll() {
        store.outdate();
        remake();
    }

    /**
     * Returns the facts of all articles as they would be if those of some captures were made anew, and keeps none. What
     * cannot be understood anew stays as it was understood.
     *
     * @param all whether of all captures, as {@link #remakeAll} makes them, or only of those that {@link #remake} takes
     */
    List<ArticleFacts> factsAnew(boolean all) {
        Map<ArticleId, ArticleFacts> facts = new TreeMap<>();
        store.facts().forEach(each -> facts.put(each.article().id(), each));
        List<String> captures = all ? store.captures() : store.outdated(stages.fingerprint());
        Deque<Pending.Article> ahead = new ArrayDeque<>();
        int done = 0;
        for (String sha256 : captures) {
            progress.at("understanding anew " + ++done + " of " + captures.size());
            Capture capture = store.capture(sha256).orElseThrow();
            ahead.add(new Pending.Article(capture, workers.submit(() -> work(capture, Optional.empty()))));
            if (ahead.size() > AHEAD) {
                replace(facts, ahead.remove());
            }
        }
        ahead.forEach(article -> replace(facts, article));
        return List.copyOf(facts.values());
    }

    private void replace(Map<ArticleId, ArticleFacts> facts, Pending.Article article) {
        Capture capture = article.capture();
        switch (result(article.result())) {
            case Result.NoArticle none -> diagnostics.unreadable(capture.name(), none.problems());
            case Result.Broken broken -> diagnostics.bug(capture.name(), broken.doing(), broken.bug());
            case Result.Known known -> {}
            case Result.Understood understood -> {
                store.kept(capture.sha256()).ifPresent(before -> facts.remove(before.article()));
                facts.put(understood.facts().article().id(), understood.facts());
            }
        }
    }

    private ReadoutRecord record(List<ArticleFacts> facts) {
        progress.at("bringing " + Words.count(facts.size(), "article") + " together");
        ReadoutRecord record = stages.record(facts, store.reviews());
        progress.clear();
        return record;
    }

    /** Brings the kept record up to date with what the store holds, and an index with the record. */
    void index(RecordSearch search) {
        progress.at("bringing the index up to date");
        Edition edition = kept().upToDate();
        search.bring(edition, () -> store.entries(edition), () -> Meanings.of(store.facts()));
        progress.clear();
    }

    /** Returns how many articles came to this. */
    int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Returns where articles are kept. */
    RecordStore store() {
        return store;
    }

    /** Reads one file and keeps what is in it, article by article, and returns what came of each. */
    List<Addition> take(Capture file) {
        List<Addition> additions = new ArrayList<>();
        for (Capture found : stages.split(file)) {
            Optional<Kept> known = store.kept(found.sha256());
            Capture capture = known.map(k -> withEarlierHints(found, k.hints())).orElse(found);
            additions.add(addition(capture, known, work(capture, known)));
        }
        return additions;
    }

    private Addition addition(Capture capture, Optional<Kept> known, Result result) {
        return switch (result) {
            case Result.NoArticle none ->
                new Addition(Addition.Outcome.UNREADABLE, Optional.empty(), capture.sha256(), none.problems());
            case Result.Broken broken -> {
                diagnostics.bug(capture.name(), broken.doing(), broken.bug());
                yield new Addition(Addition.Outcome.FAILED, Optional.empty(), capture.sha256(), List.of());
            }
            case Result.Known same ->
                new Addition(Addition.Outcome.UNCHANGED, known.map(Kept::article), capture.sha256(), same.problems());
            case Result.Understood understood ->
                new Addition(
                        outcome(store.add(
                                capture,
                                understood.facts(),
                                stages.fingerprint(),
                                environment.clock().instant())),
                        Optional.of(understood.facts().article().id()),
                        capture.sha256(),
                        understood.problems());
        };
    }

    private static Addition.Outcome outcome(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> Addition.Outcome.ADDED;
            case REVISION -> Addition.Outcome.REVISED;
            case UPDATED -> Addition.Outcome.UPDATED;
            case UNCHANGED -> Addition.Outcome.UNCHANGED;
            case FORGOTTEN -> Addition.Outcome.FORGOTTEN;
        };
    }

    private void read(String name, Source source) {
        Capture file;
        try {
            file = source.open();
        } catch (IOException e) {
            inOrder(() -> diagnostics.failure(name, Reasons.of(e)));
            return;
        }
        List<Capture> captures;
        try {
            captures = stages.split(file);
        } catch (RuntimeException | StackOverflowError e) {
            inOrder(() -> diagnostics.bug(name, "taking it apart", e));
            return;
        }
        for (Capture capture : captures) {
            Optional<Kept> kept = store.kept(capture.sha256());
            submit(kept.map(k -> withEarlierHints(capture, k.hints())).orElse(capture), kept);
        }
    }

    /** What the user said before of the same bytes still holds where nothing else is said now. */
    private static Capture withEarlierHints(Capture capture, Hints earlier) {
        Hints now = capture.hints();
        Hints all =
                new Hints(now.published().or(earlier::published), now.outlet().or(earlier::outlet));
        return all.equals(now) ? capture : new Capture(capture.name(), capture.bytes(), all, capture.read());
    }

    private void submit(Capture capture, Optional<Kept> kept) {
        pending.add(new Pending.Article(capture, workers.submit(() -> work(capture, kept))));
        drain(AHEAD);
    }

    /** Keeps what is said of an input in its place among the others. */
    private void inOrder(Runnable report) {
        pending.add(new Pending.Report(report));
        drain(AHEAD);
    }

    private void drain(int leave) {
        while (pending.size() > leave) {
            switch (pending.remove()) {
                case Pending.Report report -> report.report().run();
                case Pending.Article article -> keep(article.capture(), result(article.result()));
            }
            tell();
        }
    }

    private void tell() {
        int read = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        progress.at(Words.count(read, "article") + " so far, " + position);
    }

    private Result work(Capture capture, Optional<Kept> kept) {
        Reading reading;
        try {
            reading = stages.read(capture);
        } catch (RuntimeException | StackOverflowError e) {
            return new Result.Broken("reading it", e);
        }
        if (reading.article().isEmpty()) {
            return new Result.NoArticle(reading.problems());
        }
        Article article = reading.article().get();
        boolean current = kept.isPresent()
                && kept.get().hints().equals(capture.hints())
                && kept.get().fingerprint().equals(stages.fingerprint());
        if (current) {
            return new Result.Known(reading.problems());
        }
        try {
            return new Result.Understood(stages.understand(article), reading.problems());
        } catch (RuntimeException | StackOverflowError e) {
            return new Result.Broken("understanding article " + article.id(), e);
        }
    }

    private void keep(Capture capture, Result result) {
        switch (result) {
            case Result.NoArticle none -> diagnostics.unreadable(capture.name(), none.problems());
            case Result.Broken broken -> diagnostics.bug(capture.name(), broken.doing(), broken.bug());
            case Result.Known known -> {
                outcomes.merge(Outcome.UNCHANGED, 1, Integer::sum);
                diagnostics.lacks(capture.name(), known.problems());
            }
            case Result.Understood understood -> {
                Outcome outcome = store.add(
                        capture,
                        understood.facts(),
                        stages.fingerprint(),
                        environment.clock().instant());
                outcomes.merge(outcome, 1, Integer::sum);
                diagnostics.lacks(capture.name(), understood.problems());
            }
        }
    }

    private static Result result(Future<Result> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker was brought down", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("interrupted; what was reported as read is kept.");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** What waits for its turn to be kept or said. */
    private sealed interface Pending {
        record Article(Capture capture, Future<Result> result) implements Pending {}

        record Report(Runnable report) implements Pending {}
    }

    /** What came of one capture. */
    private sealed interface Result {
        record NoArticle(List<Problem> problems) implements Result {}

        record Broken(String doing, Throwable bug) implements Result {}

        record Known(List<Problem> problems) implements Result {}

        record Understood(ArticleFacts facts, List<Problem> problems) implements Result {}
    }

    /** Opens an input. */
    private interface Source {
        Capture open() throws IOException;
    }
}
