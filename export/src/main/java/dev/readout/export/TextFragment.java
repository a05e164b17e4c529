package dev.readout.export;

import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that open a publisher's page at a passage: text directives ({@code #:~:text=}) of the WICG specification
 * "URL Fragment Text Directives".
 *
 * <p>Pure and thread-safe. The page holds more words than the body that Readout took from it: so words that are short, or that
 * stand in the body twice, come with some of those around them. A passage that no directive tells from another of the same
 * body opens its page without one: a link to the wrong words would be worse than one to the page.
 */
public final class TextFragment {
    private static final String DIRECTIVE = ":~:text=";
    /** Longer passages are given by their first and last words: addresses stay readable, and a changed word in between does no harm. */
    private static final int LONGEST_WHOLE = 100;
    /** So many words make a beginning or an end. */
    private static final int EDGE = 5;
    /** Shorter words stand on a page by chance. */
    private static final int SHORT = 20;
    /** More words around a passage than that no address needs. */
    private static final int MOST_AROUND = 12;

    private TextFragment() {}

    /**
     * Returns an address that opens a page at a passage.
     *
     * @param url the page's address
     * @param body the report's body
     * @param span the passage
     * @return empty when the address is none of the web
     */
    public static Optional<String> link(String url, String body, Span span) {
        if (!WebAddress.isOne(url)) {
            return Optional.empty();
        }
        int earlier = url.indexOf(":~:");
        String page = earlier < 0 ? url : url.substring(0, earlier);
        Optional<String> directive = directive(body, span);
        return Optional.of(
                directive.isEmpty()
                        ? page.endsWith("#") ? page.substring(0, page.length() - 1) : page
                        : page + (page.indexOf('#') < 0 ? "#" : "") + DIRECTIVE + directive.get());
    }

    private static Optional<String> directive(String body, Span span) {
        PageText text = new PageText(body);
        Span whole = text.toWords(span);
        if (whole.isEmpty() || hasHalfCharacter(whole.in(body))) {
            return Optional.empty();
        }
        for (int edge = EDGE; edge <= 2 * EDGE; edge += EDGE) {
            for (int around = text.collapsed(whole).length() < SHORT ? 2 : 0; around <= MOST_AROUND; around++) {
                Directive directive = directive(text, whole, edge, around);
                if (text.find(directive).filter(whole::equals).isPresent()) {
                    return Optional.of(directive.encoded());
                }
            }
        }
        return Optional.empty();
    }

    private static Directive directive(PageText text, Span whole, int edge, int around) {
        Span first = text.paragraphStart(whole);
        boolean onePiece = first.equals(whole)
                && (text.collapsed(whole).length() <= LONGEST_WHOLE || text.words(whole) <= 2 * EDGE);
        String start = onePiece ? text.collapsed(whole) : text.firstWords(first, edge);
        String end = onePiece ? "" : text.lastWords(text.paragraphEnd(whole), edge);
        return new Directive(text.wordsBefore(whole, around), start, end, text.wordsAfter(whole, around));
    }

    private static boolean hasHalfCharacter(String words) {
        return words.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The four parts; empty where there is none. */
    private record Directive(String prefix, String start, String end, String suffix) {
        String encoded() {
            return (prefix.isEmpty() ? "" : Tags.encoded(prefix) + "-,")
                    + Tags.encoded(start)
                    + (end.isEmpty() ? "" : "," + Tags.encoded(end))
                    + (suffix.isEmpty() ? "" : ",-" + Tags.encoded(suffix));
        }
    }

    /** A body as a browser searches it: case and the width of white space mean nothing, and no match crosses paragraphs. */
    private static final class PageText {
        private final String body;
        /** Lower case, white space collapsed to one blank, a paragraph break to one line feed. */
        private final String folded;
        /** Of each character of {@code folded}, where it stands in the body. */
        private final int[] places;

        PageText(String body) {
            this.body = body;
            StringBuilder text = new StringBuilder(body.length());
            places = new int[body.length()];
            int i = 0;
            while (i < body.length()) {
                int end = i;
                while (end < body.length() && isSpace(body.charAt(end))) {
                    end++;
                }
                places[text.length()] = i;
                if (end > i) {
                    text.append(body.substring(i, end).contains(Article.PARAGRAPH_BREAK) ? '\n' : ' ');
                    i = end;
                } else {
                    text.append(Character.toLowerCase(body.charAt(i)));
                    i++;
                }
            }
            folded = text.toString();
        }

        /** Returns words as they are searched: one character for each, as in the body. */
        private static String fold(String words) {
            StringBuilder text = new StringBuilder(words.length());
            words.chars().forEach(c -> text.append(Character.toLowerCase((char) c)));
            return text.toString();
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || c == '\u00a0';
        }

        /** Returns a span without white space at its edges, and with the whole of the words that it cuts. */
        Span toWords(Span span) {
            int begin = span.begin();
            int end = span.end();
            while (begin < end && isSpace(body.charAt(begin))) {
                begin++;
            }
            while (end > begin && isSpace(body.charAt(end - 1))) {
                end--;
            }
            if (begin == end) {
                return new Span(begin, end);
            }
            while (!isEdge(begin)) {
                begin--;
            }
            while (!isEdge(end)) {
                end++;
            }
            return new Span(begin, end);
        }

        /** Returns whether an offset of the body is no place inside a word. */
        private boolean isEdge(int at) {
            return at == 0 || at == body.length() || !(inWord(body.charAt(at - 1)) && inWord(body.charAt(at)));
        }

        private static boolean inWord(char c) {
            return Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        String collapsed(Span span) {
            return span.in(body).replaceAll("[\\s\\u00a0]+", " ");
        }

        int words(Span span) {
            return collapsed(span).split(" ").length;
        }

        Span paragraphStart(Span span) {
            int end = body.indexOf(Article.PARAGRAPH_BREAK, span.begin());
            return end < 0 || end >= span.end() ? span : new Span(span.begin(), end);
        }

        Span paragraphEnd(Span span) {
            int begin = body.lastIndexOf(Article.PARAGRAPH_BREAK, span.end() - 1);
            return begin < span.begin() ? span : new Span(begin + Article.PARAGRAPH_BREAK.length(), span.end());
        }

        String firstWords(Span span, int count) {
            String[] words = collapsed(span).strip().split(" ", count + 1);
            return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
        }

        String lastWords(Span span, int count) {
            String[] words = collapsed(span).strip().split(" ");
            return String.join(" ", List.of(words).subList(Math.max(0, words.length - count), words.length));
        }

        String wordsBefore(Span span, int count) {
            int end = span.begin();
            while (end > 0 && isSpace(body.charAt(end - 1))) {
                end--;
            }
            int begin = body.lastIndexOf(Article.PARAGRAPH_BREAK, end - 1);
            return count == 0 || end == 0
                    ? ""
                    : lastWords(new Span(begin < 0 ? 0 : begin + Article.PARAGRAPH_BREAK.length(), end), count);
        }

        String wordsAfter(Span span, int count) {
            int begin = span.end();
            while (begin < body.length() && isSpace(body.charAt(begin))) {
                begin++;
            }
            int end = body.indexOf(Article.PARAGRAPH_BREAK, begin);
            return count == 0 || begin == body.length()
                    ? ""
                    : firstWords(new Span(begin, end < 0 ? body.length() : end), count);
        }

        /** Returns what a browser would find first. */
        Optional<Span> find(Directive directive) {
            String prefix = fold(directive.prefix());
            String start = fold(directive.start());
            String end = fold(directive.end());
            String suffix = fold(directive.suffix());
            int from = 0;
            while (true) {
                int at = next(prefix.isEmpty() ? start : prefix, from);
                if (at < 0) {
                    return Optional.empty();
                }
                from = at + 1;
                int begin = prefix.isEmpty() ? at : overSpace(at + prefix.length());
                if (!stands(start, begin)) {
                    continue;
                }
                int after = begin + start.length();
                if (end.isEmpty()) {
                    if (suffix.isEmpty() || stands(suffix, overSpace(after))) {
                        return Optional.of(span(begin, after));
                    }
                    continue;
                }
                for (int last = next(end, after); last >= 0; last = next(end, last + 1)) {
                    if (suffix.isEmpty() || stands(suffix, overSpace(last + end.length()))) {
                        return Optional.of(span(begin, last + end.length()));
                    }
                }
            }
        }

        private Span span(int begin, int end) {
            return new Span(places[begin], places[end - 1] + 1);
        }

        private int next(String words, int from) {
            int at = folded.indexOf(words, from);
            while (at >= 0 && !stands(words, at)) {
                at = folded.indexOf(words, at + 1);
            }
            return at;
        }

        /** Returns whether the words stand there, whole. */
        private boolean stands(String words, int at) {
            int end = at + words.length();
            return end <= folded.length()
                    && folded.startsWith(words, at)
                    && isEdge(places[at])
                    && isEdge(places[end - 1] + 1);
        }

        private int overSpace(int at) {
            int to = at;
            while (to < folded.length() && isSpace(folded.charAt(to))) {
                to++;
            }
            return to;
        }
    }
}
