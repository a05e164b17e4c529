package dev.readout.record;

import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Undecided;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes a record apart into entries that can be kept, compared and addressed one by one, and puts it together again.
 *
 * <p>Thread-safe. What is put together is the record that was taken apart, byte for byte in its JSON, from entries in any
 * order: the lists of a record have orders that follow from what stands in them, see {@link ReadoutRecord#inOrder}.
 */
public final class RecordEntries {
    private RecordEntries() {}

    /**
     * Returns the entries of a record, list by list.
     *
     * @throws IllegalArgumentException when a span points outside its body or an id at nothing: a bug of an earlier stage
     */
    public static List<RecordEntry> of(ReadoutRecord record) {
        Taking taking = new Taking(record);
        return Stream.of(EntryKind.values()).flatMap(taking::entries).toList();
    }

    /**
     * Returns the entries of one list, each made when it is asked for.
     *
     * @throws IllegalArgumentException when it comes to a span that points outside its body or an id at nothing: a bug of an
     *     earlier stage
     */
    public static Stream<RecordEntry> of(ReadoutRecord record, EntryKind kind) {
        return new Taking(record).entries(kind);
    }

    /**
     * Returns the record of these entries, in its order.
     *
     * @param entries all of a record, in any order: those of articles are needed for the words of all others
     * @throws RecordFormatException when an entry is damaged, rests on an article that is not among them, or is of a
     *     version that this program does not know
     */
    public static ReadoutRecord record(Collection<RecordEntry> entries) {
        Map<EntryKind, List<RecordEntry>> byKind = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        entries.forEach(entry -> list(byKind, entry.key().kind()).add(entry));
        List<RecordedArticle> articles = all(byKind, EntryKind.ARTICLE, RecordReading::article);
        RecordReading reading = new RecordReading(BodyTexts.of(articles));
        return new ReadoutRecord(
                        articles,
                        all(byKind, EntryKind.ENTITY, reading::entity),
                        all(byKind, EntryKind.ATTRIBUTION, reading::attribution),
                        all(byKind, EntryKind.STATEMENT, reading::statement),
                        all(byKind, EntryKind.CLAIM, reading::claim),
                        all(byKind, EntryKind.ENCOUNTER, reading::encounter),
                        all(byKind, EntryKind.POSITION, reading::position),
                        all(byKind, EntryKind.DIFFERENCE, reading::difference),
                        all(byKind, EntryKind.UNDECIDED, RecordReading::undecided))
                .inOrder();
    }

    private static <T> List<T> all(
            Map<EntryKind, List<RecordEntry>> entries, EntryKind kind, Function<JsonReading, T> reading) {
        return list(entries, kind).stream().map(entry -> read(entry, reading)).toList();
    }

    private static List<RecordEntry> list(Map<EntryKind, List<RecordEntry>> entries, EntryKind kind) {
        return Objects.requireNonNull(entries.get(kind));
    }

    private static <T> T read(RecordEntry entry, Function<JsonReading, T> reading) {
        String name = entry.key().kind().list() + " " + entry.key().id();
        try {
            return reading.apply(JsonReading.of(entry.json(), name));
        } catch (DamagedJsonException | IllegalArgumentException | DateTimeException e) {
            throw new RecordFormatException("the entry " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** One record on its way into entries. For one thread. */
    private static final class Taking {
        private final ReadoutRecord record;
        private final BodyTexts bodies;

        Taking(ReadoutRecord record) {
            this.record = record;
            this.bodies = BodyTexts.of(record.articles());
        }

        Stream<RecordEntry> entries(EntryKind kind) {
            return switch (kind) {
                case ARTICLE ->
                    all(kind, record.articles(), a -> a.article().id().value(), writing -> writing::article);
                case ENTITY -> all(kind, record.entities(), e -> e.id().value(), writing -> writing::entity);
                case ATTRIBUTION ->
                    all(kind, record.attributions(), a -> a.id().value(), writing -> writing::attribution);
                case STATEMENT -> all(kind, record.statements(), s -> s.id().value(), writing -> writing::statement);
                case CLAIM -> all(kind, record.claims(), c -> c.id().value(), writing -> writing::claim);
                case ENCOUNTER -> all(kind, record.encounters(), e -> e.id().value(), writing -> writing::encounter);
                case POSITION -> all(kind, record.positions(), p -> p.id().value(), writing -> writing::position);
                case DIFFERENCE -> all(kind, record.differences(), Taking::idOf, writing -> writing::difference);
                case UNDECIDED -> all(kind, record.undecided(), Taking::idOf, writing -> writing::undecided);
            };
        }

        private <T> Stream<RecordEntry> all(
                EntryKind kind,
                List<T> values,
                Function<T, String> id,
                Function<RecordWriting, JsonWriting.Fields<T>> fields) {
            Set<String> taken = new HashSet<>();
            return values.stream().map(value -> {
                String json = JsonWriting.compact(out -> {
                    out.writeStartObject();
                    fields.apply(new RecordWriting(bodies, out)).write(value);
                    out.writeEndObject();
                });
                return new RecordEntry(new EntryKey(kind, free(id.apply(value), taken)), json);
            });
        }

        /** Several may be about one thing: two numbers of one statement that others contradict. */
        private static String free(String id, Set<String> taken) {
            String free = id;
            for (int i = 2; !taken.add(free); i++) {
                free = id + "-" + i;
            }
            return free;
        }

        private static String idOf(Difference difference) {
            return difference.subject().id() + "-" + JsonWriting.lower(difference.field());
        }

        private static String idOf(Undecided link) {
            return RecordWriting.camel(link.relation()) + "-" + link.a() + "-" + link.b();
        }
    }
}
