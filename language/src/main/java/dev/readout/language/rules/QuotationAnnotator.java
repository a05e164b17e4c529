package dev.readout.language.rules;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Quotation;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Pairs quotation marks of every style within a paragraph, single marks told from apostrophes, and knows the custom that
 * a quotation running over paragraphs opens again at each and closes only at the last.
 *
 * <p>Thread-safe and linear in the length of the text.
 */
public final class QuotationAnnotator implements Annotator {
    private static final Maker MAKER = new Maker("rules/quotations", "1");
    /** How far, in characters, a plural possessive looks for the mark that really closes: a few sentences. */
    private static final int FARTHEST_CLOSER = 600;

    @Override
    public Maker maker() {
        return MAKER;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of();
    }

    @Override
    public Set<Layer> assigns() {
        return Set.of(Layer.QUOTATIONS);
    }

    @Override
    public Annotations annotate(Annotations soFar) {
        List<Quotation> quotations = new ArrayList<>();
        String body = withTwofoldMarks(soFar.article().body());
        List<Span> paragraphs = soFar.article().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean continued = i + 1 < paragraphs.size()
                    && isOpener(body, paragraphs.get(i + 1).begin(), paragraphs.get(i + 1));
            new Pairing(body, paragraphs.get(i), continued, quotations).run();
        }
        quotations.replaceAll(quotation -> widened(quotation, soFar.article().body()));
        quotations.sort(Comparator.comparing(Quotation::span));
        return soFar.withQuotations(quotations);
    }

    /** Puts a double mark for each pair of single ones (''so'', ``so''), beside the words, in a copy of equal length. */
    private static String withTwofoldMarks(String body) {
        StringBuilder plain = new StringBuilder(body);
        for (int at = 0; at + 1 < body.length(); at++) {
            if (isTypewriterPair(body, at)) {
                boolean wordAfter = at + 2 < body.length() && !Character.isWhitespace(body.charAt(at + 2));
                boolean free = at == 0 || Character.isWhitespace(body.charAt(at - 1)) || body.charAt(at - 1) == '(';
                boolean opens = free && wordAfter;
                plain.setCharAt(at, opens ? ' ' : '"');
                plain.setCharAt(at + 1, opens ? '"' : ' ');
                at++;
            }
        }
        return plain.toString();
    }

    private static boolean isTypewriterPair(String body, int at) {
        char c = body.charAt(at);
        return (c == '\'' || c == '`') && at + 1 < body.length() && body.charAt(at + 1) == c;
    }

    /** Lets the quotation begin and end with the whole of its marks. */
    private static Quotation widened(Quotation quotation, String body) {
        Span span = quotation.span();
        boolean begins = span.begin() > 0 && isTypewriterPair(body, span.begin() - 1);
        boolean ends = quotation.closed() && isTypewriterPair(body, span.end() - 1);
        if (!begins || (quotation.closed() && !ends)) {
            return quotation;
        }
        return new Quotation(
                new Span(span.begin() - 1, ends ? span.end() + 1 : span.end()),
                quotation.closed(),
                quotation.nested(),
                2);
    }

    private static boolean isDouble(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '\u2039' || c == '\u203a';
    }

    private static boolean isOpener(String body, int at, Span paragraph) {
        char c = body.charAt(at);
        return (isDouble(c) || isSingle(c)) && opens(body, at, paragraph);
    }

    /** A mark opens when words follow it directly and none stand directly before it. */
    private static boolean opens(String body, int at, Span paragraph) {
        char c = body.charAt(at);
        if (c == '\u201c' || c == '\u2018' || c == '\u201e' || c == '\u201a' || c == '\u00ab' || c == '\u2039') {
            // “ and ‘ also stand for a wrongly set closing mark or apostrophe ("NATO‘s").
            return at == paragraph.begin() || !isWord(body.charAt(at - 1));
        }
        if (c == '\u201d' || c == '\u2019' || c == '\u00bb' || c == '\u203a') {
            return false;
        }
        boolean freeBefore = at == paragraph.begin() || !closesBefore(body.charAt(at - 1));
        boolean wordsAfter = at + 1 < paragraph.end() && !Character.isWhitespace(body.charAt(at + 1));
        return freeBefore && wordsAfter;
    }

    private static boolean closesBefore(char c) {
        return isWord(c) || c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ')' || c == ']';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** One paragraph's marks. */
    private static final class Pairing {
        private final String body;
        private final Span paragraph;
        private final boolean continued;
        private final List<Quotation> found;
        private final Deque<Integer> open = new ArrayDeque<>();
        private final int lastSingleCloser;

        Pairing(String body, Span paragraph, boolean continued, List<Quotation> found) {
            this.body = body;
            this.paragraph = paragraph;
            this.continued = continued;
            this.found = found;
            this.lastSingleCloser = lastSingleCloser();
        }

        void run() {
            for (int at = paragraph.begin(); at < paragraph.end(); at++) {
                char c = body.charAt(at);
                if (isDouble(c)) {
                    mark(at, true);
                } else if (isSingle(c)) {
                    mark(at, false);
                }
            }
            // What stayed open runs on into the next paragraph, or its closing mark was forgotten: then it is dropped.
            while (open.size() > 1) {
                open.pop();
            }
            if (continued && !open.isEmpty()) {
                found.add(new Quotation(new Span(open.pop(), paragraph.end()), false, false));
            }
        }

        private void mark(int at, boolean twofold) {
            // At most one of each kind is open at a time, so the stack never holds more than two.
            boolean sameKindOpen = open.stream().anyMatch(mark -> isDouble(body.charAt(mark)) == twofold);
            if (sameKindOpen) {
                if (twofold ? !(opens(body, at, paragraph) && isSlanted(at)) : closesSingle(at)) {
                    close(at, twofold);
                }
            } else if (opens(body, at, paragraph) && (twofold || (!isElision(at) && closingSingleFollows(at)))) {
                open.push(at);
            }
        }

        private boolean isSlanted(int at) {
            return body.charAt(at) != '"';
        }

        private void close(int at, boolean twofold) {
            while (!open.isEmpty() && isDouble(body.charAt(open.peek())) != twofold) {
                open.pop();
            }
            if (!open.isEmpty()) {
                int begin = open.pop();
                if (at > begin + 1) {
                    found.add(new Quotation(new Span(begin, at + 1), true, !open.isEmpty()));
                }
            }
        }

        /** A single mark closes unless a letter follows it: then it is an apostrophe. */
        private boolean closesSingle(int at) {
            return isSingleCloser(at) && !isPluralPossessive(at);
        }

        /** "the Families' League": a possessive, when the quotation it stands in closes only after it. */
        private boolean isPluralPossessive(int at) {
            return body.charAt(at - 1) == 's'
                    && at + 2 < paragraph.end()
                    && body.charAt(at + 1) == ' '
                    && Character.isLetter(body.charAt(at + 2))
                    && closesBeforeNextOpener(at + 1);
        }

        private boolean closesBeforeNextOpener(int from) {
            int limit = Math.min(paragraph.end(), from + FARTHEST_CLOSER);
            for (int at = from; at < limit; at++) {
                if (isSingle(body.charAt(at))) {
                    if (opens(body, at, paragraph)) {
                        return false;
                    }
                    if (isSingleCloser(at)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean closingSingleFollows(int at) {
            return lastSingleCloser > at || continued;
        }

        private int lastSingleCloser() {
            for (int at = paragraph.end() - 1; at > paragraph.begin(); at--) {
                if (isSingle(body.charAt(at)) && isSingleCloser(at)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean isSingleCloser(int at) {
            boolean wordAfter = at + 1 < paragraph.end() && isWord(body.charAt(at + 1));
            return !wordAfter && !Character.isWhitespace(body.charAt(at - 1));
        }

        /** "'90s", "’em": letters or digits are left out, nothing is opened. */
        private boolean isElision(int at) {
            char c = body.charAt(at);
            return c == '\'' && at + 1 < paragraph.end() && Character.isDigit(body.charAt(at + 1));
        }
    }
}
