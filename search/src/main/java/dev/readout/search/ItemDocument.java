package dev.readout.search;

import dev.readout.annotate.Meaning;
import dev.readout.article.Hash;
import dev.readout.name.Spelling;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** An item as Lucene keeps it: which field holds what. */
final class ItemDocument {
    /** {@code ENCOUNTER/id}. */
    static final String KEY = "key";
    /** What the item is, in sixteen bytes: the same for the same item. */
    static final String DIGEST = "digest";
    /** The item itself. */
    static final String ITEM = "item";

    /** The place of its kind among {@link #KINDS}. */
    static final String KIND = "kind";

    static final List<EntryKind> KINDS = List.of(EntryKind.values());
    /** Of an attribution: its statement. */
    static final String STATEMENT = "statement";

    static final String STATEMENT_TIE = "statement-tie";
    /** The last day of publication. */
    static final String DAY = "day";
    /** Orders what fits alike, the same in every index. */
    static final String TIE = "tie";
    /** One meaning after the other. */
    static final String MEANINGS = "meanings";
    /** Of an entity, each word of its names: {@code =kim} as it is, {@code ~kim} as it sounds. */
    static final String NAME = "name";
    /** Whom and what it mentions. */
    static final String MENTIONED = "mentioned";

    static final String WHO = "who";
    static final String TOWARD = "toward";
    static final String TYPE = "type";
    static final String OUTLET = "outlet";
    static final String PLACE = "place";
    static final String SAID_FROM = "said-from";
    static final String SAID_TO = "said-to";
    static final String PUBLISHED = "published";
    static final String ORIGINS = "origins";

    /** Where no report has a day: before all others. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final int DIGEST_BYTES = 16;
    private static final int LONGEST = 1_000;
    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType WORDS_IN_ORDER = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private ItemDocument() {}

    private static FieldType words(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static String key(EntryKey key) {
        return key.kind() + "/" + key.id();
    }

    /** Returns what stands for the bytes of an item. */
    static BytesRef digest(byte[] item) {
        return new BytesRef(Hash.digest(item), 0, DIGEST_BYTES);
    }

    static Document of(Item item, BytesRef bytes, BytesRef digest, List<Meaning> meanings, Analysis analysis) {
        Document document = new Document();
        keyword(document, KEY, key(item.key()));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(key(item.key()))));
        document.add(new BinaryDocValuesField(DIGEST, digest));
        document.add(new StoredField(ITEM, bytes));
        document.add(new NumericDocValuesField(KIND, KINDS.indexOf(item.key().kind())));
        document.add(new NumericDocValuesField(TIE, tie(key(item.key()))));
        item.statement().ifPresent(id -> {
            document.add(new SortedDocValuesField(STATEMENT, new BytesRef(id)));
            document.add(new NumericDocValuesField(STATEMENT_TIE, tie(key(new EntryKey(EntryKind.STATEMENT, id)))));
        });
        long day =
                item.published().isEmpty() ? NO_DAY : item.published().getLast().toEpochDay();
        document.add(new NumericDocValuesField(DAY, day));
        if (!meanings.isEmpty()) {
            document.add(new BinaryDocValuesField(MEANINGS, new BytesRef(MeaningTable.together(meanings))));
        }
        text(document, item);
        names(document, item, analysis);
        filters(document, item);
        return document;
    }

    private static void text(Document document, Item item) {
        item.title().ifPresent(title -> {
            document.add(new Field(Analysis.EXACT, title, WORDS_IN_ORDER));
            document.add(new Field(Analysis.STEMMED, title, WORDS));
        });
        item.words().forEach(words -> {
            document.add(new Field(Analysis.EXACT, words.text(), WORDS_IN_ORDER));
            document.add(new Field(Analysis.STEMMED, words.text(), WORDS));
        });
        item.around().forEach(words -> document.add(new Field(Analysis.AROUND, words, WORDS)));
    }

    private static void names(Document document, Item item, Analysis analysis) {
        Set<String> words = new LinkedHashSet<>();
        for (String alias : item.aliases()) {
            for (Analysis.Token token : analysis.tokens(alias)) {
                if (!Analysis.STOP_WORDS.contains(token.exact())) {
                    words.add(named(token.exact()));
                    Spelling.sounds(alias.substring(token.begin(), token.end()))
                            .forEach(sound -> words.add(sounding(sound)));
                }
            }
        }
        words.forEach(word -> keyword(document, NAME, word));
        item.mentioned().forEach(id -> keyword(document, MENTIONED, id));
    }

    private static void filters(Document document, Item item) {
        item.who().forEach(who -> keyword(document, WHO, who.id().value()));
        item.toward().forEach(who -> keyword(document, TOWARD, who.id().value()));
        item.types().forEach(type -> keyword(document, TYPE, type));
        item.filed().forEach(outlet -> keyword(document, OUTLET, plain(outlet)));
        item.places().forEach(place -> {
            keyword(document, PLACE, place);
            keyword(document, PLACE, plain(place));
        });
        item.when().ifPresent(when -> {
            document.add(new IntPoint(SAID_FROM, (int) when.from().toEpochDay()));
            document.add(new IntPoint(SAID_TO, (int) when.to().toEpochDay()));
        });
        for (LocalDate day : item.published()) {
            document.add(new IntPoint(PUBLISHED, (int) day.toEpochDay()));
        }
        item.origins().ifPresent(number -> document.add(new IntPoint(ORIGINS, number)));
    }

    /** One form for the ways in which a name of an outlet or a place is written. */
    static String plain(String name) {
        return String.join(" ", Spelling.words(name));
    }

    static String named(String word) {
        return "=" + word;
    }

    static String sounding(String sound) {
        return "~" + sound;
    }

    /** Eight bytes of a hash of a key. */
    static long tie(String key) {
        return ByteBuffer.wrap(Hash.digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** A value that is compared as a whole. Beyond a length that no name has, its beginning stands for it. */
    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, cut(value), Field.Store.NO));
    }

    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
