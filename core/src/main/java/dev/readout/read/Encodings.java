package dev.readout.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From bytes to text: byte order mark, then UTF-16 by its pattern of zeros, then UTF-8 where the bytes prove it, then
 * what the file declares, then the likeliest old encoding.
 *
 * <p>Declarations lie (a page moved to UTF-8 whose template still says windows-1252): bytes above 0x7F that form
 * valid UTF-8 throughout practically never mean anything else, so they outweigh a declaration. Names are read as
 * browsers read them (WHATWG Encoding Standard): ISO-8859-1 means windows-1252, GB2312 means GB18030.
 */
final class Encodings {
    /** How far into a file a declaration may stand; browsers look at 1024 bytes, real pages need more. */
    private static final int HEAD = 8192;

    /** A stray zero or two make a damaged file, not a wide one. */
    private static final int FEWEST_ZEROS = 3;

    private static final Pattern DECLARED = Pattern.compile(
            "(?:charset|encoding)[ \t\r\n]*=[ \t\r\n]*[\"']?[ ]*([A-Za-z0-9][A-Za-z0-9_.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> READ_AS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("unicode", "UTF-8"),
            // A page that can be read far enough to find such a declaration is not in it.
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    private Encodings() {}

    /**
     * Bytes as text.
     *
     * @param text the characters, without byte order mark; U+FFFD stands where bytes fit no encoding
     * @param undecodable how many U+FFFD the decoding put there
     */
    record Decoded(String text, int undecodable) {}

    static Decoded decode(byte[] bytes) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return lenient(bytes, marked.get());
        }
        Optional<Charset> wide = utf16ByZeros(bytes);
        if (wide.isPresent()) {
            return lenient(bytes, wide.get());
        }
        Optional<Charset> declared = declared(bytes);
        // ISO-2022 is the one family whose bytes are all ASCII: only its declaration and its escapes give it away.
        if (declared.isPresent() && declared.get().name().startsWith("ISO-2022") && contains(bytes, (byte) 0x1B)) {
            return lenient(bytes, declared.get());
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), 0);
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return lenient(bytes, declared.get());
        }
        return lenient(bytes, likeliest(bytes));
    }

    /** Returns whether the bytes are UTF-16, with a byte order mark or by where their zeros stand. */
    static boolean isWide(byte[] bytes) {
        return byteOrderMark(bytes)
                        .filter(mark -> !mark.equals(StandardCharsets.UTF_8))
                        .isPresent()
                || utf16ByZeros(bytes).isPresent();
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in UTF-16 has a zero beside most of its blanks and line ends, always on the same side. */
    private static Optional<Charset> utf16ByZeros(byte[] bytes) {
        int length = Math.min(bytes.length & ~1, HEAD);
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if ((i & 1) == 0) {
                    evenZeros++;
                } else {
                    oddZeros++;
                }
            }
        }
        int pairs = length / 2;
        if (Math.max(evenZeros, oddZeros) < FEWEST_ZEROS
                || Math.min(evenZeros, oddZeros) * 20 > Math.max(evenZeros, oddZeros)) {
            return Optional.empty();
        }
        // One character in ten from ASCII is what spaces alone give; binary files spread their zeros over both sides.
        if (oddZeros * 10 >= pairs && evenZeros * 10 < pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return evenZeros * 10 >= pairs && oddZeros * 10 < pairs
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        String lower = Words.lower(head);
        // In running text "charset=" is a word like any other.
        if (!lower.contains("<meta") && !lower.contains("<?xml")) {
            return Optional.empty();
        }
        Matcher matcher = DECLARED.matcher(head);
        while (matcher.find()) {
            Optional<Charset> charset = named(matcher.group(1));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String label = name.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(READ_AS.getOrDefault(label, label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /**
     * The likeliest encoding of bytes that are not UTF-8 and say nothing: UTF-8 with damage, where most high bytes
     * form valid sequences; windows-1251, where most letters are above 0x7F; else windows-1252.
     */
    private static Charset likeliest(byte[] bytes) {
        int valid = 0;
        int stray = 0;
        int asciiLetters = 0;
        int highLetters = 0;
        for (int i = 0; i < bytes.length; ) {
            int b = bytes[i] & 0xFF;
            int length = b >= 0xF0 && b < 0xF5 ? 4 : b >= 0xE0 ? 3 : b >= 0xC2 ? 2 : 1;
            if (b < 0x80) {
                asciiLetters += Character.isLetter(b) ? 1 : 0;
                i++;
            } else if (length > 1 && b < 0xF5 && continued(bytes, i, length)) {
                valid++;
                highLetters += length;
                i += length;
            } else {
                stray++;
                highLetters += b >= 0xC0 ? 1 : 0;
                i++;
            }
        }
        if (valid > 2 * stray) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(highLetters > asciiLetters ? cyrillic(bytes) : "windows-1252");
    }

    /** Small letters outnumber capitals: they stand at 0xE0–0xFF in windows-1251, at 0xC0–0xDF in KOI8. */
    private static String cyrillic(byte[] bytes) {
        int upper = 0;
        int lower = 0;
        for (byte each : bytes) {
            int b = each & 0xFF;
            upper += b >= 0xE0 ? 1 : 0;
            lower += b >= 0xC0 && b < 0xE0 ? 1 : 0;
        }
        return upper >= lower ? "windows-1251" : "KOI8-U";
    }

    private static boolean continued(byte[] bytes, int start, int length) {
        if (start + length > bytes.length) {
            return false;
        }
        for (int i = start + 1; i < start + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] bytes, Charset charset) {
        Optional<String> strict = strict(bytes, charset);
        String text = strict.orElseGet(() -> new String(bytes, charset));
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            text = text.substring(1);
        }
        int undecodable = strict.isPresent()
                ? 0
                : (int) text.chars().filter(c -> c == '\uFFFD').count();
        return new Decoded(text, undecodable);
    }
}
