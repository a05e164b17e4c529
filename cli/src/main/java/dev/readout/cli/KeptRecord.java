package dev.readout.cli;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.publish.EntryLookup;
import dev.readout.record.EntryFields;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordEntry;
import dev.readout.review.Reviews;
import dev.readout.store.Editions;
import dev.readout.store.Holdings;
import dev.readout.store.RecordStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The record that a store keeps, brought up to date where it is asked for as it is now. For one thread. */
final class KeptRecord {
    /** The lists whose entries can take in others. */
    private static final List<EntryKind> JOINED =
            List.of(EntryKind.ENTITY, EntryKind.STATEMENT, EntryKind.CLAIM, EntryKind.ENCOUNTER, EntryKind.POSITION);

    private final RecordStore store;
    private final Environment environment;
    private final Progress progress;

    KeptRecord(RecordStore store, Environment environment, Progress progress) {
        this.store = store;
        this.environment = environment;
        this.progress = progress;
    }

    /** Returns the edition of all that the store holds; a new one where the latest does not take account of it. */
    Edition upToDate() {
        return editions(environment.stages()::record).upToDate();
    }

    /**
     * Returns what brings the record of the store up to date.
     *
     * @param together brings articles together, as what people decided leaves them
     */
    Editions editions(BiFunction<Collection<ArticleFacts>, Reviews, ReadoutRecord> together) {
        return new Editions(
                store,
                held -> entries(held.facts(), held.reviews(), together),
                environment.stages().makers(),
                environment.clock());
    }

    /** Derives the record once more and makes it the latest edition, whether or not anything changed. */
    Edition derivedAgain() {
        while (true) {
            Optional<Edition> base = store.edition();
            Holdings held = store.holdings();
            Optional<Edition> published = store.publish(
                    entries(held.facts(), held.reviews()),
                    base,
                    held.lines(),
                    environment.stages().makers(),
                    environment.clock().instant());
            if (published.isPresent()) {
                return published.get();
            }
        }
    }

    /** Returns the edition that was in force at some moment. */
    Edition at(Moment moment) {
        return store.edition(moment.last())
                .orElseThrow(() -> Failure.failed("the store has no record as of " + moment + ": "
                        + store.editions().stream()
                                .findFirst()
                                .map(first -> "the first that it keeps is of " + first.at() + ".")
                                .orElse("it keeps none yet.")));
    }

    /** Returns the edition that was in force when a day or an instant began to be. */
    Optional<Edition> before(Moment moment) {
        return store.editions().reversed().stream()
                .filter(edition -> edition.at().isBefore(moment.first()))
                .findFirst();
    }

    /** Returns the record of an edition. */
    ReadoutRecord record(Edition edition) {
        return RecordEntries.record(store.entries(edition));
    }

    /** Returns what changed after one edition, up to and with another. */
    List<Change> changes(Optional<Edition> after, Edition through) {
        long from = after.map(Edition::number).orElse(0L);
        return from >= through.number() ? List.of() : store.changes(from, through.number());
    }

    Optional<Edition> latest() {
        return store.edition();
    }

    List<Edition> editions() {
        return store.editions();
    }

    /** Returns what happened to one entry, oldest first. */
    List<Change> history(EntryKey key) {
        return store.history(key);
    }

    /** Returns what happened to the entries of an id, of each list that has or had one, oldest first. */
    List<List<Change>> histories(String id) {
        List<List<Change>> histories = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            List<Change> history = store.history(new EntryKey(kind, id));
            if (!history.isEmpty()) {
                histories.add(history);
            }
        }
        return histories;
    }

    /** Returns the entry of an edition that has taken in the one of an id. */
    Optional<EntryKey> tookIn(String id, Edition edition) {
        for (EntryKind kind : JOINED) {
            for (RecordEntry entry : store.entries(kind, edition)) {
                // Most entries can be told without being taken apart.
                boolean named = entry.json().contains('"' + id + '"')
                        && EntryFields.of(entry.json()).all("replaces").contains(List.of(id));
                if (named) {
                    return Optional.of(entry.key());
                }
            }
        }
        return Optional.empty();
    }

    /** Finds entries as of an edition, or as they were last before. */
    EntryLookup lookup(Edition edition) {
        Map<EntryKey, Optional<EntryFields>> known = new HashMap<>();
        return key -> known.computeIfAbsent(
                key,
                k -> store.entry(k, edition)
                        .map(RecordEntry::json)
                        .or(() -> store.history(k).reversed().stream()
                                .flatMap(change -> change.after().or(change::before).stream())
                                .findFirst())
                        .map(EntryFields::of));
    }

    /** Returns what would change in the latest edition if the record were that of other facts. */
    List<Change> changesBy(Collection<ArticleFacts> facts, Edition next) {
        Map<EntryKey, String> before = new TreeMap<>();
        store.edition()
                .ifPresent(latest -> store.entries(latest).forEach(entry -> before.put(entry.key(), entry.json())));
        Map<EntryKey, String> after = new TreeMap<>();
        entries(facts, store.reviews()).forEach(entry -> after.put(entry.key(), entry.json()));
        List<EntryKey> keys = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .sorted()
                .filter(key -> !Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(after.get(key))))
                .map(key -> new Change(
                        key,
                        next,
                        Optional.ofNullable(before.get(key)),
                        Optional.ofNullable(after.get(key)),
                        List.of()))
                .toList();
    }

    /** Returns how many entries an edition has. */
    int entries(Edition edition) {
        return store.entries(edition).size();
    }

    /** Returns the articles in force of an id, a file, an address or the hash of a capture. */
    Map<ArticleId, Article> articles(String what) {
        Set<ArticleId> known = known(what);
        Map<ArticleId, Article> articles = new TreeMap<>();
        for (ArticleFacts facts : store.facts()) {
            Article article = facts.article();
            boolean meant = known.contains(article.id())
                    || article.file().equals(what)
                    || article.url().filter(what::equals).isPresent();
            if (meant) {
                articles.put(article.id(), article);
            }
        }
        return articles;
    }

    /** Returns the articles that something was ever done to, by their id or by the hash of a capture. */
    Set<ArticleId> known(String what) {
        return store.journal(0).stream()
                .filter(line -> line.deed() != JournalLine.Deed.REVIEWED)
                .filter(line ->
                        line.article().value().equals(what) || line.sha256().equalsIgnoreCase(what))
                .map(JournalLine::article)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Forgets articles, and returns the lines of the journal that say so. */
    List<JournalLine> forget(Set<ArticleId> articles, String reason) {
        long last = store.lines();
        articles.forEach(
                article -> store.forget(article, reason, environment.clock().instant()));
        return store.journal(0).stream()
                .filter(line -> line.deed() == JournalLine.Deed.FORGOTTEN)
                .filter(line -> line.number() > last || articles.contains(line.article()))
                .toList();
    }

    private List<RecordEntry> entries(Collection<ArticleFacts> facts, Reviews reviews) {
        return entries(facts, reviews, environment.stages()::record);
    }

    private List<RecordEntry> entries(
            Collection<ArticleFacts> facts,
            Reviews reviews,
            BiFunction<Collection<ArticleFacts>, Reviews, ReadoutRecord> together) {
        progress.at("bringing " + Words.count(facts.size(), "article") + " together");
        List<RecordEntry> entries = RecordEntries.of(together.apply(facts, reviews));
        progress.clear();
        return entries;
    }
}
