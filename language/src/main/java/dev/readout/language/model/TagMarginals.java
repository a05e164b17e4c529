package dev.readout.language.model;

import java.util.List;

/** How likely each tag of each word is, all rows of tags of its paragraph considered. Immutable, so thread-safe. */
public final class TagMarginals {
    private static final int TAGS = HeadLayout.TAGS;

    private final float[] shares;

    private TagMarginals(float[] shares) {
        this.shares = shares;
    }

    /** Computes those of a reading. */
    public static TagMarginals of(Reading reading) {
        List<Word> words = reading.text().words();
        float[] shares = new float[words.size() * TAGS];
        ForwardBackward chain = new ForwardBackward(
                reading.settings().start(), reading.settings().transitions());
        int from = 0;
        while (from < words.size()) {
            int end = TagDecoder.paragraphEnd(words, from);
            add(reading, chain, from, end - from, shares);
            from = end;
        }
        return new TagMarginals(shares);
    }

    private static void add(Reading reading, ForwardBackward chain, int from, int length, float[] shares) {
        float[] scores = new float[length * TAGS];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = reading.value(from + i / TAGS, HeadLayout.TAGS_AT + i % TAGS);
        }
        double[] forward = new double[scores.length];
        double[] backward = new double[scores.length];
        double total = chain.fill(scores, 0, length, forward, backward);
        for (int i = 0; i < scores.length; i++) {
            shares[from * TAGS + i] = (float) Math.exp(forward[i] + backward[i] - total);
        }
    }

    /** Returns how likely the tags of a run are, 0 to 1: the mean over its words. */
    double certainty(int[] tags, WordRun run) {
        double sum = 0;
        for (int word = run.first(); word <= run.last(); word++) {
            sum += shares[word * TAGS + tags[word]];
        }
        return Math.min(1, sum / (run.last() - run.first() + 1));
    }

    /** Returns how likely it is that a word of the run, whichever it is most likely of, belongs to a part. */
    public double most(WordRun run, Tags.Part part) {
        double most = 0;
        for (int word = run.first(); word <= run.last(); word++) {
            double share = 0;
            for (int tag = 0; tag < TAGS; tag++) {
                share += Tags.is(tag, part) ? shares[word * TAGS + tag] : 0;
            }
            most = Math.max(most, share);
        }
        return Math.min(1, most);
    }
}
