package dev.readout.language.toolkit;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence into words and punctuation by their characters alone.
 *
 * <p>Unlike the toolkit's statistical tokenizer it keeps "higher-level" and "Putin-Zelensky" whole, knows curly
 * apostrophes, and always cuts the same way, which the rules over the words rely on.
 */
final class WordSplitter {
    /** "U.S.A.F." and no longer: what goes on is no abbreviation, and is not looked at again at every full stop. */
    private static final int LONGEST_ABBREVIATION = 12;

    private WordSplitter() {}

    /** Returns the words of the sentence, in order; a possessive 's is a word of its own. */
    static List<Span> split(String body, Span sentence) {
        List<Span> words = new ArrayList<>();
        int at = sentence.begin();
        while (at < sentence.end()) {
            int codePoint = body.codePointAt(at);
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int end = isWordPart(codePoint) ? wordEnd(body, at, sentence.end()) : at + Character.charCount(codePoint);
            end = Math.min(end, sentence.end());
            int possessive = possessive(body, at, end);
            if (possessive > at) {
                words.add(new Span(at, possessive));
                words.add(new Span(possessive, end));
            } else {
                words.add(new Span(at, end));
            }
            at = end;
        }
        return words;
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    private static int wordEnd(String body, int begin, int limit) {
        int at = begin;
        while (at < limit) {
            int codePoint = body.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean joins = next < limit && isWordPart(body.codePointAt(next));
            if (isWordPart(codePoint) || (joins && isJoiner(codePoint))) {
                at = next;
            } else if (codePoint == '.' && isAbbreviation(body, begin, at)) {
                return next;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isJoiner(int codePoint) {
        return switch (codePoint) {
            case '-', '\u2010', '\u2011', '\'', '\u2019', '.', ',', '/', ':', '&', '_', '@' -> true;
            default -> false;
        };
    }

    /** A single letter, letters with dots between them, or one of a few titles: their full stop belongs to the word. */
    private static boolean isAbbreviation(String body, int begin, int end) {
        if (end - begin > LONGEST_ABBREVIATION) {
            return false;
        }
        String word = body.substring(begin, end);
        return Abbreviations.keepsFullStop(word);
    }

    private static int possessive(String body, int begin, int end) {
        int length = end - begin;
        if (length > 2 && isApostrophe(body.charAt(end - 2)) && Character.toLowerCase(body.charAt(end - 1)) == 's') {
            return end - 2;
        }
        return -1;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018';
    }
}
