package dev.readout.read;

import java.util.Locale;

/** The shape of printed words: white space, sentence ends, letter case. Pure functions, linear in the text. */
final class Words {
    private static final String CLOSERS = "\"'”’»)]›」』*_";
    private static final String STOPS = ".!?…。！？؟।";
    private static final String OPENERS = "\"'“‘„«‹「『";

    private Words() {}

    /**
     * Collapses white space as a browser does, no-break and other typographic spaces included, and drops what no
     * reader sees: soft hyphens, zero-width spaces, byte order marks and control characters. Every other character
     * stays as printed. (Zero-width joiners stay: they change letters in several scripts.)
     */
    static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = !out.isEmpty();
            } else if (!isInvisible(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || Character.isISOControl(c);
    }

    /** Returns whether the text ends as a sentence does, closing quotes and brackets aside. */
    static boolean endsSentence(String text) {
        int end = lastBeforeClosers(text);
        return end >= 0 && STOPS.indexOf(text.charAt(end)) >= 0;
    }

    /** Returns whether the text ends in a full stop (or the like, but not a question mark), closers aside. */
    static boolean endsStatement(String text) {
        int end = lastBeforeClosers(text);
        return end >= 0 && STOPS.indexOf(text.charAt(end)) >= 0 && "?？؟".indexOf(text.charAt(end)) < 0;
    }

    private static int lastBeforeClosers(String text) {
        int end = text.length() - 1;
        while (end >= 0 && (CLOSERS.indexOf(text.charAt(end)) >= 0 || isSpace(text.charAt(end)))) {
            end--;
        }
        return end;
    }

    /** Returns whether the text breaks off where more must follow: a comma, a colon, a dash. */
    static boolean endsOpen(String text) {
        return !text.isEmpty() && ",:;—–-".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean startsQuoted(String text) {
        return !text.isEmpty() && OPENERS.indexOf(text.charAt(0)) >= 0;
    }

    static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Counts words: runs of letters and digits, and every two characters of a script that has no word spaces. */
    static int count(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isUnspaced(c)) {
                unspaced++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                if (!inside) {
                    words++;
                }
                inside = true;
            } else if (c != '\'' && c != '’' && c != '-' && c != '.' && c != ',') {
                inside = false;
            }
        }
        return words + unspaced / 2;
    }

    private static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || script == Character.UnicodeScript.LAO
                || script == Character.UnicodeScript.KHMER
                || script == Character.UnicodeScript.MYANMAR;
    }

    /** Returns whether it reads as prose: a few words and the end of a sentence, or many words. */
    static boolean isProse(String text) {
        int words = count(text);
        return words >= 25 || (words >= 5 && (endsSentence(text) || holdsSentence(text)));
    }

    private static boolean holdsSentence(String text) {
        int stop = text.indexOf(". ");
        return stop > 0
                && stop + 2 < text.length()
                && Character.isUpperCase(text.charAt(stop + 2))
                && Character.isLowerCase(text.charAt(stop - 1));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns the first {@code length} characters, or all when there are fewer; never half of a pair. */
    static String head(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
