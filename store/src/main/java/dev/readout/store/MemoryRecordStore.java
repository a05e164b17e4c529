package dev.readout.store;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.read.Capture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps everything in memory, for as long as it is open: for tests and for looking at files without keeping them. */
public final class MemoryRecordStore implements RecordStore {
    private final Map<ArticleId, Entry> entries = new TreeMap<>();

    @Override
    public synchronized Outcome add(Capture capture, ArticleFacts facts, String fingerprint) {
        ArticleId id = facts.article().id();
        Outcome outcome = Admission.decide(
                facts.article(),
                capture.hints(),
                fingerprint,
                kept(capture.sha256()),
                () -> Optional.ofNullable(entries.get(id)).map(e -> e.facts.article()),
                facts.article().url().isPresent()
                        && entries.values().stream()
                                .anyMatch(e -> e.facts
                                        .article()
                                        .url()
                                        .equals(facts.article().url())));
        switch (outcome) {
            case UNCHANGED -> {}
            case ADDED, REVISION, UPDATED -> {
                entries.values().removeIf(e -> e.capture.sha256().equals(capture.sha256()));
                entries.put(id, new Entry(capture, facts, fingerprint));
            }
        }
        return outcome;
    }

    @Override
    public synchronized Optional<Kept> kept(String sha256) {
        return entry(sha256).map(e -> new Kept(e.facts.article().id(), e.capture.hints(), e.fingerprint));
    }

    @Override
    public synchronized List<ArticleFacts> facts() {
        return entries.values().stream().map(Entry::facts).toList();
    }

    @Override
    public synchronized List<String> captures() {
        return entries.values().stream().map(e -> e.capture.sha256()).toList();
    }

    @Override
    public synchronized List<String> outdated(String fingerprint) {
        return entries.values().stream()
                .filter(e -> !e.fingerprint.equals(fingerprint))
                .map(e -> e.capture.sha256())
                .toList();
    }

    @Override
    public synchronized Optional<Capture> capture(String sha256) {
        return entry(sha256).map(Entry::capture);
    }

    @Override
    public synchronized int count() {
        return entries.size();
    }

    @Override
    public void close() {}

    private Optional<Entry> entry(String sha256) {
        return entries.values().stream()
                .filter(e -> e.capture.sha256().equals(sha256))
                .findAny();
    }

    private record Entry(Capture capture, ArticleFacts facts, String fingerprint) {}
}
