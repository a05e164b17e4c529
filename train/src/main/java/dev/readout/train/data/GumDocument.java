package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.List;
import java.util.Objects;

/** One document of GUM: its text put together again, and its words. */
record GumDocument(String name, String text, List<GumToken> tokens) {
    GumDocument {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        tokens = List.copyOf(tokens);
    }

    GumToken token(int index) {
        return tokens.get(index);
    }

    /** Returns the stretch from the first to the last of two words. */
    Span span(int first, int last) {
        return tokens.get(first).span().union(tokens.get(last).span());
    }

    /** Returns whether a word depends on another, by any number of steps, or is it. */
    boolean isBelow(int index, int above) {
        int at = index;
        for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
            if (at == above) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** Returns the first word from one to another whose head lies outside them and that is no punctuation. */
    int head(int first, int last) {
        for (int index = first; index <= last; index++) {
            int head = tokens.get(index).head();
            if ((head < first || head > last) && !tokens.get(index).isPunctuation()) {
                return index;
            }
        }
        return first;
    }
}
