package dev.readout.export;

import java.nio.charset.StandardCharsets;

/**
 * Names of entries for the world outside: tag URIs (RFC 4151), which say who coined them and promise no page. The same
 * entry has the same name in every store, because its id comes from content.
 */
final class Tags {
    private static final String BASE = "tag:readout.dev,2026:";

    private Tags() {}

    /** Returns the name of something of a kind. */
    static String of(String kind, String id) {
        return BASE + kind + "/" + encoded(id);
    }

    /** Returns the beginning of the names of Readout's own terms. */
    static String vocabulary() {
        return BASE + "vocabulary/";
    }

    /**
     * Returns a text with everything but ASCII letters, digits and {@code . _ ~} percent-encoded as UTF-8. The hyphen is too: in
     * a text directive it has a meaning, and nowhere does it need to stand.
     */
    static String encoded(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~')) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
