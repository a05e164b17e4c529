package dev.readout.search;

import dev.readout.record.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An index as it is at one moment, with what every search asks of each document in memory.
 *
 * <p>Thread-safe; it stays as it is while others write.
 */
final class Snapshot implements AutoCloseable {
    /** Stands in the place of a document that was replaced or removed. */
    private static final int GONE = -1;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] kinds;
    private final int[] statements;
    private final int[] days;
    private final long[] ties;
    private final long[] statementTies;
    private @Nullable MeaningTable meanings;

    Snapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        int count = reader.maxDoc();
        kinds = new int[count];
        Arrays.fill(kinds, GONE);
        statements = new int[count];
        Arrays.fill(statements, GONE);
        days = new int[count];
        ties = new long[count];
        Map<BytesRef, Integer> numbers = new HashMap<>();
        long[] groupTies = new long[0];
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            read(leaf, ItemDocument.KIND, live, (at, value) -> kinds[context.docBase + at] = (int) value);
            read(leaf, ItemDocument.DAY, live, (at, value) -> days[context.docBase + at] = (int) value);
            read(leaf, ItemDocument.TIE, live, (at, value) -> ties[context.docBase + at] = value);
            SortedDocValues ids = leaf.getSortedDocValues(ItemDocument.STATEMENT);
            if (ids != null) {
                int[] known = new int[ids.getValueCount()];
                for (int i = 0; i < known.length; i++) {
                    BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(i));
                    Integer number = numbers.putIfAbsent(id, numbers.size());
                    known[i] = number == null ? numbers.size() - 1 : number;
                }
                for (int at = ids.nextDoc(); at != SortedDocValues.NO_MORE_DOCS; at = ids.nextDoc()) {
                    if (live == null || live.get(at)) {
                        statements[context.docBase + at] = known[ids.ordValue()];
                    }
                }
                long[] so = Arrays.copyOf(groupTies, numbers.size());
                read(
                        leaf,
                        ItemDocument.STATEMENT_TIE,
                        live,
                        (at, value) -> so[statements[context.docBase + at]] = value);
                groupTies = so;
            }
        }
        statementTies = groupTies;
    }

    private interface Value {
        void at(int document, long value);
    }

    private static void read(LeafReader leaf, String field, @Nullable Bits live, Value value) throws IOException {
        NumericDocValues values = leaf.getNumericDocValues(field);
        if (values == null) {
            return;
        }
        for (int at = values.nextDoc(); at != NumericDocValues.NO_MORE_DOCS; at = values.nextDoc()) {
            if (live == null || live.get(at)) {
                value.at(at, values.longValue());
            }
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** Returns how many documents there are, with those that are gone. */
    int documents() {
        return kinds.length;
    }

    /** Returns how many statements there are. */
    int statements() {
        return statementTies.length;
    }

    boolean isThere(int document) {
        return kinds[document] != GONE;
    }

    EntryKind kind(int document) {
        return ItemDocument.KINDS.get(kinds[document]);
    }

    /** Returns the number of the statement that an attribution carries. */
    int statement(int document) {
        return statements[document];
    }

    int day(int document) {
        return days[document];
    }

    long tie(int document) {
        return ties[document];
    }

    long statementTie(int statement) {
        return statementTies[statement];
    }

    Item item(int document) throws IOException {
        Document stored = searcher.storedFields().document(document);
        BytesRef bytes = stored.getBinaryValue(ItemDocument.ITEM);
        if (bytes == null) {
            throw new IOException("a document without an item");
        }
        return ItemCodec.read(bytes.bytes, bytes.offset, bytes.length);
    }

    /** Returns the ids of the entries that documents stand for; the documents in ascending order. */
    List<String> ids(int[] documents) throws IOException {
        List<String> ids = new ArrayList<>();
        List<LeafReaderContext> leaves = reader.leaves();
        int at = 0;
        for (LeafReaderContext context : leaves) {
            int end = context.docBase + context.reader().maxDoc();
            BinaryDocValues keys = at < documents.length && documents[at] < end
                    ? context.reader().getBinaryDocValues(ItemDocument.KEY)
                    : null;
            for (; at < documents.length && documents[at] < end; at++) {
                if (keys != null && keys.advanceExact(documents[at] - context.docBase)) {
                    String key = keys.binaryValue().utf8ToString();
                    ids.add(key.substring(key.indexOf('/') + 1));
                }
            }
        }
        return ids;
    }

    /** Returns what each document is, by its key. */
    Map<String, BytesRef> digests() throws IOException {
        Map<String, BytesRef> digests = new HashMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            BinaryDocValues values = leaf.getBinaryDocValues(ItemDocument.DIGEST);
            BinaryDocValues keys = leaf.getBinaryDocValues(ItemDocument.KEY);
            if (values == null || keys == null) {
                continue;
            }
            for (int at = values.nextDoc(); at != BinaryDocValues.NO_MORE_DOCS; at = values.nextDoc()) {
                if ((live == null || live.get(at)) && keys.advanceExact(at)) {
                    digests.put(keys.binaryValue().utf8ToString(), BytesRef.deepCopyOf(values.binaryValue()));
                }
            }
        }
        return digests;
    }

    /** Returns the meanings, read when they are first asked for. */
    synchronized MeaningTable meanings() throws IOException {
        MeaningTable table = meanings;
        if (table == null) {
            table = readMeanings();
            meanings = table;
        }
        return table;
    }

    private MeaningTable readMeanings() throws IOException {
        MeaningTable.Builder table = new MeaningTable.Builder();
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            BinaryDocValues values = leaf.getBinaryDocValues(ItemDocument.MEANINGS);
            if (values == null) {
                continue;
            }
            for (int at = values.nextDoc(); at != BinaryDocValues.NO_MORE_DOCS; at = values.nextDoc()) {
                if (live == null || live.get(at)) {
                    BytesRef bytes = values.binaryValue();
                    table.add(context.docBase + at, bytes.bytes, bytes.offset, bytes.length);
                }
            }
        }
        return table.build();
    }

    /** Keeps it open for one search; false where it has been closed meanwhile. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
