package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.annotate.Token;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.LocalAttribution.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the contents of one article's attributions mean and assert. */
final class Contents {
    /** A content of more is a speech printed in full: its first sentences tell which. */
    private static final int MOST_SENTENCES = 12;
    /** Shorter stretches ("he said:", "Yes.") mean too little to be compared alone. */
    private static final int SHORTEST = 20;

    private final Annotations annotations;
    private final MeaningEncoder encoder;

    Contents(Annotations annotations, MeaningEncoder encoder) {
        this.annotations = annotations;
        this.encoder = encoder;
    }

    /** Returns the meanings of each content, all encoded at once: the whole, then its sentences where it has several. */
    List<List<Meaning>> meanings(List<List<Span>> contents) {
        List<String> texts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (List<Span> content : contents) {
            List<Span> sentences = sentences(content).stream()
                    .filter(sentence -> sentence.length() >= SHORTEST)
                    .limit(MOST_SENTENCES)
                    .toList();
            texts.add(content.stream().map(annotations::text).collect(Collectors.joining(" ")));
            if (sentences.size() > 1) {
                sentences.forEach(sentence -> texts.add(annotations.text(sentence)));
            }
            counts.add(sentences.size() > 1 ? 1 + sentences.size() : 1);
        }
        List<Meaning> encoded = encoder.encode(texts);
        List<List<Meaning>> meanings = new ArrayList<>();
        int from = 0;
        for (int count : counts) {
            meanings.add(encoded.subList(from, from + count));
            from += count;
        }
        return meanings;
    }

    Modality modality(List<Span> content) {
        return Assertion.modality(annotations.text(sentences(content).getFirst()));
    }

    Polarity polarity(List<Span> content) {
        Span sentence = sentences(content).getFirst();
        List<Token> tokens = annotations.tokens();
        int first = firstTokenAfter(sentence.begin());
        return Assertion.polarity(
                tokens.subList(first, Math.max(first, firstTokenAfter(sentence.end()))),
                annotations.article().body());
    }

    private int firstTokenAfter(int offset) {
        List<Token> tokens = annotations.tokens();
        return Span.firstEndingAfter(offset, tokens.size(), i -> tokens.get(i).span());
    }

    /** The pieces of a content, cut where a sentence ends. */
    private List<Span> sentences(List<Span> content) {
        List<Span> all = annotations.sentences();
        List<Span> cut = new ArrayList<>();
        for (Span piece : content) {
            int at = piece.begin();
            for (int i = Span.firstEndingAfter(piece.begin(), all.size(), all::get);
                    i < all.size() && at < piece.end();
                    i++) {
                int end = Math.min(piece.end(), all.get(i).end());
                if (end > at) {
                    cut.add(new Span(at, end));
                    at = end;
                }
            }
            if (at < piece.end()) {
                cut.add(new Span(at, piece.end()));
            }
        }
        return cut;
    }
}
