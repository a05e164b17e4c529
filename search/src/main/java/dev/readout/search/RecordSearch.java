package dev.readout.search;

import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.history.Edition;
import dev.readout.name.NameMatcher;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Searches a record. The index is derived from the record and from nothing else: brought up to date from an earlier record or
 * made at once, it finds the same.
 *
 * <p>In memory, or in a folder of its own that outlives the process. A folder that holds an index of an earlier version, of
 * other makers, or a damaged one is emptied and filled anew; one that cannot be written, or that another process is writing,
 * is left alone, and the index is in memory.
 *
 * <p>Thread-safe: searches go on while the index is brought up to date, and see it as it was before or as it is then.
 */
public final class RecordSearch implements AutoCloseable {
    /** Raised with every change of what is kept of an item or of how its words are told apart. */
    private static final String FORMAT = "index/1";

    private static final String FORMAT_KEY = "format";
    private static final String MAKERS_KEY = "makers";
    private static final String STAMP_KEY = "stamp";

    /** Entries whose texts are encoded at once. */
    private static final int TOGETHER = 256;

    private static final double BUFFER_MEGABYTES = 64;
    /** Lucene remarks there that it could use a part of Java that is not final yet; kept, so that it stays as set. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Optional<MeaningEncoder> encoder;
    private final String makers;
    private final Analysis analysis = new Analysis();
    private final NameMatcher matcher = new NameMatcher();
    private final Object writing = new Object();
    private Directory directory;
    private volatile @Nullable Snapshot snapshot;

    private RecordSearch(Directory directory, String makers, Optional<MeaningEncoder> encoder) {
        LUCENE.setLevel(Level.SEVERE);
        this.directory = directory;
        this.encoder = encoder;
        this.makers = makers + (encoder.isPresent() ? " with meanings" : " words only");
    }

    /** Returns an empty one in memory. Without an encoder it finds by words alone. */
    public static RecordSearch inMemory(Optional<MeaningEncoder> encoder) {
        return new RecordSearch(new ByteBuffersDirectory(), "", encoder);
    }

    /**
     * Opens the one in a folder, making it where there is none.
     *
     * @param folder that holds nothing else
     * @param makers stands for whatever makes meanings: those of other makers cannot be compared
     * @param encoder that makes them; without one it finds by words alone
     */
    public static RecordSearch in(Path folder, String makers, Optional<MeaningEncoder> encoder) {
        RecordSearch search = new RecordSearch(directory(folder), makers, encoder);
        search.openKept();
        return search;
    }

    /** Removes the index of a folder for good: it holds words of every article. */
    public static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static Directory directory(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return FSDirectory.open(folder);
            }
        } catch (IOException e) {
            // In memory it works as well, if not as fast the next time.
            LUCENE.log(Level.FINE, "no index in " + folder, e);
        }
        return new ByteBuffersDirectory();
    }

    /** Takes up what is there, if it is of this version and of these makers and whole. */
    private void openKept() {
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            Map<String, String> data = reader.getIndexCommit().getUserData();
            if (FORMAT.equals(data.get(FORMAT_KEY)) && makers.equals(data.get(MAKERS_KEY))) {
                snapshot = new Snapshot(reader);
            } else {
                reader.close();
            }
        } catch (IndexNotFoundException e) {
            LUCENE.log(Level.FINE, "a new index", e);
        } catch (IOException | RuntimeException e) {
            // Damaged, or of a version of Lucene that this one cannot read. It is derived: it is made again.
            LUCENE.log(Level.FINE, "an index that cannot be read", e);
        }
    }

    /** Takes up what another process has made of the folder meanwhile; without that it would be written over. */
    private void takeUp() {
        Snapshot current = snapshot;
        if (current == null || isCurrent(current)) {
            return;
        }
        try {
            replace(null);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be closed", e);
        }
        openKept();
    }

    private static boolean isCurrent(Snapshot snapshot) {
        try {
            return snapshot.reader().isCurrent();
        } catch (IOException e) {
            // Whoever had an article forgotten has removed the folder.
            return false;
        }
    }

    /** Returns what the record that this is an index of was stamped with; nothing where it is an index of none yet. */
    public Optional<String> stamp() {
        Snapshot current = snapshot;
        if (current == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    current.reader().getIndexCommit().getUserData().get(STAMP_KEY));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Returns what the record as of an edition is stamped with. */
    public static String stamp(Edition edition) {
        return edition.number() + " of " + edition.at() + " by " + edition.makers();
    }

    /**
     * Makes this the index of the record as of an edition.
     *
     * @param edition as of which; nothing is done where this is its index
     * @param entries the whole record, asked for where it is needed
     * @param meanings that are known, asked for where they are needed
     * @throws UncheckedIOException when the index cannot be written even in memory
     */
    public void bring(Edition edition, Supplier<List<RecordEntry>> entries, Supplier<Meanings> meanings) {
        String stamp = stamp(edition);
        if (stamp().filter(stamp::equals).isEmpty()) {
            bring(stamp, RecordEntries.record(entries.get()), meanings.get());
        }
    }

    /**
     * Makes this the index of a record: what differs is written, at once or not at all.
     *
     * @param stamp stands for the record; nothing is done where it is that of the index
     * @param record the whole record
     * @param meanings that are known; others are encoded
     * @throws UncheckedIOException when the index cannot be written even in memory
     */
    public void bring(String stamp, ReadoutRecord record, Meanings meanings) {
        synchronized (writing) {
            takeUp();
            if (stamp().filter(stamp::equals).isPresent()) {
                return;
            }
            try {
                write(stamp, record, meanings);
            } catch (IOException | RuntimeException e) {
                inMemoryInstead(stamp, record, meanings, e);
            }
        }
    }

    /** What the folder does not take, because it is full or another process writes there, is kept in memory. */
    private void inMemoryInstead(String stamp, ReadoutRecord record, Meanings meanings, Exception because) {
        if (directory instanceof ByteBuffersDirectory) {
            throw because instanceof RuntimeException bug
                    ? bug
                    : new UncheckedIOException("the index cannot be written", (IOException) because);
        }
        LUCENE.log(Level.FINE, "the index goes into memory", because);
        try {
            directory.close();
            directory = new ByteBuffersDirectory();
            replace(null);
            write(stamp, record, meanings);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    private void write(String stamp, ReadoutRecord record, Meanings meanings) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analysis.byField());
        Snapshot before = snapshot;
        config.setOpenMode(before == null ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setUseCompoundFile(false);
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        config.setMergePolicy(merging);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            if (before != null && !isCurrent(before)) {
                throw new IOException("another process has written it in between");
            }
            Writing all = new Writing(writer, before == null ? new HashMap<>() : before.digests(), meanings);
            new Items(record).forEach(all::take);
            all.finish();
            writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, MAKERS_KEY, makers, STAMP_KEY, stamp)
                    .entrySet());
            writer.commit();
        }
        replace(new Snapshot(DirectoryReader.open(directory)));
    }

    private void replace(@Nullable Snapshot next) throws IOException {
        Snapshot before = snapshot;
        snapshot = next;
        if (before != null) {
            before.close();
        }
    }

    /** Returns how many entries there are to be found, statements left out, which their attributions stand for. */
    public int size() {
        Snapshot current = snapshot;
        return current == null ? 0 : current.reader().numDocs();
    }

    /**
     * Returns what a query finds; nothing where this is an index of no record yet.
     *
     * @throws UncheckedIOException when the index cannot be read
     */
    public SearchResult search(SearchQuery query) {
        while (true) {
            Snapshot current = snapshot;
            if (current == null) {
                return new SearchResult(List.of(), 0, Map.of(), 0, List.of());
            }
            if (current.hold()) {
                try {
                    try {
                        Names names = new Names(current, analysis, matcher);
                        return new Search(current, analysis, names, encoder, query).result();
                    } finally {
                        current.release();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("the index cannot be read", e);
                }
            }
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            try {
                replace(null);
                directory.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be closed", e);
            }
        }
    }

    /** One bringing up to date. */
    private final class Writing {
        private final IndexWriter writer;
        private final Map<String, BytesRef> digests;
        private final Set<String> gone;
        private final Meanings meanings;
        private final List<Changed> changed = new ArrayList<>();

        Writing(IndexWriter writer, Map<String, BytesRef> digests, Meanings meanings) {
            this.writer = writer;
            this.digests = digests;
            this.gone = new HashSet<>(digests.keySet());
            this.meanings = meanings;
        }

        private record Changed(Item item, BytesRef bytes, BytesRef digest) {}

        void take(Item item) {
            String key = ItemDocument.key(item.key());
            byte[] bytes = ItemCodec.write(item);
            BytesRef digest = ItemDocument.digest(bytes);
            gone.remove(key);
            if (!digest.equals(digests.get(key))) {
                changed.add(new Changed(item, new BytesRef(bytes), digest));
            }
            if (changed.size() == TOGETHER) {
                flush();
            }
        }

        private void flush() {
            List<List<Meaning>> meant = meant();
            try {
                for (int i = 0; i < changed.size(); i++) {
                    Changed each = changed.get(i);
                    Document document =
                            ItemDocument.of(each.item(), each.bytes(), each.digest(), meant.get(i), analysis);
                    String key = ItemDocument.key(each.item().key());
                    if (digests.containsKey(key)) {
                        writer.updateDocument(term(key), document);
                    } else {
                        writer.addDocument(document);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            changed.clear();
        }

        private static Term term(String key) {
            return new Term(ItemDocument.KEY, ItemDocument.cut(key));
        }

        /** The meanings of each, those encoded that nobody knows. */
        private List<List<Meaning>> meant() {
            List<List<Meaning>> all = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            List<List<Meaning>> waiting = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            for (Changed each : changed) {
                Item.Meant meant = each.item().meant();
                List<Meaning> known = encoder.isEmpty()
                        ? List.of()
                        : meant.attribution()
                                .map(said -> meanings.of(said.article(), said.id()))
                                .orElse(List.of());
                List<Meaning> own = new ArrayList<>(known);
                all.add(own);
                if (known.isEmpty() && encoder.isPresent() && !meant.texts().isEmpty()) {
                    texts.addAll(meant.texts());
                    waiting.add(own);
                    counts.add(meant.texts().size());
                }
            }
            if (encoder.isPresent() && !texts.isEmpty()) {
                List<Meaning> encoded = encoder.get().encode(texts);
                int at = 0;
                for (int i = 0; i < waiting.size(); i++) {
                    waiting.get(i).addAll(encoded.subList(at, at + counts.get(i)));
                    at += counts.get(i);
                }
            }
            return all;
        }

        void finish() throws IOException {
            flush();
            boolean articles = false;
            for (String key : gone) {
                writer.deleteDocuments(term(key));
                articles |= key.startsWith(EntryKind.ARTICLE + "/");
            }
            if (articles) {
                // Somebody may have had the article forgotten: none of its words may lie about in the folder.
                writer.forceMergeDeletes();
            }
        }
    }
}
