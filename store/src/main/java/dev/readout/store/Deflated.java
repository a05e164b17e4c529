package dev.readout.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes as they lie in the store: in zlib's format, which every platform reads. */
final class Deflated {
    private Deflated() {}

    static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return packed.toByteArray();
    }

    /** Unpacks, or throws {@link IOException} when the bytes were not written by {@link #deflate}. */
    static byte[] inflate(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
