package dev.readout.language.rules;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Token;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one article, by their place in the row of all words: what the rules read. */
final class Words {
    private static final Set<String> JOINED_ARTICLES = Set.of(
            "al", "el", "er", "ar", "an", "as", "ash", "at", "ad", "az", "ul", "ben", "bin", "bar", "d", "l", "de",
            "o");

    private final String body;
    private final List<Token> tokens;
    private final String[] text;
    private final String[] lower;
    private final List<Range> sentences;
    private final int[] sentenceOf;

    Words(Annotations annotations) {
        body = annotations.article().body();
        tokens = annotations.tokens();
        text = tokens.stream().map(token -> annotations.text(token.span())).toArray(String[]::new);
        lower = new String[text.length];
        for (int i = 0; i < text.length; i++) {
            lower[i] = text[i].toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        }
        sentences = new ArrayList<>();
        sentenceOf = new int[text.length];
        int next = 0;
        for (Span sentence : annotations.sentences()) {
            int begin = next;
            while (next < text.length && tokens.get(next).span().begin() < sentence.end()) {
                sentenceOf[next++] = sentences.size();
            }
            sentences.add(new Range(begin, next));
        }
    }

    /** A half-open run of words. */
    record Range(int begin, int end) {}

    int count() {
        return text.length;
    }

    String text(int word) {
        return text[word];
    }

    /** Returns the word in lower case with straight apostrophes; empty before the first and after the last. */
    String lower(int word) {
        return word >= 0 && word < lower.length ? lower[word] : "";
    }

    String tag(int word) {
        return word >= 0 && word < text.length ? tokens.get(word).partOfSpeech() : "";
    }

    boolean isVerb(int word) {
        return tag(word).startsWith("VERB") || tag(word).startsWith("AUX");
    }

    Span span(int word) {
        return tokens.get(word).span();
    }

    /** Returns the span from the first of these words to the last. */
    Span span(int begin, int end) {
        return new Span(span(begin).begin(), span(end - 1).end());
    }

    String text(int begin, int end) {
        return span(begin, end).in(body);
    }

    List<Range> sentences() {
        return sentences;
    }

    int sentenceOf(int word) {
        return sentenceOf[word];
    }

    Range sentence(int word) {
        return sentences.get(sentenceOf[word]);
    }

    /** Returns the first word that ends after the offset: the one it lies in, or the next. */
    int at(int offset) {
        return Span.firstEndingAfter(offset, text.length, this::span);
    }

    /** Returns the words that a span covers. */
    Range range(Span span) {
        int begin = at(span.begin());
        int end = at(span.end() - 1) + 1;
        return new Range(begin, Math.min(Math.max(begin, end), text.length));
    }

    /** "Merz", and "al-Rukhan": a capital at the front, or right after an article joined by a hyphen. */
    boolean isCapitalised(int word) {
        if (word < 0 || word >= text.length) {
            return false;
        }
        String print = text[word];
        int hyphen = print.indexOf('-');
        return Character.isUpperCase(print.codePointAt(0))
                || (hyphen > 0
                        && hyphen <= 3
                        && hyphen + 1 < print.length()
                        && JOINED_ARTICLES.contains(lower[word].substring(0, hyphen))
                        && Character.isUpperCase(print.codePointAt(hyphen + 1)));
    }

    boolean isWord(int word) {
        return word >= 0 && word < text.length && Character.isLetterOrDigit(text[word].codePointAt(0));
    }

    boolean isSentenceStart(int word) {
        int begin = sentence(word).begin();
        return word == begin || (word > begin && allPunctuation(begin, word));
    }

    private boolean allPunctuation(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (isWord(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two neighbouring words belong to the same paragraph with nothing but white space between. */
    boolean adjacent(int word) {
        return word > 0 && word < text.length && sentenceOf[word - 1] == sentenceOf[word];
    }
}
