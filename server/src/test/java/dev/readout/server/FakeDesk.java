package dev.readout.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.read.Capture;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import dev.readout.store.AccessToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A desk in memory whose record is that of the invented example: without its positions in the first edition, with them
 * in the second. Reports that are added become articles without words of their own.
 */
class FakeDesk implements Desk {
    static final Instant FIRST = Instant.parse("2026-06-01T08:00:00Z");
    static final Instant SECOND = Instant.parse("2026-06-02T08:00:00Z");

    private final List<Edition> editions = new ArrayList<>();
    private final List<Map<EntryKey, String>> records = new ArrayList<>();
    private final Map<EntryKey, String> added = new TreeMap<>();
    private final List<AccessToken> tokens = new ArrayList<>();
    private Reviews reviews = Reviews.NONE;
    private Function<Capture, List<Addition>> reader = this::read;

    private String cause = "a1";

    /** One whose record is empty until somebody adds a report: then it is that of the example, all because of this report. */
    static FakeDesk empty() {
        return new FakeDesk(FIRST);
    }

    private FakeDesk(Instant at) {
        publish(Map.of(), at);
        reader = this::whole;
    }

    private synchronized List<Addition> whole(Capture report) {
        Map<EntryKey, String> example = example();
        cause = example.keySet().stream()
                .filter(key -> key.kind() == EntryKind.ARTICLE)
                .findFirst()
                .orElseThrow()
                .id();
        added.putAll(example);
        return List.of(
                new Addition(Addition.Outcome.ADDED, Optional.of(new ArticleId(cause)), report.sha256(), List.of()));
    }

    /** One with a record. */
    FakeDesk(Map<EntryKey, String> record) {
        publish(record, FIRST);
    }

    FakeDesk() {
        Map<EntryKey, String> whole = example();
        Map<EntryKey, String> part = new TreeMap<>(whole);
        part.keySet().removeIf(key -> key.kind() == EntryKind.POSITION);
        publish(part, FIRST);
        publish(whole, SECOND);
    }

    static Map<EntryKey, String> example() {
        JsonNode record;
        try {
            record = Json.tree(Files.readAllBytes(Path.of("..", "examples", "yarrun", "record.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<EntryKey, String> entries = new TreeMap<>();
        for (EntryKind kind : EntryKind.values()) {
            for (JsonNode entry : record.path(kind.list())) {
                String id = entry.path("id")
                        .asText(entry.path("a").asText() + "-" + entry.path("b").asText());
                entries.put(new EntryKey(kind, id), entry.toString());
            }
        }
        return entries;
    }

    /** Has reports read otherwise. */
    final synchronized void reading(Function<Capture, List<Addition>> other) {
        reader = other;
    }

    final synchronized NewToken token(dev.readout.store.Right... rights) {
        NewToken token = NewToken.make("test", java.util.Set.of(rights), FIRST);
        tokens.add(token.kept());
        return token;
    }

    final synchronized void revoke(NewToken token) {
        tokens.replaceAll(kept -> kept.equals(token.kept())
                ? new AccessToken(
                        kept.id(), kept.name(), kept.sha256(), kept.rights(), kept.made(), Optional.of(SECOND))
                : kept);
    }

    private synchronized void publish(Map<EntryKey, String> record, Instant at) {
        int number = editions.size() + 1;
        editions.add(new Edition(number, at, number, "fake/1"));
        records.add(new TreeMap<>(record));
    }

    @Override
    public synchronized Edition current() {
        if (!added.isEmpty()) {
            Map<EntryKey, String> record = new TreeMap<>(records.getLast());
            record.putAll(added);
            added.clear();
            publish(record, editions.getLast().at().plusSeconds(3600));
        }
        return editions.getLast();
    }

    @Override
    public synchronized List<Edition> editions() {
        return List.copyOf(editions);
    }

    @Override
    public synchronized List<RecordEntry> entries(Edition edition) {
        return record(edition.number()).entrySet().stream()
                .map(entry -> new RecordEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<EntryKey, String> record(long number) {
        return number == 0 ? Map.of() : records.get((int) number - 1);
    }

    @Override
    public synchronized Optional<RecordEntry> entry(EntryKey key, Edition edition) {
        return Optional.ofNullable(record(edition.number()).get(key)).map(json -> new RecordEntry(key, json));
    }

    @Override
    public synchronized List<Change> changes(long after, long through) {
        List<Change> changes = new ArrayList<>();
        for (long number = after + 1; number <= through; number++) {
            changes.addAll(changes(number));
        }
        return changes;
    }

    @Override
    public synchronized SortedMap<Long, Map<EntryKind, Integer>> changed(long after, long through) {
        return Change.counts(changes(after, through));
    }

    private List<Change> changes(long number) {
        Map<EntryKey, String> before = record(number - 1);
        Map<EntryKey, String> after = record(number);
        TreeSet<EntryKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(after.get(key))))
                .map(key -> new Change(
                        key,
                        editions.get((int) number - 1),
                        Optional.ofNullable(before.get(key)),
                        Optional.ofNullable(after.get(key)),
                        List.of(new JournalLine(
                                number,
                                FIRST,
                                JournalLine.Deed.ADDED,
                                new ArticleId(key.kind() == EntryKind.ARTICLE ? key.id() : cause),
                                "0".repeat(64),
                                Optional.of("a reason")))))
                .toList();
    }

    @Override
    public synchronized List<Change> history(EntryKey key) {
        List<Change> history = new ArrayList<>();
        for (long number = 1; number <= records.size(); number++) {
            history.addAll(changes(number));
        }
        return history.stream().filter(change -> change.key().equals(key)).toList();
    }

    @Override
    public dev.readout.search.Meanings meanings() {
        return dev.readout.search.Meanings.NONE;
    }

    @Override
    public List<Addition> add(Capture report) {
        Function<Capture, List<Addition>> now;
        synchronized (this) {
            now = reader;
        }
        return now.apply(report);
    }

    private synchronized List<Addition> read(Capture report) {
        ArticleId id = new ArticleId("a" + report.sha256().substring(0, 16));
        EntryKey key = new EntryKey(EntryKind.ARTICLE, id.value());
        boolean there = records.getLast().containsKey(key) || added.containsKey(key);
        added.put(
                key,
                new String(
                        Json.object(out -> {
                            out.writeStringField("id", id.value());
                            out.writeStringField("file", report.name());
                            if (report.hints().outlet().isPresent()) {
                                out.writeStringField(
                                        "outlet", report.hints().outlet().get());
                            }
                            out.writeStringField("read", report.read().toString());
                            out.writeNumberField("revision", 1);
                            out.writeStringField("body", "words that stay here");
                            out.writeStringField("bodySha256", Hash.sha256("words that stay here"));
                            out.writeArrayFieldStart("furniture");
                            out.writeEndArray();
                        }),
                        java.nio.charset.StandardCharsets.UTF_8));
        return List.of(new Addition(
                there ? Addition.Outcome.UNCHANGED : Addition.Outcome.ADDED,
                Optional.of(id),
                report.sha256(),
                List.of()));
    }

    @Override
    public synchronized Optional<Review> review(String by, Action action, Optional<String> reason) {
        Review.check(by, action, reason);
        List<Review> all = new ArrayList<>(reviews.all());
        Review review = new Review(100 + all.size(), SECOND, by, action, reason);
        all.add(review);
        reviews = new Reviews(all);
        publish(decided(records.get(1), reviews), SECOND);
        return Optional.of(review);
    }

    /** Returns what becomes of the example by what was decided: nothing. */
    Map<EntryKey, String> decided(Map<EntryKey, String> example, Reviews all) {
        return example;
    }

    @Override
    public synchronized Reviews reviews() {
        return reviews;
    }

    @Override
    public int forgotten() {
        return 0;
    }

    @Override
    public synchronized List<AccessToken> tokens() {
        return List.copyOf(tokens);
    }
}
