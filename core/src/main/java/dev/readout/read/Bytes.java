package dev.readout.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells files that are no text from files that are, by their first bytes and their control characters. */
final class Bytes {
    private static final int SAMPLE = 65_536;

    /** Text has a stray control character now and then; compressed data has one in eight bytes. */
    private static final int MOST_CONTROLS_PERCENT = 2;

    private record Signature(String bytes, String what) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("%PDF-", "a PDF; save its text and give that"),
            new Signature("\u0089PNG", "a picture"),
            new Signature("\u00FF\u00D8\u00FF", "a picture"),
            new Signature("GIF87a", "a picture"),
            new Signature("GIF89a", "a picture"),
            new Signature("PK\u0003\u0004", "an archive or an office document; unpack it or save its text"),
            new Signature("PK\u0005\u0006", "an empty archive"),
            new Signature("\u001F\u008B", "a compressed file; unpack it first"),
            new Signature("BZh", "a compressed file; unpack it first"),
            new Signature("\u00FD7zXZ", "a compressed file; unpack it first"),
            new Signature("7z\u00BC\u00AF", "an archive; unpack it first"),
            new Signature("\u007FELF", "a program"),
            new Signature("\u00D0\u00CF\u0011\u00E0", "an old office document; save its text and give that"),
            new Signature("{\\rtf", "a rich-text document; save it as plain text and give that"));

    private Bytes() {}

    static Optional<Problem> problem(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(new Problem(Problem.Kind.EMPTY, "The file holds nothing."));
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Signature signature : SIGNATURES) {
            if (start.startsWith(signature.bytes()) && !isTextAfterAll(signature, bytes)) {
                return Optional.of(new Problem(Problem.Kind.BINARY, "This is not text but " + signature.what() + "."));
            }
        }
        if (!Encodings.isWide(bytes) && hasControls(bytes)) {
            return Optional.of(
                    new Problem(Problem.Kind.BINARY, "This is not text; give the article as a web page or as text."));
        }
        return Optional.empty();
    }

    /** "BZh" may open a word of a report; a signature of letters alone needs the bytes after it to agree. */
    private static boolean isTextAfterAll(Signature signature, byte[] bytes) {
        return signature.bytes().equals("BZh") && !hasControls(bytes);
    }

    private static boolean hasControls(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return true;
            }
            // Tab to carriage return, and the escape of ISO-2022, are at home in text.
            boolean control = b < 0x20 && !(b >= 0x09 && b <= 0x0D) && b != 0x1B;
            controls += control || b == 0x7F ? 1 : 0;
        }
        return controls * 100 > length * MOST_CONTROLS_PERCENT;
    }
}
