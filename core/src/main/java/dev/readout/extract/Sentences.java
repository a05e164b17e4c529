package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the sentence and the paragraph that an offset stands in. */
final class Sentences {
    /** In characters: more than almost every sentence has, so that one without end costs no more. */
    private static final int REACH = 600;

    private final String body;
    private final NavigableMap<Integer, Span> byBegin = new TreeMap<>();

    Sentences(Annotations annotations) {
        body = annotations.article().body();
        annotations.sentences().forEach(sentence -> byBegin.put(sentence.begin(), sentence));
    }

    /** Returns the last sentence that begins at or before an offset; the whole body where no sentence does. */
    Span at(int offset) {
        Map.Entry<Integer, Span> sentence = byBegin.floorEntry(offset);
        return sentence == null ? new Span(0, body.length()) : sentence.getValue();
    }

    /** Returns what of an offset's sentence stands near enough to belong to what is said there. */
    Span around(int offset) {
        Span sentence = at(offset);
        return new Span(
                Math.max(sentence.begin(), Math.min(offset, sentence.end()) - REACH),
                Math.max(Math.min(sentence.end(), offset + REACH), sentence.begin() + 1));
    }

    /** Returns whether two offsets stand in one sentence. */
    boolean isOne(int one, int other) {
        Span sentence = at(one);
        return sentence.begin() <= other && other < sentence.end();
    }

    /** Returns where the paragraph of an offset begins. */
    int paragraph(int offset) {
        int last = body.lastIndexOf(Article.PARAGRAPH_BREAK, Math.max(0, offset - 1));
        return last < 0 ? 0 : last + Article.PARAGRAPH_BREAK.length();
    }

    /** Returns how many paragraphs end between two offsets. */
    int paragraphsBetween(int from, int to) {
        int count = 0;
        for (int at = from; at < to && at + 1 < body.length(); at++) {
            if (body.startsWith(Article.PARAGRAPH_BREAK, at)) {
                count++;
                at++;
            }
        }
        return count;
    }
}
