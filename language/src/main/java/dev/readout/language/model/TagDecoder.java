package dev.readout.language.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the best row of tags for each paragraph (Viterbi 1967), in which nothing continues that has not begun. */
public final class TagDecoder {
    private static final int TAGS = HeadLayout.TAGS;

    private TagDecoder() {}

    /** Returns a tag for each word. */
    public static int[] tags(Reading reading) {
        List<Word> words = reading.text().words();
        int[] tags = new int[words.size()];
        int from = 0;
        while (from < words.size()) {
            int end = paragraphEnd(words, from);
            decode(reading, from, end, tags);
            from = end;
        }
        return tags;
    }

    /** Returns the end of the stretch of words that a row of tags covers: the rest of the paragraph of {@code from}. */
    public static int paragraphEnd(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && words.get(end).paragraph() == words.get(from).paragraph()) {
            end++;
        }
        return end;
    }

    private static void decode(Reading reading, int from, int end, int[] tags) {
        float[] transitions = reading.settings().transitions();
        int[] before = new int[(end - from) * TAGS];
        float[] best = new float[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            best[tag] = Tags.follows(Tags.OUTSIDE, tag)
                    ? reading.settings().start()[tag] + reading.value(from, HeadLayout.TAGS_AT + tag)
                    : Float.NEGATIVE_INFINITY;
        }
        for (int word = from + 1; word < end; word++) {
            float[] next = new float[TAGS];
            Arrays.fill(next, Float.NEGATIVE_INFINITY);
            for (int to = 0; to < TAGS; to++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    float score = best[tag] + transitions[tag * TAGS + to];
                    if (Tags.follows(tag, to) && score > next[to]) {
                        next[to] = score;
                        before[(word - from) * TAGS + to] = tag;
                    }
                }
                next[to] += reading.value(word, HeadLayout.TAGS_AT + to);
            }
            best = next;
        }
        int tag = 0;
        for (int other = 1; other < TAGS; other++) {
            tag = best[other] > best[tag] ? other : tag;
        }
        for (int word = end - 1; word >= from; word--) {
            tags[word] = tag;
            tag = before[(word - from) * TAGS + tag];
        }
    }

    /** Returns the runs of one part, in order; none crosses a paragraph. */
    public static List<WordRun> runs(int[] tags, Tags.Part part) {
        List<WordRun> runs = new ArrayList<>();
        int word = 0;
        while (word < tags.length) {
            if (tags[word] == Tags.begin(part)) {
                int last = word;
                while (last + 1 < tags.length && tags[last + 1] == Tags.inside(part)) {
                    last++;
                }
                runs.add(new WordRun(word, last));
                word = last;
            }
            word++;
        }
        return runs;
    }
}
