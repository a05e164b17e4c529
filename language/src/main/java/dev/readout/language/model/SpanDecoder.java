package dev.readout.language.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the spans of a task: stretches of a sentence that one of its labels suits better than none. */
public final class SpanDecoder {
    /** A sentence of more words (a table, hostile text) is looked at in stretches of so many. */
    private static final int LONGEST_STRETCH = 200;

    /**
     * A span is taken from about a quarter of certainty on: on the development parts that gives names F1 .72 to .80, mentions
     * .57 and times .77; from a half on, .65 to .75, .53 and .72 to .74.
     */
    private static final float LEAST = HeadLayout.NO_SPAN - 1;

    private SpanDecoder() {}

    /** Returns the spans in printed order; those of mentions may nest, others stand apart, none cross. */
    public static List<ReadSpan> spans(Reading reading, SpanTask task) {
        List<ReadSpan> spans = new ArrayList<>();
        List<Word> words = reading.text().words();
        int from = 0;
        while (from < words.size()) {
            int end = from;
            while (end < words.size()
                    && words.get(end).sentence() == words.get(from).sentence()
                    && reading.window(end) == reading.window(from)
                    && end - from < LONGEST_STRETCH) {
                end++;
            }
            spans.addAll(chosen(candidates(reading, task, from, end), task));
            from = end;
        }
        return spans;
    }

    private static List<ReadSpan> candidates(Reading reading, SpanTask task, int from, int end) {
        List<ReadSpan> candidates = new ArrayList<>();
        int labels = task.labels().size();
        float[] scores = new float[labels];
        int firstAt = HeadLayout.firstWordAt(task);
        int lastAt = HeadLayout.lastWordAt(task);
        for (int first = from; first < end; first++) {
            for (int last = first; last < Math.min(end, first + task.longest()); last++) {
                int best = 0;
                for (int label = 0; label < labels; label++) {
                    scores[label] =
                            reading.product(first, firstAt + label * HeadLayout.SPAN, last, lastAt, HeadLayout.SPAN);
                    best = scores[label] > scores[best] ? label : best;
                }
                if (scores[best] > LEAST) {
                    candidates.add(
                            new ReadSpan(new WordRun(first, last), task.labels().get(best), share(scores, best)));
                }
            }
        }
        return candidates;
    }

    private static double share(float[] scores, int of) {
        double all = Math.exp(HeadLayout.NO_SPAN - scores[of]);
        for (float score : scores) {
            all += Math.exp(score - scores[of]);
        }
        return 1 / all;
    }

    private static List<ReadSpan> chosen(List<ReadSpan> candidates, SpanTask task) {
        candidates.sort(Comparator.comparingDouble(ReadSpan::score).reversed());
        List<ReadSpan> chosen = new ArrayList<>();
        for (ReadSpan candidate : candidates) {
            boolean clashes = chosen.stream()
                    .anyMatch(other -> task == SpanTask.MENTIONS
                            ? other.run().crosses(candidate.run())
                            : other.run().overlaps(candidate.run()));
            if (!clashes) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparing(ReadSpan::run));
        return chosen;
    }
}
