package dev.readout.export;

import java.util.Locale;

/**
 * Words of a report for formats that cannot carry, or whose readers would obey, every character: control characters,
 * characters that turn the direction of what follows, and half surrogate pairs become U+FFFD, one for one.
 *
 * <p>JSON carries all of them and is not treated so.
 */
final class Plain {
    private static final int REPLACEMENT = 0xfffd;

    private Plain() {}

    /** Returns the words with their line breaks, each as one line feed. */
    static String text(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.replace("\r\n", "\n").codePoints().forEach(c -> out.appendCodePoint(safe(c)));
        return out.toString();
    }

    /** Returns the words on one line, white space collapsed. */
    static String line(String words) {
        return text(words).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Returns the name of a constant as the record has it. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of a constant as a heading has it. */
    static String title(Enum<?> constant) {
        return constant.name().charAt(0) + lower(constant).substring(1);
    }

    private static int safe(int c) {
        if (c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
            return '\n';
        }
        return forbidden(c) ? REPLACEMENT : c;
    }

    private static boolean forbidden(int c) {
        return c < ' ' && c != '\n' && c != '\t'
                || 0x7f <= c && c <= 0x9f
                || 0x202a <= c && c <= 0x202e
                || 0x2066 <= c && c <= 0x2069
                || 0xd800 <= c && c <= 0xdfff
                || (c & 0xfffe) == 0xfffe // no characters, U+FFFE and U+FFFF among them, which XML does not take
                || 0xfdd0 <= c && c <= 0xfdef;
    }
}
