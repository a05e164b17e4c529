package dev.readout.store;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.history.JournalLine.Deed;
import dev.readout.read.Capture;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Keeps everything in memory, for as long as it is open: for tests and for looking at files without keeping them. */
public final class MemoryRecordStore implements RecordStore {
    private final Map<ArticleId, InForce> articles = new TreeMap<>();
    private final List<JournalLine> journal = new ArrayList<>();
    private final List<Edition> editions = new ArrayList<>();
    private final TreeMap<EntryKey, List<Version>> versions = new TreeMap<>();
    /** What was forgotten, by articles and captures: the line that says so. */
    private final Map<String, Long> forgotten = new HashMap<>();

    private final List<AccessToken> tokens = new ArrayList<>();
    private Reviews reviews = Reviews.NONE;

    @Override
    public synchronized Outcome add(Capture capture, ArticleFacts facts, String fingerprint, Instant at) {
        ArticleId id = facts.article().id();
        Optional<Kept> sameBytes = kept(capture.sha256());
        Outcome outcome = Admission.decide(
                facts.article(),
                capture.hints(),
                fingerprint,
                sameBytes,
                Optional.ofNullable(articles.get(id)).map(there -> there.facts.article()),
                facts.article().url().isPresent()
                        && articles.values().stream()
                                .anyMatch(there -> there.facts
                                        .article()
                                        .url()
                                        .equals(facts.article().url())),
                forgotten.containsKey(id.value()) || forgotten.containsKey(capture.sha256()));
        Admission.deed(outcome, capture.hints(), sameBytes).ifPresent(deed -> {
            articles.values().removeIf(there -> there.capture.sha256().equals(capture.sha256()));
            articles.put(id, new InForce(capture, facts, fingerprint));
            journal.add(new JournalLine(lines() + 1, at, deed, id, capture.sha256(), Optional.empty()));
        });
        return outcome;
    }

    @Override
    public synchronized Optional<Kept> kept(String sha256) {
        return inForce(sha256)
                .map(there -> new Kept(there.facts.article().id(), there.capture.hints(), there.fingerprint));
    }

    @Override
    public synchronized List<ArticleFacts> facts() {
        return articles.values().stream().map(InForce::facts).toList();
    }

    @Override
    public synchronized Holdings holdings() {
        return new Holdings(facts(), reviews, lines());
    }

    @Override
    public synchronized List<String> captures() {
        return articles.values().stream().map(there -> there.capture.sha256()).toList();
    }

    @Override
    public synchronized List<String> outdated(String fingerprint) {
        return articles.values().stream()
                .filter(there -> !there.fingerprint.equals(fingerprint))
                .map(there -> there.capture.sha256())
                .toList();
    }

    @Override
    public synchronized void outdate() {
        articles.replaceAll((id, there) -> new InForce(there.capture, there.facts, Kept.NO_FINGERPRINT));
    }

    @Override
    public synchronized Optional<Capture> capture(String sha256) {
        return inForce(sha256).map(InForce::capture);
    }

    @Override
    public synchronized int count() {
        return articles.size();
    }

    @Override
    public synchronized long lines() {
        return journal.size();
    }

    @Override
    public synchronized List<JournalLine> journal(long after) {
        return List.copyOf(journal.subList((int) Math.min(after, journal.size()), journal.size()));
    }

    @Override
    public synchronized Optional<Edition> edition() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    @Override
    public synchronized List<Edition> editions() {
        return List.copyOf(editions);
    }

    @Override
    public synchronized Optional<Edition> publish(
            List<RecordEntry> entries, Optional<Edition> base, long through, String makers, Instant at) {
        Optional<Edition> latest = edition();
        boolean forgottenSince = journal(through).stream().anyMatch(line -> line.deed() == Deed.FORGOTTEN);
        if (!latest.equals(base) || forgottenSince) {
            return Optional.empty();
        }
        Edition edition = Editions.next(latest, through, makers, at);
        Differing differing = new Differing(entries);
        versions.values().forEach(ofKey -> {
            Version last = ofKey.getLast();
            if (last.until().isEmpty() && !differing.stays(last)) {
                ofKey.set(ofKey.size() - 1, last.ended(edition.number()));
            }
        });
        differing
                .rest()
                .forEach(entry -> versions.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                        .add(Version.of(entry, edition.number())));
        editions.add(edition);
        return Optional.of(edition);
    }

    @Override
    public synchronized List<RecordEntry> entries(Edition edition) {
        return all().filter(version -> version.in(edition.number()))
                .flatMap(version -> version.entry().stream())
                .toList();
    }

    @Override
    public synchronized List<RecordEntry> entries(EntryKind kind, Edition edition) {
        return entries(edition).stream()
                .filter(entry -> entry.key().kind() == kind)
                .toList();
    }

    @Override
    public synchronized Optional<RecordEntry> entry(EntryKey key, Edition edition) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> version.in(edition.number()))
                .findFirst()
                .flatMap(Version::entry);
    }

    @Override
    public synchronized List<Change> changes(long after, long through) {
        List<Edition> some = editions.stream()
                .filter(edition -> edition.number() > after && edition.number() <= through)
                .toList();
        return Changes.of(all().toList(), some, deeds());
    }

    @Override
    public synchronized SortedMap<Long, Map<EntryKind, Integer>> changed(long after, long through) {
        return Change.counts(changes(after, through));
    }

    @Override
    public synchronized List<Change> history(EntryKey key) {
        return Changes.of(versions.getOrDefault(key, List.of()), editions, deeds());
    }

    @Override
    public synchronized Optional<Tombstone> forget(ArticleId article, String reason, Instant at) {
        if (!forgotten.containsKey(article.value())) {
            Map<String, ArticleId> inForce = new HashMap<>();
            articles.forEach((id, there) -> inForce.put(there.capture.sha256(), id));
            Forgetting.Scope scope = Forgetting.Scope.of(article, journal, inForce);
            if (!scope.captures().isEmpty()) {
                forget(scope, reason, at);
            }
        }
        return tombstones().stream().filter(t -> t.article().equals(article)).findFirst();
    }

    private void forget(Forgetting.Scope scope, String reason, Instant at) {
        Set<String> here = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        articles.forEach((id, there) ->
                Printed.texts(there.facts.article()).forEach(scope.has(id.value()) ? here::add : elsewhere::add));
        all().filter(version -> version.key().kind() == EntryKind.ARTICLE
                        && scope.has(version.key().id()))
                .forEach(version -> version.json().ifPresent(json -> here.addAll(JsonStrings.of(json))));
        for (ArticleId id : scope.articles()) {
            long line = lines() + 1;
            journal.add(new JournalLine(
                    line, at, Deed.FORGOTTEN, id, scope.captures().first(), Optional.of(reason)));
            forgotten.put(id.value(), line);
            articles.remove(id);
        }
        scope.captures().forEach(sha256 -> forgotten.put(sha256, lines()));
        Printed printed = new Printed(here, elsewhere);
        Reviews left = reviews.without(scope.articles(), printed);
        journal.replaceAll(line -> Decided.line(line, left));
        reviews = left;
        Forgetting forgetting = new Forgetting(scope, printed);
        versions.values().forEach(ofKey -> ofKey.replaceAll(version -> forgetting.remains(version, lines())));
    }

    @Override
    public synchronized Optional<Review> review(String by, Action action, Optional<String> reason, Instant at) {
        Review.check(by, action, reason);
        Set<ArticleId> on = reviews.articles(action);
        if (on.isEmpty() || !articles.keySet().containsAll(on)) {
            return Optional.empty();
        }
        Review review = new Review(lines() + 1, at, by, action, reason);
        journal.add(Decided.line(review, on));
        List<Review> all = new ArrayList<>(reviews.all());
        all.add(review);
        reviews = new Reviews(all);
        return Optional.of(review);
    }

    @Override
    public synchronized Reviews reviews() {
        return reviews;
    }

    @Override
    public synchronized List<Tombstone> tombstones() {
        return journal.stream()
                .filter(line -> line.deed() == Deed.FORGOTTEN)
                .map(line -> new Tombstone(
                        line.article(),
                        capturesOf(line.article()),
                        line.at(),
                        line.reason().orElse("")))
                .toList();
    }

    @Override
    public synchronized void keep(AccessToken token) {
        if (tokens.stream()
                .anyMatch(
                        there -> there.id().equals(token.id()) || there.sha256().equals(token.sha256()))) {
            throw new StoreException(StoreException.Code.FAILED, "a token of this id or hash is there", null);
        }
        tokens.add(token);
    }

    @Override
    public synchronized List<AccessToken> tokens() {
        return tokens.stream()
                .sorted(Comparator.comparing(AccessToken::made).thenComparing(AccessToken::id))
                .toList();
    }

    @Override
    public synchronized boolean revoke(String id, Instant at) {
        boolean[] revoked = {false};
        tokens.replaceAll(token -> {
            if (!token.id().equals(id) || token.revoked().isPresent()) {
                return token;
            }
            revoked[0] = true;
            return token.revokedAt(at);
        });
        return revoked[0];
    }

    @Override
    public void close() {}

    private SortedSet<String> capturesOf(ArticleId article) {
        SortedSet<String> captures = new TreeSet<>();
        for (JournalLine line : journal) {
            if (line.article().equals(article) && forgotten.containsKey(line.sha256())) {
                captures.add(line.sha256());
            }
        }
        return captures;
    }

    private Deeds deeds() {
        return new Deeds(journal, Decided.articles(reviews), editions);
    }

    private Stream<Version> all() {
        return versions.values().stream().flatMap(List::stream);
    }

    private Optional<InForce> inForce(String sha256) {
        return articles.values().stream()
                .filter(there -> there.capture.sha256().equals(sha256))
                .findAny();
    }

    private record InForce(Capture capture, ArticleFacts facts, String fingerprint) {}
}
