package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Edition;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordEntry;
import dev.readout.search.RecordSearch;
import dev.readout.server.Limits;
import dev.readout.server.ReadoutServer;
import dev.readout.server.Settings;
import dev.readout.server.StoreDesk;
import dev.readout.store.Editions;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A server on a SQLite store of its own, whose record is that of another store's articles and of others made from them. */
final class ServedRecord implements AutoCloseable {
    private static final String MAKERS = "bench";

    private final Path folder;
    private final RecordStore store;
    private final RecordSearch search;
    private final ReadoutServer server;
    private final List<RecordEntry> entries;

    /**
     * Starts one.
     *
     * @param from a store of reports understood before
     * @param articles how many the record is to have; 0 for those of the store
     * @param out told how large it is and how long it took
     */
    ServedRecord(Path from, int articles, PrintStream out) throws IOException {
        List<ArticleFacts> facts;
        try (RecordStore read = SqliteRecordStore.open(from)) {
            facts = read.facts();
        }
        facts = GrowthBenchmark.grown(facts, articles == 0 ? facts.size() : articles);
        long began = System.nanoTime();
        entries = RecordEntries.of(Readout.record(facts));
        long together = System.nanoTime() - began;
        folder = Files.createTempDirectory("readout-bench");
        store = SqliteRecordStore.open(folder.resolve("record.db"));
        publish(store, entries);
        began = System.nanoTime();
        Editions editions = new Editions(store, all -> entries, MAKERS, Clock.systemUTC());
        search = RecordSearch.inMemory(Optional.empty());
        server = ReadoutServer.start(
                new StoreDesk(store, editions, report -> List.of(), Clock.systemUTC()),
                search,
                new Settings("127.0.0.1", 0, Optional.empty(), Limits.LOCAL),
                MAKERS,
                Clock.systemUTC(),
                out::println);
        out.printf(
                Locale.ROOT,
                "%d articles, %d attributions, %d entries; brought together from nothing in %.1f s, the server was up after"
                        + " %.1f s%n",
                facts.size(),
                entries.stream()
                        .filter(entry -> entry.key().kind() == EntryKind.ATTRIBUTION)
                        .count(),
                entries.size(),
                together / 1e9,
                (System.nanoTime() - began) / 1e9);
    }

    /** Two editions, so that there is something that changed. */
    private static void publish(RecordStore store, List<RecordEntry> entries) {
        List<RecordEntry> first = entries.stream()
                .filter(entry -> entry.key().kind() != EntryKind.POSITION)
                .toList();
        Optional<Edition> before = store.publish(first, Optional.empty(), 0, MAKERS, Instant.now());
        store.publish(entries, before, 0, MAKERS, Instant.now());
    }

    List<RecordEntry> entries() {
        return entries;
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() throws IOException {
        server.close();
        search.close();
        store.close();
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("record.db" + ending));
        }
        Files.deleteIfExists(folder);
    }
}
