package dev.readout.read;

import dev.readout.article.Hash;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * The bytes of one article as they were found, with what is known of them from outside; never edited.
 *
 * <p>Immutable: the bytes are copied in and out.
 */
public final class Capture {
    private final String name;
    private final byte[] bytes;
    private final String sha256;
    private final Hints hints;
    private final Instant read;

    /**
     * Keeps a copy of the bytes.
     *
     * @param name the file's name as the user gave it; its ending is one sign of the format among others
     * @param bytes what the file holds
     * @param hints what the user says of it
     * @param read when it was read
     */
    public Capture(String name, byte[] bytes, Hints hints, Instant read) {
        this.name = Objects.requireNonNull(name);
        this.bytes = bytes.clone();
        this.hints = Objects.requireNonNull(hints);
        this.read = Objects.requireNonNull(read);
        this.sha256 = Hash.sha256(this.bytes);
    }

    /** Returns the file's name as the user gave it. */
    public String name() {
        return name;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns how many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** Returns the SHA-256 of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Returns what the user says of it. */
    public Hints hints() {
        return hints;
    }

    /** Returns when it was read. */
    public Instant read() {
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Capture that
                && name.equals(that.name)
                && Arrays.equals(bytes, that.bytes)
                && hints.equals(that.hints)
                && read.equals(that.read);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
