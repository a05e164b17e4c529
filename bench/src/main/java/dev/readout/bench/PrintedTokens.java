package dev.readout.bench;

import dev.readout.article.Span;
import java.util.Objects;
import java.util.Set;

/** Words of a corpus put together as print would have them: no blank before a comma, none inside quotation marks. */
final class PrintedTokens {
    private static final Set<String> CLOSING = Set.of(
            ".", ",", ";", ":", "?", "!", ")", "]", "%", "\u201d", "\u2019", "'s", "\u2019s", "n't", "n\u2019t", "''");
    private static final Set<String> OPENING = Set.of("(", "[", "$", "\u201c", "\u2018", "``");

    private final StringBuilder body = new StringBuilder();
    private final String betweenSentences;
    private String last = "";
    private boolean quoting;

    /** Starts with no words. */
    PrintedTokens(String betweenSentences) {
        this.betweenSentences = Objects.requireNonNull(betweenSentences);
    }

    /** Adds a word and returns where it stands. */
    Span add(String word, boolean newSentence) {
        boolean closes = CLOSING.contains(word) || word.equals("\"") && quoting;
        boolean opened = OPENING.contains(last) || last.equals("\"") && quoting;
        if (!body.isEmpty()) {
            boolean joined = closes || opened || last.equals("-") || word.equals("-");
            body.append(newSentence ? betweenSentences : joined ? "" : " ");
        }
        if (word.equals("\"")) {
            quoting = !quoting;
        }
        last = word;
        int begin = body.length();
        body.append(word);
        return new Span(begin, body.length());
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
