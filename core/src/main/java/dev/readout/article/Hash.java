package dev.readout.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), and short stable names for things made of it. */
public final class Hash {
    /** 64 bits: two of a million things share a name once in tens of millions of records. */
    private static final int SHORT = 8;

    private Hash() {}

    /** Returns the 32 bytes of the SHA-256. */
    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the SHA-256 of the bytes in 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    /** Returns the SHA-256 of the text's UTF-8 in 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns 16 hexadecimal digits that stand for these parts in this order. */
    public static String of(String... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            all.writeBytes(part.getBytes(StandardCharsets.UTF_8));
            all.write(0);
        }
        return HexFormat.of().formatHex(digest(all.toByteArray()), 0, SHORT);
    }
}
