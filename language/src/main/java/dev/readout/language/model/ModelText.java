package dev.readout.language.model;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Quotation;
import dev.readout.annotate.Token;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of an article, with all that the model is told of them.
 *
 * @param body the text that the words point into
 * @param words in order; those of one sentence stand together
 */
public record ModelText(String body, List<Word> words) {
    public ModelText {
        words = List.copyOf(words);
    }

    /** Takes the words from the layers of sentences, tokens and quotations. */
    public static ModelText of(Annotations annotations) {
        String body = annotations.article().body();
        List<Span> paragraphs = annotations.article().paragraphs();
        List<Span> sentences = annotations.sentences();
        List<Quotation> quotations = annotations.quotations();
        List<Word> words = new ArrayList<>();
        int sentence = 0;
        int paragraph = 0;
        int quotation = 0;
        int quotedTo = 0;
        int lastParagraph = -1;
        for (Token token : annotations.tokens()) {
            Span span = token.span();
            while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= span.begin()) {
                sentence++;
            }
            while (paragraph + 1 < paragraphs.size()
                    && paragraphs.get(paragraph).end() <= span.begin()) {
                paragraph++;
            }
            while (quotation < quotations.size()
                    && quotations.get(quotation).span().begin() <= span.begin()) {
                quotedTo = Math.max(quotedTo, quotations.get(quotation).span().end());
                quotation++;
            }
            boolean opens = paragraph != lastParagraph;
            lastParagraph = paragraph;
            words.add(new Word(span, sentence, paragraph, Shapes.of(span.in(body), span.begin() < quotedTo, opens)));
        }
        return new ModelText(body, words);
    }

    /** Returns the words that a span covers, or nothing when it covers none. */
    public Optional<WordRun> run(Span span) {
        int first = Span.firstEndingAfter(
                span.begin(), words.size(), i -> words.get(i).span());
        int last = first;
        while (last < words.size() && words.get(last).span().begin() < span.end()) {
            last++;
        }
        return first < last ? Optional.of(new WordRun(first, last - 1)) : Optional.empty();
    }

    /** Returns the words of a run as one span. */
    public Span span(int first, int last) {
        return new Span(words.get(first).span().begin(), words.get(last).span().end());
    }
}
