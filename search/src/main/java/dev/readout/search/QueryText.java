package dev.readout.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a query asks for, taken apart. Any text is one.
 *
 * @param words single words, those that say nothing left out unless there are no others
 * @param phrases words that must stand side by side, in order
 * @param plain the text without its marks, to be understood as a whole
 */
record QueryText(List<Word> words, List<List<Analysis.Token>> phrases, String plain) {
    /** More words than any question has; the rest of a longer one is left out. */
    private static final int MOST_WORDS = 40;
    /** Characters that are looked at. */
    private static final int LONGEST = 2_000;

    private static final String QUOTATION_MARKS = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";

    /**
     * A word.
     *
     * @param printed as the user wrote it
     * @param given how much of it
     */
    record Word(Analysis.Token token, String printed, Given given) {
        /** Returns whether longer words that begin so are meant too. */
        boolean beginning() {
            return given != Given.WHOLE;
        }

        /** Returns whether the word as it stands is meant too, in any form. */
        boolean whole() {
            return given != Given.BEGINNING;
        }
    }

    /** How much of a word a query gives. */
    enum Given {
        WHOLE,
        /** Only its beginning, and the user says so. */
        BEGINNING,
        /** One or the other: the user is still typing. */
        EITHER
    }

    /**
     * Takes a query apart.
     *
     * @param typing whether its last word may go on
     */
    static QueryText parse(String whole, Analysis analysis, boolean typing) {
        String text = whole.substring(0, Math.min(whole.length(), LONGEST));
        List<Word> words = new ArrayList<>();
        List<List<Analysis.Token>> phrases = new ArrayList<>();
        int left = MOST_WORDS;
        int at = 0;
        while (at < text.length()) {
            int opening = mark(text, at);
            int closing = opening < 0 ? -1 : mark(text, opening + 1);
            if (closing < 0) {
                // A mark without its pair is a letter like others, and no word holds it.
                left = add(words, text.substring(at), analysis, left);
                typed(words, text, typing);
                break;
            }
            left = add(words, text.substring(at, opening), analysis, left);
            String quoted = text.substring(opening + 1, closing);
            List<Analysis.Token> tokens = analysis.tokens(quoted);
            if (tokens.size() > 1 && tokens.size() <= left) {
                phrases.add(tokens);
                left -= tokens.size();
            } else {
                left = add(words, quoted, analysis, left);
            }
            at = closing + 1;
        }
        List<Word> telling = words.stream()
                .filter(word -> word.beginning()
                        || !Analysis.STOP_WORDS.contains(word.token().exact()))
                .toList();
        return new QueryText(
                telling.isEmpty() && phrases.isEmpty() ? List.copyOf(words) : telling,
                List.copyOf(phrases),
                text.strip());
    }

    private static int mark(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (QUOTATION_MARKS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int add(List<Word> words, String text, Analysis analysis, int left) {
        int room = left;
        for (Analysis.Token token : analysis.tokens(text)) {
            if (room == 0) {
                break;
            }
            boolean beginning = token.end() < text.length() && text.charAt(token.end()) == '*';
            words.add(new Word(
                    token, text.substring(token.begin(), token.end()), beginning ? Given.BEGINNING : Given.WHOLE));
            room--;
        }
        return room;
    }

    /** The word at the end of what was typed so far may be the beginning of another one. */
    private static void typed(List<Word> words, String text, boolean typing) {
        if (typing && !words.isEmpty() && text.endsWith(words.getLast().printed())) {
            Word last = words.removeLast();
            words.add(new Word(last.token(), last.printed(), Given.EITHER));
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
