package dev.readout.time;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text cut into words, numbers and marks, in one pass.
 *
 * <p>Asking beyond either end answers with a break, so that a rule needs no check of its own.
 */
final class Words {
    private static final Word NOTHING = new Word(0, 0, "", Word.Kind.BREAK, false);

    /** Longer runs of letters are no words that a rule knows. */
    private static final int LONGEST = 24;

    /** What may stand after an apostrophe: "year's", "they'll". */
    private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "ll", "d", "re", "ve", "t", "m");

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "s");

    private final List<Word> words;

    private Words(List<Word> words) {
        this.words = words;
    }

    /**
     * Cuts a text.
     *
     * @param paragraphs at whose ends no phrase goes on; those between blank lines when there are none
     */
    static Words of(String text, List<Span> paragraphs) {
        return new Words(new Cutting(text, paragraphs).all());
    }

    int size() {
        return words.size();
    }

    Word at(int i) {
        return i < 0 || i >= words.size() ? NOTHING : words.get(i);
    }

    String lower(int i) {
        return at(i).lower();
    }

    boolean is(int i, String word) {
        return at(i).lower().equals(word);
    }

    boolean in(int i, Set<String> any) {
        return any.contains(at(i).lower());
    }

    boolean any(int i, String... words) {
        String lower = at(i).lower();
        for (String word : words) {
            if (word.equals(lower)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether these words stand one after the other from {@code i} on. */
    boolean run(int i, String... expected) {
        for (int k = 0; k < expected.length; k++) {
            if (!is(i + k, expected[k])) {
                return false;
            }
        }
        return true;
    }

    boolean isNumber(int i) {
        return at(i).kind() == Word.Kind.NUMBER;
    }

    boolean isBreak(int i) {
        return at(i).kind() == Word.Kind.BREAK;
    }

    boolean capital(int i) {
        return at(i).capital();
    }

    /** Returns whether no space stands before this word. */
    boolean joined(int i) {
        return i > 0 && at(i).begin() == at(i - 1).end();
    }

    /** Returns the number that stands here, or -1 where none does or it has more than {@code digits} digits. */
    int number(int i, int digits) {
        Word word = at(i);
        return word.kind() == Word.Kind.NUMBER && word.lower().length() <= digits ? Integer.parseInt(word.lower()) : -1;
    }

    boolean isHyphen(int i) {
        return is(i, "-") || is(i, "–") || is(i, "‑") || is(i, "‐");
    }

    /** Returns the stretch from one word up to another that is not in it. */
    Span span(int from, int end) {
        return new Span(at(from).begin(), at(end - 1).end());
    }

    /** Returns whether a sentence, as far as its marks tell, ends at this word. */
    boolean isStop(int i) {
        Word word = at(i);
        if (word.kind() == Word.Kind.BREAK
                || word.lower().equals("?")
                || word.lower().equals("!")) {
            return true;
        }
        Word next = at(i + 1);
        if (!word.lower().equals(".") || Lexicon.isAbbreviation(at(i - 1).lower()) && next.kind() != Word.Kind.BREAK) {
            return false;
        }
        boolean apart = next.begin() > word.end() && (next.capital() || next.kind() == Word.Kind.MARK);
        return next.kind() == Word.Kind.BREAK || apart;
    }

    private static final class Cutting {
        private final String text;
        private final List<Span> paragraphs;
        private final List<Word> words = new ArrayList<>();
        private int at;
        private int paragraph;

        Cutting(String text, List<Span> paragraphs) {
            this.text = text;
            this.paragraphs = paragraphs;
        }

        List<Word> all() {
            while (at < text.length()) {
                skipSpace();
                if (at < text.length()) {
                    next();
                }
            }
            words.add(new Word(text.length(), text.length(), "", Word.Kind.BREAK, false));
            return words;
        }

        private void skipSpace() {
            int lines = 0;
            while (at < text.length() && isSpace(text.charAt(at))) {
                lines += text.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
            boolean begins = false;
            while (paragraph < paragraphs.size() && paragraphs.get(paragraph).begin() <= at) {
                paragraph++;
                begins = true;
            }
            if ((lines > 1 || begins) && !words.isEmpty() && words.getLast().kind() != Word.Kind.BREAK) {
                words.add(new Word(at, at, "", Word.Kind.BREAK, false));
            }
        }

        private void next() {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                letters();
            } else if (isApostrophe(c) && afterApostrophe()) {
                int begin = at;
                at++;
                at = lettersEnd(at);
                add(begin, Word.Kind.LETTERS);
            } else {
                int begin = at;
                at += Character.charCount(text.codePointAt(at));
                add(begin, Word.Kind.MARK);
            }
        }

        private void number() {
            int begin = at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            int end = lettersEnd(at);
            if (end > at && end - at <= 2 && ORDINALS.contains(lower(at, end))) {
                at = end;
                add(begin, Word.Kind.ORDINAL);
            } else {
                add(begin, Word.Kind.NUMBER);
            }
        }

        private void letters() {
            int begin = at;
            at = lettersEnd(at);
            if (at - begin == 1) {
                char first = Character.toLowerCase(text.charAt(begin));
                if ((first == 'a' || first == 'p') && matches(at, ".m")) {
                    at += matches(at, ".m.") ? 3 : 2;
                } else if (first == 'o'
                        && at < text.length()
                        && isApostrophe(text.charAt(at))
                        && matches(at + 1, "clock")) {
                    at += 6;
                }
            }
            add(begin, Word.Kind.LETTERS);
        }

        private boolean matches(int from, String expected) {
            return text.regionMatches(true, from, expected, 0, expected.length())
                    && (from + expected.length() >= text.length()
                            || !Character.isLetter(text.charAt(from + expected.length())));
        }

        private boolean afterApostrophe() {
            int end = lettersEnd(at + 1);
            return end > at + 1
                    && end - at <= 3
                    && AFTER_APOSTROPHE.contains(lower(at + 1, end))
                    && at > 0
                    && Character.isLetterOrDigit(text.charAt(at - 1));
        }

        private int lettersEnd(int from) {
            int end = from;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private void add(int begin, Word.Kind kind) {
            words.add(new Word(
                    begin, at, lower(begin, at).replace('’', '\''), kind, Character.isUpperCase(text.charAt(begin))));
        }

        private String lower(int begin, int end) {
            return text.substring(begin, Math.min(end, begin + LONGEST)).toLowerCase(Locale.ROOT);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
        }

        private static boolean isApostrophe(char c) {
            return c == '\'' || c == '’';
        }
    }
}
