package dev.readout.extract.encounter;

import dev.readout.article.Span;
import java.util.List;
import java.util.Set;

/**
 * A sentence as a row of names, descriptions and words, in printed order.
 *
 * @param sentence all of it
 * @param items none over another
 */
public record Row(Span sentence, List<Item> items) {
    public Row {
        items = List.copyOf(items);
    }

    public int size() {
        return items.size();
    }

    public Item at(int index) {
        return items.get(index);
    }

    public boolean has(int index) {
        return index >= 0 && index < items.size();
    }

    /** Returns the word there, in lower case; nothing for a name and beyond both ends. */
    public String word(int index) {
        return has(index) && !at(index).isName() ? at(index).word() : "";
    }

    public boolean isName(int index) {
        return has(index) && at(index).isName();
    }

    public boolean isAny(int index, Set<String> words) {
        return has(index) && words.contains(word(index));
    }

    /** Returns whether these words stand there, one after another. */
    public boolean reads(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(index + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the place of the first item that ends after an offset; the number of items when none does. */
    public int indexAt(int offset) {
        return Span.firstEndingAfter(offset, items.size(), index -> at(index).span());
    }

    public Span span(int first, int last) {
        return new Span(at(first).span().begin(), at(last).span().end());
    }
}
