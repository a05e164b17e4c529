package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sets sentences with mark-up as print would, and keeps where their parts came to stand.
 *
 * <p>{@code [s }, {@code [q } and {@code [c } open source, cue and content up to {@code ]}; digits after the letter tell
 * a sentence's attributions apart, and a part may be that of several. {@code ^} makes the next letter a capital.
 */
final class InventedMarkup {
    private static final Comparator<LabelledAttribution> PRINTED = Comparator.comparing(InventedMarkup::first)
            .thenComparing(attribution -> attribution.cue().getFirst());

    private final boolean quotesLast;
    private final String open;
    private final String close;
    private final StringBuilder text = new StringBuilder();
    private final List<LabelledAttribution> attributions = new ArrayList<>();
    private boolean inQuotes;

    private record Open(char role, String owners, int begin) {}

    private static final class Parts {
        private final List<Span> source = new ArrayList<>();
        private final List<Span> cue = new ArrayList<>();
        private final List<Span> content = new ArrayList<>();
    }

    /**
     * Begins a text.
     *
     * @param quotesLast whether quotation marks go after the comma or full stop, as in the United States
     * @param open the mark that opens a quotation
     * @param close the mark that closes it
     */
    InventedMarkup(boolean quotesLast, String open, String close) {
        this.quotesLast = quotesLast;
        this.open = open;
        this.close = close;
    }

    /** Adds a sentence, on a new line where a paragraph begins. */
    void add(String sentence, boolean newParagraph) {
        if (!text.isEmpty()) {
            text.append(newParagraph ? '\n' : ' ');
        }
        Map<Character, Parts> found = new TreeMap<>();
        Deque<Open> opened = new ArrayDeque<>();
        String marked = tidy(sentence);
        boolean capital = true;
        boolean blank = false;
        for (int at = 0; at < marked.length(); at++) {
            char letter = marked.charAt(at);
            switch (letter) {
                case '[' -> {
                    blank = setBlank(blank);
                    int end = marked.indexOf(' ', at);
                    String owners = end - at > 2 ? marked.substring(at + 2, end) : "0";
                    opened.push(new Open(marked.charAt(at + 1), owners, text.length()));
                    at = end;
                }
                case ']' -> {
                    Open part = opened.pop();
                    Spans.trimmed(text.toString(), part.begin(), text.length())
                            .ifPresent(span -> keep(part, span, found));
                }
                case '^' -> capital = true;
                case '¶' -> {
                    text.append('\n');
                    blank = false;
                }
                case ' ' -> blank = true;
                case '"' -> {
                    inQuotes = !inQuotes;
                    blank = inQuotes ? setBlank(blank) : false;
                    text.append(inQuotes ? open : close);
                }
                default -> {
                    blank = ",.;:?!".indexOf(letter) >= 0 ? false : setBlank(blank);
                    text.append(capital ? Character.toUpperCase(letter) : letter);
                    capital = capital && !Character.isLetterOrDigit(letter) && letter != '$';
                }
            }
        }
        for (Parts parts : found.values()) {
            attributions.add(new LabelledAttribution(
                    Spans.joined(text.toString(), parts.source),
                    Spans.joined(text.toString(), parts.cue),
                    Spans.joined(text.toString(), parts.content)));
        }
    }

    String text() {
        return text.toString();
    }

    List<LabelledAttribution> attributions() {
        return attributions.stream().sorted(PRINTED).toList();
    }

    private static Span first(LabelledAttribution attribution) {
        return Stream.of(attribution.source(), attribution.cue(), attribution.content())
                .flatMap(List::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Writes the blank that is due, unless a line has just begun, and returns that none is due. */
    private boolean setBlank(boolean due) {
        if (due && !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
        return false;
    }

    private static void keep(Open part, Span span, Map<Character, Parts> found) {
        for (char owner : part.owners().toCharArray()) {
            Parts parts = found.computeIfAbsent(owner, unused -> new Parts());
            switch (part.role()) {
                case 's' -> parts.source.add(span);
                case 'q' -> parts.cue.add(span);
                default -> parts.content.add(span);
            }
        }
    }

    private String tidy(String sentence) {
        String marked = sentence.replaceAll("\\s+", " ")
                .replace(" ]", "]")
                .replaceAll(" +([,.?])", "$1")
                .replaceAll(",(\\]?)([,.?])", "$1$2")
                // "A" is "an" before a vowel that sounds as one.
                .replaceAll("\\b([Aa]) (?=[aeio]|un(?!i)|ur|up)", "$1n ")
                .strip();
        return quotesLast ? marked.replaceAll("\"(\\]?)([.,])", "$2\"$1").replaceAll("([.,?])[.,]\"", "$1\"") : marked;
    }
}
