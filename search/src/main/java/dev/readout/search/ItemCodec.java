package dev.readout.search;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.When;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.search.SearchHit.Named;
import dev.readout.search.SearchHit.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Items as bytes: equal items give equal bytes. Strings keep whatever a report holds, half characters too. */
final class ItemCodec {
    /** Of the greatest string that {@link DataOutputStream#writeUTF} takes, three bytes a character. */
    private static final int PIECE = 20_000;

    private ItemCodec() {}

    static byte[] write(Item item) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, item);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Item item) throws IOException {
        out.writeUTF(item.key().kind().name());
        string(out, item.key().id());
        optional(out, item.statement());
        optional(out, item.title());
        list(out, item.words(), ItemCodec::words);
        out.writeBoolean(item.whole());
        strings(out, item.around());
        strings(out, item.aliases());
        list(out, item.who(), ItemCodec::named);
        list(out, item.toward(), ItemCodec::named);
        strings(out, item.mentioned());
        strings(out, item.types());
        list(out, item.when().stream().toList(), ItemCodec::when);
        list(out, item.published(), (o, day) -> o.writeLong(day.toEpochDay()));
        optional(out, item.place());
        strings(out, item.places());
        strings(out, item.outlets());
        strings(out, item.filed());
        out.writeInt(item.reports());
        out.writeInt(item.origins().orElse(-1));
    }

    /** Returns an item, without what its meaning is made from. */
    static Item read(byte[] bytes, int offset, int length) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            return new Item(
                    new EntryKey(EntryKind.valueOf(in.readUTF()), string(in)),
                    optional(in),
                    optional(in),
                    list(in, ItemCodec::words),
                    in.readBoolean(),
                    strings(in),
                    strings(in),
                    list(in, ItemCodec::named),
                    list(in, ItemCodec::named),
                    strings(in),
                    strings(in),
                    list(in, ItemCodec::when).stream().findFirst(),
                    list(in, i -> LocalDate.ofEpochDay(i.readLong())),
                    optional(in),
                    strings(in),
                    strings(in),
                    strings(in),
                    in.readInt(),
                    origins(in.readInt()),
                    Item.Meant.NOTHING);
        }
    }

    private static OptionalInt origins(int number) {
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static void words(DataOutputStream out, Words words) throws IOException {
        string(out, words.at().article().value());
        span(out, words.at().span());
        span(out, words.codePoints());
        string(out, words.text());
        optional(out, words.outlet());
        out.writeLong(words.published().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    }

    private static Words words(DataInputStream in) throws IOException {
        return new Words(
                new Evidence(new ArticleId(string(in)), span(in)),
                span(in),
                string(in),
                List.of(),
                optional(in),
                day(in.readLong()));
    }

    private static Optional<LocalDate> day(long number) {
        return number == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }

    private static void named(DataOutputStream out, Named named) throws IOException {
        string(out, named.id().value());
        string(out, named.name());
    }

    private static Named named(DataInputStream in) throws IOException {
        return new Named(new EntityId(string(in)), string(in));
    }

    private static void when(DataOutputStream out, When when) throws IOException {
        out.writeLong(when.from().toEpochDay());
        out.writeLong(when.to().toEpochDay());
        out.writeUTF(when.extent().name());
    }

    private static When when(DataInputStream in) throws IOException {
        return new When(
                LocalDate.ofEpochDay(in.readLong()),
                LocalDate.ofEpochDay(in.readLong()),
                When.Extent.valueOf(in.readUTF()));
    }

    private static void span(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.begin());
        out.writeInt(span.end());
    }

    private static Span span(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    private static void strings(DataOutputStream out, List<String> strings) throws IOException {
        list(out, strings, ItemCodec::string);
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        return list(in, ItemCodec::string);
    }

    private static void optional(DataOutputStream out, Optional<String> text) throws IOException {
        list(out, text.stream().toList(), ItemCodec::string);
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return list(in, ItemCodec::string).stream().findFirst();
    }

    private static void string(DataOutputStream out, String text) throws IOException {
        out.writeInt((text.length() + PIECE - 1) / PIECE);
        for (int from = 0; from < text.length(); from += PIECE) {
            out.writeUTF(text.substring(from, Math.min(text.length(), from + PIECE)));
        }
    }

    private static String string(DataInputStream in) throws IOException {
        int pieces = in.readInt();
        if (pieces == 1) {
            return in.readUTF();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(in.readUTF());
        }
        return text.toString();
    }

    private static <T> void list(DataOutputStream out, List<T> values, Writing<T> writing) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writing.write(out, value);
        }
    }

    private static <T> List<T> list(DataInputStream in, Reading<T> reading) throws IOException {
        int count = in.readInt();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(reading.read(in));
        }
        return values;
    }

    private interface Writing<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }
}
