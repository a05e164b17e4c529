package dev.readout.language.rules;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Quotation;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Words, quotations and mentions of one article side by side: what the rules of attribution read. */
final class Text {
    final Words words;
    final Annotations annotations;
    private final @Nullable Quotation[] outerOf;
    private final @Nullable Quotation[] innerOf;
    private final TreeMap<Integer, Mention> mentionEnding = new TreeMap<>();
    private final TreeMap<Integer, Mention> mentionBeginning = new TreeMap<>();
    private final int[] paragraphOf;
    /** In words: no quotation that one cue governs is longer, and hostile text must not make one of everything. */
    private static final int LONGEST_UNIT = 600;
    /** In words: a name with its title, and the cue. */
    private static final int FARTHEST_SPEAKER = 7;

    Text(Annotations annotations) {
        this.annotations = annotations;
        words = new Words(annotations);
        outerOf = new Quotation[words.count()];
        innerOf = new Quotation[words.count()];
        for (Quotation quotation : annotations.quotations()) {
            Words.Range range = words.range(quotation.span());
            for (int i = range.begin(); i < range.end(); i++) {
                if (quotation.nested()) {
                    innerOf[i] = quotation;
                } else {
                    outerOf[i] = quotation;
                }
            }
        }
        for (Mention mention : annotations.mentions()) {
            Words.Range range = words.range(whole(mention));
            mentionEnding.merge(range.end(), mention, Text::longer);
            mentionBeginning.merge(range.begin(), mention, Text::longer);
        }
        paragraphOf = new int[words.count()];
        List<Span> paragraphs = annotations.article().paragraphs();
        int paragraph = 0;
        for (int i = 0; i < words.count(); i++) {
            while (paragraph < paragraphs.size() - 1
                    && words.span(i).begin() >= paragraphs.get(paragraph).end()) {
                paragraph++;
            }
            paragraphOf[i] = paragraph;
        }
    }

    private static Mention longer(Mention one, Mention other) {
        return whole(one).length() >= whole(other).length() ? one : other;
    }

    /** Returns the mention with its title, and the article in front of it left out. */
    static Span whole(Mention mention) {
        return mention.title().map(title -> title.union(mention.span())).orElse(mention.span());
    }

    /** Returns the longest mention whose last word stands before this place, or null. */
    @Nullable
    Mention mentionEndingAt(int end) {
        return mentionEnding.get(end);
    }

    /** Returns the longest mention that begins with this word, or null. */
    @Nullable
    Mention mentionBeginningAt(int word) {
        return mentionBeginning.get(word);
    }

    int begin(Mention mention) {
        return words.range(whole(mention)).begin();
    }

    int end(Mention mention) {
        return words.range(whole(mention)).end();
    }

    /** Returns the outermost quotation that a word stands in, its marks included, or null. */
    @Nullable
    Quotation quotationAt(int word) {
        return word >= 0 && word < outerOf.length ? outerOf[word] : null;
    }

    /** Returns the quotation that a word stands in, seen from inside {@code depth} quotations, or null. */
    @Nullable
    Quotation quotationAt(int word, int depth) {
        return depth == 0 ? quotationAt(word) : word >= 0 && word < innerOf.length ? innerOf[word] : null;
    }

    boolean quoted(int word) {
        return quotationAt(word) != null;
    }

    int paragraphOf(int word) {
        return paragraphOf[word];
    }

    /** "“Will it work?” he asked.": the sentence ended in the quotation, what it says ends after the speaker. */
    private boolean speakerFollows(int end) {
        if (end < 2 || end >= words.count() || quotationAt(end) != null || paragraphOf[end] != paragraphOf[end - 1]) {
            return false;
        }
        Quotation last = quotationAt(end - 1);
        String mark = words.lower(end - 2);
        if (last == null || !last.closed() || !(mark.equals("?") || mark.equals("!"))) {
            return false;
        }
        for (int i = end; i < Math.min(words.count(), end + FARTHEST_SPEAKER); i++) {
            if (words.sentenceOf(i) != words.sentenceOf(end) || quotationAt(i) != null) {
                return false;
            }
            if (Cues.of(words, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Sentences that no quotation runs across: what one cue can govern. */
    record Unit(int begin, int end) {}

    /** The first word of the report after "ISSOLMAR, March 2 (Meridian Wire) -", which nobody said. */
    private int afterDateline() {
        String body = annotations.article().body();
        int word = annotations
                .article()
                .dateline()
                .filter(body::startsWith)
                .map(dateline -> words.at(dateline.length()))
                .orElse(0);
        while (word > 0 && word < words.count() && !words.isWord(word) && quotationAt(word) == null) {
            word++;
        }
        return word;
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        int begin = -1;
        int first = afterDateline();
        for (Words.Range sentence : words.sentences()) {
            if (sentence.begin() == sentence.end()) {
                continue;
            }
            if (begin < 0) {
                begin = Math.min(Math.max(sentence.begin(), first), sentence.end() - 1);
            }
            int end = sentence.end();
            Quotation last = quotationAt(end - 1);
            boolean runsOn = last != null
                    && end < words.count()
                    && last.equals(quotationAt(end))
                    && paragraphOf[end] == paragraphOf[begin];
            boolean longEnough = end - begin > LONGEST_UNIT;
            if (longEnough || (!runsOn && !speakerFollows(end))) {
                units.add(new Unit(begin, end));
                begin = -1;
            }
        }
        if (begin >= 0) {
            units.add(new Unit(begin, words.count()));
        }
        return units;
    }
}
