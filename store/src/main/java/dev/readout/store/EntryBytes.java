package dev.readout.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The JSON of an entry as it lies in the store: one byte, 1, that names the dictionary, then raw deflate of the UTF-8 with
 * that dictionary set. An entry is short, and most of it are the names of fields: with them known beforehand it takes half
 * of the room.
 *
 * <p>Not thread-safe; cheap to make.
 */
final class EntryBytes {
    private static final byte DICTIONARY_1 = 1;
    private static final byte[] WORDS_1 = resource("entry-dictionary-1.txt");

    private final byte[] buffer = new byte[8_192];

    /** Packs. */
    byte[] pack(String json) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(WORDS_1);
            deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.write(DICTIONARY_1);
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Unpacks, or throws {@link IOException} when the bytes were not packed here. */
    String unpack(byte[] packed) throws IOException {
        if (packed.length == 0 || packed[0] != DICTIONARY_1) {
            throw new IOException("made by an unknown dictionary");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            inflater.setDictionary(WORDS_1);
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            while (!inflater.finished()) {
                int got = inflater.inflate(buffer);
                if (got == 0 && !inflater.finished()) {
                    throw new IOException("it ends too early");
                }
                json.write(buffer, 0, got);
            }
            return json.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = EntryBytes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
