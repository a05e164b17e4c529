package dev.readout.language.model;

/**
 * Where each head's values stand among the numbers that the encoder gives for a word.
 *
 * <p>Every head is one linear map of the encoder's last layer, so that all of them are one matrix: what is not linear
 * (which tags may follow, which words form a span, which mention goes with which) is decided outside, from these.
 */
public final class HeadLayout {
    /** Outside; begin and inside of source, cue and content. */
    public static final int TAGS = 7;
    /** Width of the two vectors whose product says how well a word belongs to a cue. */
    public static final int LINK = 96;
    /** Width of the two vectors whose product scores a span by its first and its last word. */
    public static final int SPAN = 32;
    /** Score of no span at all: nearly every stretch of words is none, and training need not learn that first. */
    public static final float NO_SPAN = 4f;
    /** Most words of a span. */
    public static final int LONGEST_SPAN = 30;
    /** Width of the vectors of a mention's first and last word whose product scores an antecedent. */
    public static final int COREFERENCE = 64;

    /** First column of the tags. */
    public static final int TAGS_AT = 0;
    /** First column of a word as part of an attribution. */
    public static final int LINK_WORD_AT = TAGS_AT + TAGS;
    /** First column of a word as a cue. */
    public static final int LINK_CUE_AT = LINK_WORD_AT + LINK;
    /** First column of a mention's first word, as one that looks for an antecedent. */
    public static final int ANAPHOR_FIRST_AT = LINK_CUE_AT + LINK;
    /** The same of its last word. */
    public static final int ANAPHOR_LAST_AT = ANAPHOR_FIRST_AT + COREFERENCE;
    /** First column of a mention's first word, as an antecedent. */
    public static final int ANTECEDENT_FIRST_AT = ANAPHOR_LAST_AT + COREFERENCE;
    /** The same of its last word. */
    public static final int ANTECEDENT_LAST_AT = ANTECEDENT_FIRST_AT + COREFERENCE;

    private static final int SPANS_AT = ANTECEDENT_LAST_AT + COREFERENCE;

    /** Columns of a word. */
    public static final int WIDTH = widthAfterAllTasks();

    private HeadLayout() {}

    /** Returns the first column of a span's last word for a task: {@link #SPAN} numbers that all its labels share. */
    public static int lastWordAt(SpanTask task) {
        int at = SPANS_AT;
        for (SpanTask before : SpanTask.values()) {
            if (before == task) {
                return at;
            }
            at += width(before);
        }
        throw new AssertionError(task);
    }

    /** Returns the first column of a span's first word for a task: {@link #SPAN} numbers for each of its labels. */
    public static int firstWordAt(SpanTask task) {
        return lastWordAt(task) + SPAN;
    }

    private static int width(SpanTask task) {
        return SPAN * (1 + task.labels().size());
    }

    private static int widthAfterAllTasks() {
        int width = SPANS_AT;
        for (SpanTask task : SpanTask.values()) {
            width += width(task);
        }
        return width;
    }
}
